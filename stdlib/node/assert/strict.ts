/**
 * node/assert/strict.ts — the module node:assert/strict.
 */
import { strict } from "../assert.ts";

export { AssertionError } from "./assertion-error.ts";
export {
  deepStrictEqual as deepEqual,
  deepStrictEqual,
  doesNotMatch,
  fail,
  match,
  notDeepStrictEqual as notDeepEqual,
  notDeepStrictEqual,
  notStrictEqual as notEqual,
  notStrictEqual,
  ok,
  strictEqual as equal,
  strictEqual,
} from "./checks.ts";
export * from "./exceptions.ts";
// biome-ignore lint/style/noDefaultExport: the module is a function
export { strict, strict as default };

/**
 * types/boolean.d.ts — what Boolean.prototype has of its own, and TypeScript's declarations leave to
 * Object. ecma/boolean.ts implements it.
 */
interface Boolean {
  toString(): string;
}

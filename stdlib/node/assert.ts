/**
 * node/assert.ts — the module node:assert: a function that has the other assertions as properties,
 * and the same with the strict ones.
 */
import * as errors from "./assert/assertion-error.ts";
import * as checks from "./assert/checks.ts";
import * as exceptions from "./assert/exceptions.ts";
import * as self from "./assert.ts";

export { AssertionError } from "./assert/assertion-error.ts";
export * from "./assert/checks.ts";
export * from "./assert/exceptions.ts";

function assert(value: unknown, message?: string | Error): asserts value {
  checks.ok(value, message);
}

namespace assert {
  export import ok = checks.ok;
  export import fail = checks.fail;
  export import equal = checks.equal;
  export import notEqual = checks.notEqual;
  export import deepEqual = checks.deepEqual;
  export import notDeepEqual = checks.notDeepEqual;
  export import strictEqual = checks.strictEqual;
  export import notStrictEqual = checks.notStrictEqual;
  export import deepStrictEqual = checks.deepStrictEqual;
  export import notDeepStrictEqual = checks.notDeepStrictEqual;
  export import match = checks.match;
  export import doesNotMatch = checks.doesNotMatch;
  export import throws = exceptions.throws;
  export import rejects = exceptions.rejects;
  export import doesNotThrow = exceptions.doesNotThrow;
  export import doesNotReject = exceptions.doesNotReject;
  export import ifError = exceptions.ifError;
  export type AssertPredicate = exceptions.AssertPredicate;
  export import AssertionError = errors.AssertionError;
  export import strict = self.strict;
}

export function strict(value: unknown, message?: string | Error): asserts value {
  checks.ok(value, message);
}

export namespace strict {
  export import ok = checks.ok;
  export import fail = checks.fail;
  export import equal = checks.strictEqual;
  export import notEqual = checks.notStrictEqual;
  export import deepEqual = checks.deepStrictEqual;
  export import notDeepEqual = checks.notDeepStrictEqual;
  export import strictEqual = checks.strictEqual;
  export import notStrictEqual = checks.notStrictEqual;
  export import deepStrictEqual = checks.deepStrictEqual;
  export import notDeepStrictEqual = checks.notDeepStrictEqual;
  export import match = checks.match;
  export import doesNotMatch = checks.doesNotMatch;
  export import throws = exceptions.throws;
  export import rejects = exceptions.rejects;
  export import doesNotThrow = exceptions.doesNotThrow;
  export import doesNotReject = exceptions.doesNotReject;
  export import ifError = exceptions.ifError;
  export type AssertPredicate = exceptions.AssertPredicate;
  export import AssertionError = errors.AssertionError;
  export import strict = self.strict;
}

// biome-ignore lint/style/noDefaultExport: the module is a function
export { assert as default };

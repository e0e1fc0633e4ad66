// The assertions of node:assert and their messages.
import assert, { AssertionError } from "node:assert";
import strict from "node:assert/strict";
import { strict as s2, deepEqual } from "node:assert";
function attempt(name: string, run: () => void): void {
  try {
    run();
    console.log(name, "passed");
  } catch (e) {
    if (e instanceof AssertionError)
      console.log(`${name}: ${e.message}\n[${e.code} ${e.operator} ${e.generatedMessage}]`);
    else console.log(name, String(e));
  }
}
attempt("ok", () => assert(1 === 1));
attempt("message", () => assert(0, "zero"));
attempt("equal", () => assert.equal(1, "1"));
attempt("equal2", () => assert.equal(1, 2));
attempt("strictEqual", () => assert.strictEqual(1, 2));
attempt("strictEqual strings", () => assert.strictEqual("hello world", "hello there"));
attempt("strictEqual objects", () => assert.strictEqual({ a: 1 }, { a: 1 }));
attempt("deepStrictEqual", () =>
  assert.deepStrictEqual({ a: 1, b: [1, 2, 3] }, { a: 1, b: [1, 2, 4] }),
);
attempt("deepStrictEqual long", () =>
  assert.deepStrictEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]),
);
attempt("deepStrictEqual middle", () =>
  assert.deepStrictEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 40, 5, 6, 7, 8, 9, 10, 11]),
);
attempt("deepEqual", () => deepEqual({ a: 1 }, { a: "1" }));
attempt("deepEqual2", () => deepEqual({ a: 1 }, { a: 2 }));
attempt("notStrictEqual", () => assert.notStrictEqual(1, 1));
attempt("notDeepStrictEqual", () => assert.notDeepStrictEqual({ a: 1 }, { a: 1 }));
attempt("notDeepEqual", () => assert.notDeepEqual([1], [1]));
attempt("notEqual", () => assert.notEqual("a", "a"));
attempt("strict", () => strict.equal(1, 2, "my message"));
attempt("strict2", () => s2.deepEqual(new Map([[1, 2]]), new Map([[1, 3]])));
attempt("match", () => assert.match("abc", /x/));
attempt("doesNotMatch", () => assert.doesNotMatch("abc", /b/));
attempt("fail", () => assert.fail());
attempt("fail2", () => assert.fail("because"));
attempt("throws", () =>
  assert.throws(() => {
    throw new TypeError("bad");
  }, TypeError),
);
attempt("throws none", () => assert.throws(() => {}));
attempt("throws none class", () => assert.throws(() => {}, RangeError, "wanted"));
attempt("throws wrong", () =>
  assert.throws(() => {
    throw new TypeError("bad");
  }, RangeError),
);
attempt("throws regexp", () =>
  assert.throws(() => {
    throw new Error("bad thing");
  }, /good/),
);
attempt("throws object", () =>
  assert.throws(
    () => {
      throw new Error("bad thing");
    },
    { message: "bad thing", name: "Error" },
  ),
);
attempt("throws object wrong", () =>
  assert.throws(
    () => {
      throw new Error("bad thing");
    },
    { message: "good" },
  ),
);
attempt("throws fn", () =>
  assert.throws(
    () => {
      throw new Error("bad thing");
    },
    (e) => e instanceof Error,
  ),
);
attempt("throws fn wrong", () =>
  assert.throws(
    () => {
      throw new Error("bad thing");
    },
    (e) => e instanceof RangeError,
  ),
);
attempt("doesNotThrow", () =>
  assert.doesNotThrow(() => {
    throw new Error("boo");
  }, "oh"),
);
attempt("ifError", () => assert.ifError(new Error("e")));
attempt("ifError null", () => assert.ifError(null));
attempt("errors", () => assert.deepStrictEqual(new Error("a"), new Error("b")));
attempt("-0", () => assert.strictEqual(0, -0));
attempt("NaN", () => assert.strictEqual(NaN, NaN));
attempt("string lines", () => assert.strictEqual("a\nb\nc", "a\nx\nc"));
await assert.rejects(Promise.reject(new Error("r")), /r/);
try {
  await assert.rejects(async () => 1);
} catch (e) {
  console.log((e as Error).message);
}
await assert.doesNotReject(async () => 1);
try {
  assert.strictEqual(1, 2);
} catch (e) {
  const t = e as AssertionError;
  console.log(t.name, t.actual, t.expected, String(t), Object.keys(t), t.stack?.split("\n")[0]);
}
const err = new AssertionError({ actual: 1, expected: 2, operator: "strictEqual" });
console.log(err.message);
const v: unknown = "text";
assert.ok(typeof v === "string");
console.log(v.length);

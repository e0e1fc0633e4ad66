// @ignore ^ *(duration_ms|location):?
// @ignore ^# duration_ms
// @ignore ^ *stack: \|-
// @ignore ^ +(async )?(new )?(TestContext|Test|Promise|Suite|SuiteContext|Object|Array|file:|/|node:|<anonymous>|process|assert|startSubtest|listOnTimeout|Timeout)[.\w<> ]*[ (:/]
// The report of node:test: passed and failed tests, subtests, suites, skipped ones, timeouts.
import assert from "node:assert/strict";
import test, { describe, it } from "node:test";

test("passes", () => {
  assert.equal(1 + 1, 2);
});

test("fails with a difference", () => {
  assert.equal([1, 2].length, 3);
});

test("throws", () => {
  throw new RangeError("too much # of \\ it");
});

test("rejects", async () => {
  await Promise.reject(new Error("in two\nlines"));
});

test("throws no error", () => {
  throw "a string";
});

test("has subtests", async (t) => {
  await t.test("first", () => {});
  await t.test("second", async (inner) => {
    await inner.test("deep", () => {});
    inner.diagnostic("of the second");
  });
  t.diagnostic("a remark");
});

test("has a failing subtest", async (t) => {
  await t.test("good", () => {});
  await t.test("bad", () => assert.ok(false, "not ok"));
});

test("skipped", { skip: true }, () => assert.fail());
test("skipped with a reason", { skip: "not today" }, () => assert.fail());
test.skip("skipped by name", () => assert.fail());
test("skips itself", (t) => t.skip("late"));
test.todo("to be written");
test("to do and failing", { todo: "soon" }, () => assert.fail("still"));

test("calls back", (_t, done) => {
  setTimeout(done, 1);
});
test("calls back an error", (_t, done) => {
  setTimeout(() => done(new Error("called back")), 1);
});
test(
  "takes too long",
  { timeout: 10 },
  () => new Promise<void>((resolve) => setTimeout(resolve, 200)),
);

describe("a suite", () => {
  it("one", () => {});
  it("two", async () => {
    await new Promise<void>((resolve) => setTimeout(resolve, 1));
  });
  it.skip("three", () => {});
  describe("inside", () => {
    it("four", () => assert.deepEqual({ a: [1] }, { a: [1] }));
    it("five", () => assert.equal("a", "b"));
  });
});

describe.skip("a skipped suite", () => {
  it("is never run", () => assert.fail());
});

test(function named() {});
test(() => {});

// Tests that say how many assertions they make.
// @ignore ^\s*(duration_ms|# duration_ms|location|file:|Test|async |TestContext|assert|new |process|at )
import test, { type TestContext } from "node:test";

test("as planned", (t: TestContext) => {
  t.plan(3);
  t.assert.ok(true);
  t.assert.strictEqual(1, 1);
  t.assert.throws(() => {
    throw new Error("expected");
  });
});
test("too few", (t: TestContext) => {
  t.plan(2);
  t.assert.ok(1);
});
test("too many", (t: TestContext) => {
  t.plan(1);
  t.assert.deepStrictEqual({ a: 1 }, { a: 1 });
  t.assert.match("text", /x/);
});
test("subtests count", async (t: TestContext) => {
  t.plan(2);
  await t.test("one", () => {});
  await t.test("two", (u: TestContext) => {
    u.plan(1);
    u.assert.notEqual(1, 2);
  });
});
test("as an option", { plan: 1 }, (t: TestContext) => {
  t.assert.deepEqual([1], [1]);
});
test("asynchronous", async (t: TestContext) => {
  t.plan(2);
  await t.assert.rejects(Promise.reject(new Error("expected")));
  await t.assert.doesNotReject(Promise.resolve(1));
});

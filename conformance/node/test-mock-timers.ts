// Time that stands still until a test moves it.
// @ignore ^\s*(duration_ms|# duration_ms)
import assert from "node:assert/strict";
import test, { mock } from "node:test";

test("timeouts", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const fn = t.mock.fn();
  setTimeout(fn, 1000, "late");
  const cancelled = setTimeout(fn, 500);
  clearTimeout(cancelled);
  t.mock.timers.tick(999);
  assert.equal(fn.mock.callCount(), 0);
  t.mock.timers.tick(1);
  assert.equal(fn.mock.callCount(), 1);
  assert.deepEqual(fn.mock.calls[0].arguments, ["late"]);
});

test("intervals and the clock", () => {
  mock.timers.enable({ apis: ["setInterval", "setTimeout", "Date"], now: 1000 });
  const order: string[] = [];
  const timer = setInterval(() => {
    order.push(`interval ${Date.now()}`);
  }, 100);
  setTimeout(() => order.push("timeout"), 250);
  mock.timers.tick(100);
  mock.timers.tick(200);
  clearInterval(timer);
  mock.timers.tick(1000);
  console.log(order);
  console.log(new Date().toISOString(), Date.now());
  mock.timers.setTime(86_400_000);
  console.log(new Date().toISOString());
  mock.timers.reset();
  assert.ok(Date.now() > 1_700_000_000_000);
});

test("all of them", async (t) => {
  t.mock.timers.enable();
  const order: number[] = [];
  setTimeout(() => order.push(3), 30);
  setTimeout(() => order.push(1), 10);
  setImmediate(() => order.push(0));
  setTimeout(() => order.push(2), 20);
  t.mock.timers.runAll();
  assert.deepEqual(order, [0, 1, 2, 3]);
  const waiting = new Promise((resolve) => setTimeout(resolve, 5, "done"));
  t.mock.timers.tick(5);
  assert.equal(await waiting, "done");
  assert.throws(() => t.mock.timers.enable(), { code: "ERR_INVALID_STATE" });
});

test("real again", async () => {
  assert.equal(await new Promise((resolve) => setTimeout(resolve, 1, "real")), "real");
  assert.throws(() => mock.timers.tick(1), { code: "ERR_INVALID_STATE" });
});

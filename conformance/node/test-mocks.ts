// Functions that note their calls, alone and in the place of methods, as long as the test runs.
// @ignore ^\s*(duration_ms|# duration_ms)
import assert from "node:assert/strict";
import test, { describe, it, mock } from "node:test";

class Cart {
  items: { name: string; price: number }[] = [];
  add(name: string, price: number): this {
    this.items.push({ name, price });
    return this;
  }
  total(): number {
    return this.items.reduce((sum, item) => sum + item.price, 0);
  }
  report(print: (line: string) => void): void {
    print(`total ${this.total()}`);
  }
}

test("functions", () => {
  const double = mock.fn((n: number) => n * 2);
  assert.equal(double(4), 8);
  assert.deepEqual(
    [1, 2].map((n) => double(n)),
    [2, 4],
  );
  assert.equal(double.mock.callCount(), 3);
  assert.deepEqual(
    double.mock.calls.map((call) => call.arguments[0]),
    [4, 1, 2],
  );
  assert.equal(double.mock.calls[0].result, 8);
  double.mock.resetCalls();
  assert.equal(double.mock.calls.length, 0);

  const nothing = mock.fn();
  assert.equal(nothing(1, "a"), undefined);
  assert.deepEqual(nothing.mock.calls[0].arguments, [1, "a"]);

  const failing = mock.fn((): number => {
    throw new RangeError("no");
  });
  assert.throws(failing, RangeError);
  assert.equal((failing.mock.calls[0].error as Error).message, "no");
  assert.equal(failing.mock.calls[0].result, undefined);
});

test("implementations", () => {
  const value = mock.fn(() => 1);
  value.mock.mockImplementationOnce(() => 2);
  console.log(value(), value());
  value.mock.mockImplementation(() => 3);
  value.mock.mockImplementationOnce(() => 4, 4);
  console.log(value(), value(), value(), value());
  value.mock.restore();
  console.log(value(), value.mock.callCount());
  const twice = mock.fn(
    () => "original",
    () => "mocked",
    { times: 2 },
  );
  console.log(twice(), twice(), twice());
});

describe("methods", () => {
  const cart = new Cart();
  it("replaces one", (t) => {
    const total = t.mock.method(cart, "total", () => 99);
    const print = t.mock.fn((line: string) => line.length);
    cart.report(print);
    assert.deepEqual(print.mock.calls[0].arguments, ["total 99"]);
    assert.equal(print.mock.calls[0].result, 8);
    assert.equal(total.mock.callCount(), 1);
    assert.equal(total.mock.calls[0].this, cart);
  });
  it("is back after the test", () => {
    assert.equal(cart.total(), 0);
  });
  it("watches one", (t) => {
    const add = t.mock.method(cart, "add");
    assert.equal(cart.add("a", 2).add("b", 3).total(), 5);
    assert.equal(add.mock.callCount(), 2);
    assert.deepEqual(add.mock.calls[1].arguments, ["b", 3]);
    add.mock.restore();
    cart.add("c", 4);
    assert.equal(add.mock.callCount(), 2);
  });
  it("works on plain objects", () => {
    const service = { greet: (name: string) => `hello ${name}`, count: 0 };
    const greet = mock.method(service, "greet", () => "mocked");
    assert.equal(service.greet("x"), "mocked");
    mock.restoreAll();
    assert.equal(service.greet("x"), "hello x");
    assert.equal(greet.mock.callCount(), 1);
  });
});

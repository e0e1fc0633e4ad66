function assert(c: unknown, msg: string): asserts c {
  if (!c) throw new Error(msg);
}
function assertString(x: unknown): asserts x is string {
  if (typeof x !== "string") throw new TypeError("not a string: " + typeof x);
}
function f(x: string | number | null): string {
  assert(x !== null, "was null");
  assert(typeof x === "string" || x > 0, "neg");
  return typeof x === "number" ? x.toFixed(2) : x.toUpperCase();
}
for (const v of ["a", 2, -1, null]) {
  try {
    console.log(f(v));
  } catch (e) {
    console.log((e as Error).message);
  }
}
const u: unknown = "text";
assertString(u);
console.log(u.length);
try {
  assertString(5);
} catch (e) {
  console.log((e as Error).message);
}
class Guard {
  private ok = false;
  open(): void {
    this.ok = true;
  }
  check(): asserts this is this & { ready: true } {
    assert(this.ok, "closed");
  }
}
const g: Guard = new Guard();
try {
  g.check();
} catch (e) {
  console.log((e as Error).message);
}
g.open();
g.check();
console.log("open");

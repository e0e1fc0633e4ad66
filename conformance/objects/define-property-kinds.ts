// Properties with attributes of functions, arrays, errors and under symbols.
const fn = (): number => 1;
Object.defineProperty(fn, "name", { value: "renamed" });
Object.defineProperty(fn, "meta", { value: { v: 1 } });
console.log(fn.name, (fn as unknown as { meta: { v: number } }).meta.v, fn, Object.keys(fn));
const tag = Symbol("tag");
const o = {};
Object.defineProperty(o, tag, { value: 1 });
console.log(o, Object.getOwnPropertySymbols(o), (o as Record<symbol, unknown>)[tag]);
const arr = [1, 2];
Object.defineProperty(arr, "hidden", { value: 5 });
Object.defineProperty(arr, 0, { value: 9 });
console.log(arr, Object.keys(arr), (arr as unknown as { hidden: number }).hidden);
// errors
class Failure extends Error {
  constructor(message: string) {
    super(message);
    Object.defineProperty(this, "name", {
      value: "Failure",
      enumerable: false,
      configurable: true,
    });
  }
}
const f = new Failure("broken");
console.log(f.name, String(f), Object.keys(f), f instanceof Error);
const e = new Error("x");
Object.defineProperty(e, "message", { value: "changed" });
console.log(e.message, String(e));

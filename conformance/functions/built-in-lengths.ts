// The number of parameters that built-in functions and classes have for JavaScript.

console.log(Array.length, Object.length, String.length, Number.length, Boolean.length);
console.log(Symbol.length, BigInt.length, Date.length, Map.length, Set.length, Promise.length);
console.log(Error.length, RangeError.length, AggregateError.length, Uint8Array.length);
const classes: { name: string; length: number }[] = [Array, Date, Error, Map, TypeError];
for (const { name, length } of classes) console.log(name, length);

console.log(Math.max.length, JSON.stringify.length, parseInt.length, Object.assign.length);
console.log([].push.length, [].slice.length, [].splice.length, [].indexOf.length, [].reduce.length);
console.log("".slice.length, "".padStart.length, "".split.length, "".concat.length);
console.log(new Date().setHours.length, Date.UTC.length, (5).toString.length);

class Optional {
  constructor(readonly a?: number) {}
  method(a?: number, b?: number): number {
    return (a ?? 0) + (b ?? 0);
  }
}
console.log(Optional.length, new Optional().method.length);

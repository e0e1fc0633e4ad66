// Members under keys that are one of a few literals.
for (const round of ["floor", "ceil", "round"] as const) console.log(round, Math[round](2.5));

const list: number[] = [];
for (const add of ["push", "unshift"] as const) console.log(list[add](1, 2));
console.log(list);

for (const change of ["toUpperCase", "trim", "toLowerCase"] as const) {
  console.log(JSON.stringify(" aB "[change]()));
}

for (const each of ["keys", "values", "entries"] as const) {
  console.log(Object[each]({ a: 1, b: 2 }));
}

const numberConstant = (name: "EPSILON" | "MAX_SAFE_INTEGER"): number => Number[name];
console.log(numberConstant("EPSILON"), numberConstant("MAX_SAFE_INTEGER"));

const map = new Map<string, number>([["a", 1]]);
for (const each of ["keys", "values"] as const) console.log([...map[each]()]);

const pair = [10, 20] as const;
for (const key of ["length", 0, 1] as const) console.log(pair[key]);

function pluck<T, K extends keyof T>(object: T, key: K): T[K] {
  return object[key];
}
console.log(pluck("abc", "length"), pluck([1, 2], "length"), pluck({ a: 5 }, "a"));
console.log(pluck([1, 2, 3], "join").call([1, 2], "-"));
console.log(pluck((5.25).toString(), "padStart").call("7", 3, "0"));

class Counter {
  count = 0;
  up(): number {
    return ++this.count;
  }
  get half(): number {
    return this.count / 2;
  }
  set half(value: number) {
    this.count = value * 2;
  }
}
const counter = new Counter();
const read = (key: "count" | "half"): number => counter[key];
const write = (key: "count" | "half", value: number): void => {
  counter[key] = value;
};
write("half", 3);
console.log(counter["up"](), read("count"), read("half"));
write("count", 4);
console.log(read("half"), counter);

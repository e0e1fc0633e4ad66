// Methods of Array.prototype as values: for arrays, and for what has a length and numbered properties.
function attempt(label: string, f: () => unknown): void {
  try {
    console.log(label, String(f()));
  } catch (e) {
    console.log(label, (e as Error).name);
  }
}
const sum = (a: any, b: any): any => a + b;
const reduce: any = Array.prototype.reduce;
const splice: any = Array.prototype.splice;
const lastIndexOf: any = Array.prototype.lastIndexOf;
const fill: any = Array.prototype.fill;
const map: any = Array.prototype.map;
const slice: any = Array.prototype.slice;
const push: any = Array.prototype.push;
const reverse: any = Array.prototype.reverse;
const list = [1, 2, 3, 2];
console.log(reduce.call(list, sum), reduce.call(list, sum, "from"), lastIndexOf.call(list, 2));
console.log(reduce.call(list, sum, undefined), lastIndexOf.call(list, 2, undefined));
console.log(splice.call(list, 2).join(), list.join(), splice.call(list, 0, undefined).length);
const methods: any = { values: [3, 1, 2] };
for (const name of ["reduce", "reduceRight", "map", "filter", "toSpliced"]) {
  console.log(name, String(methods.values[name](name === "toSpliced" ? 1 : sum)));
}
const like = { 0: "a", 1: "b", 3: "d", length: 4 };
console.log(
  map.call(like, (s: string, i: number) => s + i),
  slice.call(like, 1, 3),
);
console.log(Array.prototype.join.call(like, "-"), Array.prototype.indexOf.call(like, "d"));
console.log(Array.prototype.filter.call(like, (s: string) => s > "a").length);
console.log(Array.prototype.every.call(like, (s: unknown) => typeof s === "string"));
console.log(reduce.call(like, sum), Array.prototype.at.call(like, -1));
console.log(Array.prototype.map.call("text", (c: unknown) => `<${c}>`).join(""));
console.log(Array.prototype.filter.call("a1b2", (c: string) => c < "a").join());
const stack: any = { length: 0 };
console.log(push.call(stack, "x", "y"), JSON.stringify(stack), Array.prototype.pop.call(stack));
console.log(
  Array.prototype.unshift.call(stack, "w"),
  JSON.stringify(stack),
  reverse.call(stack) === stack,
);
console.log(JSON.stringify(stack), Array.prototype.shift.call(stack), JSON.stringify(stack));
console.log(JSON.stringify(fill.call({ length: 2 }, 0)));
const unsorted: any = { 0: 3, 1: 1, 2: 2, length: 3, sort: Array.prototype.sort };
console.log(
  JSON.stringify(unsorted.sort()),
  Array.prototype.toSorted.call(unsorted, (a, b) => b - a),
);
function count(): number {
  return Array.prototype.slice.call({ length: "2", 0: 1, 1: 2, 2: 3 } as any).length;
}
console.log(count(), Array.prototype.concat.call(1 as any, [2], 3).length);
let log = "";
const watched: any = {
  length: 2,
  get 0() {
    log += "0";
    return "zero";
  },
  get 1() {
    log += "1";
    return "one";
  },
};
Array.prototype.forEach.call(watched, (item: unknown, index: number, whole: unknown) => {
  log += `${item}${index}${whole === watched}`;
});
console.log(log);
for (const nothing of [null, undefined]) {
  attempt("map", () => map.call(nothing, sum));
  attempt("push", () => push.call(nothing, 1));
}
attempt("callback", () => Array.prototype.map.call(like, "no function" as any));
attempt("empty", () => reduce.call({ length: 0 }, sum));
attempt("frozen", () => push.call(Object.freeze({ length: 0 }), 1));

type Cb = (a: number, b: string, c: boolean) => string;
const zero: Cb = () => "zero";
const one: Cb = (a) => `one ${a}`;
const two: Cb = (a, b) => `two ${a} ${b}`;
for (const f of [zero, one, two]) console.log(f(1, "b", true), f.length);
console.log(
  [10, 20, 30].map((x, i, arr) => x + i + arr.length).join(),
  [1, 2].map(() => "k").join(),
);
["a", "b"].forEach(function (this: void, x) {
  console.log(x);
});
function opt(a: number, b?: number, c?: string): string {
  return `${a} ${b} ${c}`;
}
console.log(opt(1), opt(1, 2), opt(1, undefined, "c"));
const cb: (x: number, y?: number) => string = opt;
console.log(cb(5), cb(5, 6));
console.log(
  ["1", "2", "3"].map(Number).join(),
  ["a", "b"].map(String).join(),
  [1.5, 2.5].map(Math.floor).join(),
);
console.log(["10", "10", "10"].map((s, i) => parseInt(s, i + 2)).join());
function run(f: (...xs: number[]) => number): number {
  return f(1, 2, 3, 4);
}
console.log(
  run((a, b) => a! * 10 + b!),
  run((...r) => r.length),
  run(() => -1),
);

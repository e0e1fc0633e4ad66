const v = (function () {
  const hidden = 5;
  return { get: () => hidden, double: () => hidden * 2 };
})();
console.log(v.get(), v.double());
console.log((() => "arrow iife")(), ((a: number, b: number) => a + b)(1, 2));
const ops: Record<string, (a: number, b: number) => number> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
};
for (const k of Object.keys(ops)) console.log(k, ops[k]!(7, 3));
const table: ((n: number) => number)[] = [(n) => n, (n) => n * n, Math.abs];
console.log(table.map((f) => f(-4)).join());
const obj = (n: number) => ({ n, sq: n * n });
console.log(obj(3).sq, (() => ({}))() instanceof Object);
const voidArrow = (xs: number[]): void => void xs.push(1);
const list: number[] = [];
voidArrow(list);
console.log(list.length, typeof voidArrow(list));

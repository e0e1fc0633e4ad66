function f(a: number, b: number, c: number): string {
  return `${a}-${b}-${c}`;
}
console.log(f.call(undefined, 1, 2, 3), f.apply(undefined, [4, 5, 6]));
const g = f.bind(undefined, 1);
const h = f.bind(undefined, 1, 2);
console.log(g(8, 9), h(7), f.bind(undefined)(1, 1, 1), f.length, g.length, h.length);
console.log(Math.max.apply(null, [1, 9, 3]), Array.prototype.slice.call([1, 2, 3], 1).join());
console.log(
  f.name,
  g.name,
  (() => 1).name === "",
  Object.prototype.hasOwnProperty.call({ a: 1 }, "a"),
);
const log: string[] = [];
const push = log.push.bind(log);
push("a", "b");
console.log(log.join());

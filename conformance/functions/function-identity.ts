const f = (): number => 1;
const g = (): number => 1;
const set = new Set<() => number>([f, g, f]);
console.log(set.size, set.has(f), f === f, (f as unknown) === g);
const m = new Map<(x: number) => number, string>([
  [Math.abs, "abs"],
  [Math.floor, "floor"],
]);
console.log(
  m.get(Math.abs),
  m.get(Math.floor),
  m.get((x) => x),
);
class A {
  m(): void {}
  static s(): void {}
}
const a = new A(),
  b = new A();
console.log(a.m === b.m, A.s === A.s);
const handlers: (() => void)[] = [];
const off = (h: () => void): void => {
  const i = handlers.indexOf(h);
  if (i >= 0) handlers.splice(i, 1);
};
const h1 = (): void => {},
  h2 = (): void => {};
handlers.push(h1, h2, h1);
off(h1);
console.log(handlers.length, handlers[0] === h2);

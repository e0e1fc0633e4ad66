class A {}
enum E {
  X,
}
const values: unknown[] = [
  1,
  NaN,
  "s",
  true,
  undefined,
  null,
  {},
  [],
  () => 1,
  A,
  Symbol("x"),
  new A(),
  E,
  E.X,
  new Map(),
];
console.log(values.map((v) => typeof v).join(" "));
const n: number | string | undefined = values.length > 2 ? 3 : undefined;
console.log(typeof n, typeof typeof n);
console.log(typeof console.log, typeof Math.PI, typeof Math, typeof JSON);

const f = Object.freeze({ a: 1, n: { b: 2 } });
const attempt = (g: () => void): string => {
  try {
    g();
    return "ok";
  } catch (e) {
    return (e as Error).name;
  }
};
console.log(
  attempt(() => {
    (f as { a: number }).a = 2;
  }),
  attempt(() => {
    f.n.b = 3;
  }),
  f.a,
  f.n.b,
  Object.isFrozen(f),
  Object.isFrozen(f.n),
);
const s: { a: number; b?: number } = Object.seal({ a: 1 });
console.log(
  attempt(() => {
    s.a = 2;
  }),
  attempt(() => {
    s.b = 1;
  }),
  s.a,
  Object.isSealed(s),
  Object.isExtensible(s),
  Object.isFrozen(s),
);
const arr: readonly number[] = Object.freeze([1, 2]);
console.log(
  attempt(() => {
    (arr as number[]).push(3);
  }),
  attempt(() => {
    (arr as number[])[0] = 9;
  }),
  arr.join(),
  Object.isFrozen(arr),
);
const p: { x?: number } = Object.preventExtensions({});
console.log(
  attempt(() => {
    p.x = 1;
  }),
  Object.isFrozen("str"),
  Object.isFrozen({}),
);

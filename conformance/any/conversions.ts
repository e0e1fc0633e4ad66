const t = (n: string, f: () => any) => {
  try {
    console.log(n, f());
  } catch (e: any) {
    console.log(n, e.message);
  }
};
t("num idx obj", () => {
  const m: any = {};
  m[1] = "one";
  m[Symbol.iterator] = function* () {
    yield* [7, 8];
  };
  return [[...m]];
});
const o: any = { a: 1, nested: { list: [1, 2, 3] } };
t("x", () => o.nested.list.foo.bar);
t("y", () => {
  o.nested.list.foo = 1;
  return o.nested.list;
});
t("z", () => {
  const s: any = "abc";
  s.foo = 1;
  return s.foo;
});
t("w", () => {
  const n: any = 5;
  return n.foo;
});
t("w2", () => {
  const n: any = null;
  n.foo = 1;
});
t("w3", () => {
  const n: any = Symbol("x");
  return n + "";
});
t("w4", () => {
  const n: any = {
    valueOf() {
      return 42;
    },
  };
  return [n + 1, n * 2, `${n}`, n > 41, n == 42];
});
t("w5", () => {
  const n: any = { toString: () => "str" };
  return [n + 1, `${n}`, String(n), n + "x", [n].join()];
});
t("w6", () => {
  const d: any = { [Symbol.toPrimitive]: (hint: string) => hint };
  return [`${d}`, d + "", +d];
});

const t = (n: string, f: () => any) => {
  try {
    console.log(n, f());
  } catch (e: any) {
    console.log(n, e.name);
  }
};
const o: any = {
  a: 1,
  get g() {
    return this.a + 1;
  },
  set g(v) {
    this.a = v;
  },
  nested: { list: [1, 2, 3] },
};
t("arr methods", () => {
  const xs: any = [5, 1, 4];
  return [
    xs.sort().join(),
    xs.reverse(),
    xs.slice(1),
    xs.indexOf(4),
    xs.map(String),
    xs.filter((x: any) => x > 1).length,
    xs.some((x: number) => x > 4),
    xs.flat(),
    xs.at(-1),
    xs.fill(0, 1),
  ];
});
t("str methods", () => {
  const s: any = "a,b";
  return [
    s.split(","),
    s.replace("a", "z"),
    s.padStart(5, "."),
    s.charCodeAt(0),
    s.concat("x"),
    s.slice(1),
    s.includes("b"),
    s.at(0),
    s[0],
    s.length,
    s.match(/b/)?.index,
  ];
});
t("length write", () => {
  const xs: any = [1, 2, 3];
  xs.length = 1;
  xs[3] = 9;
  return xs;
});
t("idx", () => {
  const xs: any = [1];
  return [xs["0"], xs[5], xs[-1], xs.foo, xs["length"]];
});
t("num idx obj", () => {
  const m: any = {};
  m[1] = "one";
  m["2"] = "two";
  m[Symbol.iterator] = function* () {
    yield* [7, 8];
  };
  return [Object.keys(m), m["1"], [...m]];
});
t("recursion", () => {
  const fact: any = (n: any) => (n <= 1 ? 1 : n * fact(n - 1));
  return fact(10);
});
t("compare", () => {
  const x: any = "10",
    y: any = 9;
  return [x > y, x < y, x == 10, x + y, x - y, [x, y].sort()];
});
t("dates", () => {
  const d1: any = new Date(2020, 1, 1),
    d2: any = new Date(2020, 1, 2);
  return [d2 - d1, d1 < d2];
});
t("chain", () => o?.nested?.list?.[1]?.toFixed(1));
t("chain2", () => o.x?.y.z.w);
t("chain3", () => o.x?.());
t("chain4", () => o.x.y);
t("typeof", () => [
  typeof o,
  typeof o.g,
  typeof o.zz,
  typeof o.nested.list.map,
  typeof null,
  typeof (Symbol() as any),
]);
t("json", () => JSON.stringify({ o, arr: [undefined, () => 1] }));

const fail = (m: string): never => {
  throw new Error(m);
};
const need = <T>(v: T | undefined | null, what: string): T => v ?? fail(`missing ${what}`);
const attempt = (f: () => unknown): string => {
  try {
    return String(f());
  } catch (e) {
    return "!" + (e as Error).message;
  }
};
const order: string[] = [];
const t = <T>(n: string, v: T): T => {
  order.push(n);
  return v;
};
console.log(
  attempt(() => need(5, "n")),
  attempt(() => need(null, "n")),
  attempt(() => [t("a", 1), fail("mid"), t("c", 3)]),
  attempt(() => ({ a: t("k", 1), b: fail("obj") })),
  attempt(() => `${t("s", "x")}${fail("tpl")}`),
);
console.log(
  attempt(() => t("l", 1) + fail("plus")),
  attempt(() => Math.max(t("m", 1), fail("arg"), t("n", 2))),
  attempt(() => (t("q", false) ? 1 : fail("cond"))),
  attempt(() => t("r", true) || fail("or")),
  attempt(() => t("u", null) ?? fail("nullish")),
);
console.log(order.join(""));
const xs = [1, 2, 3];
console.log(
  attempt(() => {
    xs[fail("index")] = 5;
  }),
  attempt(() => {
    xs[0] = fail("value");
  }),
  xs.join(),
  attempt(() => {
    for (const x of xs) if (x === 2) fail("loop " + x);
  }),
  attempt(() => xs.map((x) => (x > 2 ? fail("map") : x))),
);

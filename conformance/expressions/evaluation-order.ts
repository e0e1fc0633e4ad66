const log: string[] = [];
function t<T>(name: string, v: T): T {
  log.push(name);
  return v;
}
const o = {
  a: [1, 2, 3],
  f(x: number, y: number): number {
    log.push("call");
    return x + y;
  },
};
t("o", o).f(t("x", 1), t("y", 2));
t("arr", o.a)[t("idx", 1)] = t("val", 9);
t("l", 1) + t("m", 2) * t("r", 3);
const obj = { [t("k1", "p")]: t("v1", 1), [t("k2", "q")]: t("v2", 2) };
[t("e0", 0), ...t("spread", [1]), t("e2", 2)];
`${t("t0", 0)}-${t("t1", 1)}`;
t("cond", true) ? t("yes", 1) : t("no", 0);
new (t("ctor", Map<string, number>))(t("arg", []));
console.log(log.join(" "), Object.keys(obj).join());

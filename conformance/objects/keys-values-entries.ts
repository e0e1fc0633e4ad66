const o = { b: 1, a: "x", 3: true, 1: null };
console.log(
  Object.keys(o).join(),
  Object.values(o).map(String).join(),
  Object.entries(o)
    .map(([k, v]) => k + "=" + v)
    .join(),
);
console.log(
  Object.keys([7, 8]).join(),
  Object.values("hi").join(""),
  Object.entries(["p"]).join(),
  Object.keys({}).length,
  Object.keys("ab").join(),
);
const r: Record<string, number> = { z: 1 };
r["y"] = 2;
r["5"] = 3;
r["z"] = 9;
console.log(Object.keys(r).join(), Object.values(r).join());
class K {
  x = 1;
  #p = 2;
  static s = 3;
  get g(): number {
    return this.#p;
  }
  m(): void {}
}
console.log(Object.keys(new K()).join(), Object.entries(new K()).length);

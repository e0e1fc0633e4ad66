const o = { a: 1, b: "two", c: { d: [4, 5], e: null as string | null } };
const {
  a,
  b: renamed,
  c: {
    d: [d0, d1],
    e,
  },
} = o;
console.log(a, renamed, d0, d1, e);
const { length } = "hello";
const { length: len, 0: zero } = ["q", "r"];
console.log(length, len, zero);
const key = "dyn";
const { [key]: v, ["o" + "ther"]: w } = { dyn: 5, other: 6 } as Record<string, number>;
console.log(v, w);
const { "quoted-key": qk, 1: one } = { "quoted-key": "q", 1: "one" };
console.log(qk, one);
class P {
  x = 1;
  get y(): number {
    return this.x + 1;
  }
  m(): string {
    return "m";
  }
  static s = 9;
}
const { x, y, m } = new P();
const { s } = P;
console.log(x, y, m(), s);

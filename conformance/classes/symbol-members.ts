class Range {
  constructor(
    private lo: number,
    private hi: number,
  ) {}
  [Symbol.iterator](): Iterator<number> {
    let i = this.lo;
    const hi = this.hi;
    return {
      next: () => (i < hi ? { value: i++, done: false } : { value: undefined, done: true }),
    };
  }
  [Symbol.toPrimitive](hint: string): number | string {
    return hint === "number" ? this.hi - this.lo : `${this.lo}..${this.hi}`;
  }
  static [Symbol.hasInstance](x: unknown): boolean {
    return Array.isArray(x) && x.length === 2;
  }
  get [Symbol.toStringTag](): string {
    return "Range";
  }
}
const r = new Range(2, 6);
console.log(
  [...r].join(),
  `${r}`,
  Number(r),
  ([1, 2] as unknown) instanceof Range,
  Object.prototype.toString.call(r),
);
const tag = Symbol("tag");
class T {
  [tag] = 5;
  ["lit"] = 6;
  42 = "n";
  "q-k" = 7;
}
const t = new T();
console.log(t[tag], t.lit, t[42], t["q-k"], Object.keys(t).join());

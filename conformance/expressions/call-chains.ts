class Chain {
  constructor(private readonly xs: readonly number[]) {}
  map(f: (n: number) => number): Chain {
    return new Chain(this.xs.map(f));
  }
  get first(): number | undefined {
    return this.xs[0];
  }
  self(): this {
    return this;
  }
  at(i: number): { value: number; prev?: Chain } {
    return i > 0 ? { value: this.xs[i] ?? -1, prev: this } : { value: this.xs[0] ?? 0 };
  }
}
const c = new Chain([1, 2, 3]);
console.log(
  c
    .map((n) => n * 2)
    .map((n) => n + 1)
    .self()
    .at(1)
    .prev?.map((n) => -n).first,
  c.at(0).prev?.first,
  c.map((x) => x).first,
);
console.log(
  [3, 1, 2]
    .map((n) => n * n)
    .filter((n) => n > 1)
    .sort((a, b) => a - b)
    .map(String)
    .join("<")
    .split("<")
    .reverse()[0]?.length,
);
const fs = {
  get f() {
    return (x: number) => ({ g: [(y: number) => x + y] });
  },
};
console.log(
  fs.f(3).g[0]!(4),
  (
    () => () => () =>
      "deep"
  )()()(),
  ((x) => x)((y: number) => y * 2)(21),
);

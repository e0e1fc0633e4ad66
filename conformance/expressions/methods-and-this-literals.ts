const counter = {
  n: 0,
  inc(): number {
    return ++this.n;
  },
  twice(): number {
    this.inc();
    return this.inc();
  },
  nested: {
    n: 100,
    get(): number {
      return this.n;
    },
  },
  arrow: (): string => "no this",
  ["dyn" + 1](): string {
    return "dyn1";
  },
  chain() {
    this.n *= 2;
    return this;
  },
};
console.log(
  counter.inc(),
  counter.twice(),
  counter.nested.get(),
  counter.arrow(),
  counter.chain().chain().n,
);
const { nested } = counter;
console.log(nested.get(), counter["inc"]());
const o = {
  v: 1,
  make() {
    return () => this.v;
  },
};
const g = o.make();
o.v = 7;
console.log(g());

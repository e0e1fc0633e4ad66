class Pair<A, B> implements Iterable<A | B> {
  constructor(
    readonly a: A,
    readonly b: B,
  ) {}
  [Symbol.iterator](): Iterator<A | B> {
    const xs: (A | B)[] = [this.a, this.b];
    let i = 0;
    return {
      next: () => (i < 2 ? { value: xs[i++]!, done: false } : { value: undefined, done: true }),
    };
  }
}
const p = new Pair(1, "x");
console.log(
  [...p].join(),
  [0, ...p, 9].join(),
  new Set([...p, ...p]).size,
  String([...p].map((v) => typeof v)),
);
const show = (...xs: (number | string)[]): string => xs.join("/");
console.log(
  show(...p),
  show(...p, 5, ...new Pair("a", "b")),
  Object.fromEntries([new Pair("k", 1)].map((q) => [q.a, q.b]))["k"],
);
const m = new Map<string, number>([...new Map([["a", 1]]), ["b", 2]]);
console.log(m.size, [...m].flat().join());

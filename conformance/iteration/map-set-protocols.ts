class Bag<T> implements Iterable<[T, number]> {
  private m = new Map<T, number>();
  add(...xs: T[]): this {
    for (const x of xs) this.m.set(x, (this.m.get(x) ?? 0) + 1);
    return this;
  }
  [Symbol.iterator](): IterableIterator<[T, number]> {
    return this.m.entries();
  }
  get total(): number {
    let t = 0;
    for (const [, n] of this) t += n;
    return t;
  }
  most(): T | undefined {
    let best: T | undefined,
      max = 0;
    for (const [x, n] of this)
      if (n > max) {
        max = n;
        best = x;
      }
    return best;
  }
}
const b = new Bag<string>().add("a", "b", "a", "c", "b", "a");
console.log(
  [...b].map(([k, n]) => k + n).join(),
  b.total,
  b.most(),
  new Map(b).get("b"),
  Object.fromEntries(b)["c"],
  new Bag<number>().most(),
);
for (const [[k, n], i] of [...b].map((e, i) => [e, i] as const)) console.log(i, k, n);
const it = b[Symbol.iterator]();
it.next();
console.log([...it].length, [...it].length);

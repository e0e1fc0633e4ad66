function wrap<T>(x: T): { v: T; get(): T } {
  return {
    v: x,
    get() {
      return this.v;
    },
  };
}
console.log(
  wrap(1).get(),
  wrap("s").get(),
  wrap(true).get(),
  wrap(null).get(),
  wrap(undefined).get(),
  wrap([1, 2]).get().length,
  wrap({ a: 1 }).get().a,
  wrap((n: number) => n * 2).get()(4),
  wrap<number | string>(5).get(),
);
class Chain<T> {
  constructor(private xs: T[]) {}
  map<U>(f: (x: T) => U): Chain<U> {
    return new Chain(this.xs.map(f));
  }
  filter(f: (x: T) => boolean): Chain<T> {
    return new Chain(this.xs.filter(f));
  }
  reduce<A>(f: (a: A, x: T) => A, a: A): A {
    return this.xs.reduce(f, a);
  }
  get list(): T[] {
    return this.xs;
  }
}
const c = new Chain([1, 2, 3, 4]);
console.log(
  c.map((n) => n * 1.5).list.join(),
  c
    .map(String)
    .map((s) => s + "!")
    .list.join(),
  c.map((n) => n % 2 === 0).list.join(),
  c.map((n) => ({ n })).filter((o) => o.n > 2).list.length,
  c.map((n) => [n]).reduce((a, x) => a + x.length, 0),
);
console.log(c.reduce<Map<number, string>>((m, n) => m.set(n, "k" + n), new Map()).get(3));

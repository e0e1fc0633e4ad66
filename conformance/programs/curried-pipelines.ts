// Functional pipelines: curry, compose, pipe with overloads, lazy sequences by hand.
type Fn<A, B> = (a: A) => B;
function pipe<A>(a: A): A;
function pipe<A, B>(a: A, f: Fn<A, B>): B;
function pipe<A, B, C>(a: A, f: Fn<A, B>, g: Fn<B, C>): C;
function pipe<A, B, C, D>(a: A, f: Fn<A, B>, g: Fn<B, C>, h: Fn<C, D>): D;
function pipe<A, B, C, D, E>(a: A, f: Fn<A, B>, g: Fn<B, C>, h: Fn<C, D>, i: Fn<D, E>): E;
function pipe(a: unknown, ...fns: Array<Fn<unknown, unknown>>): unknown {
  return fns.reduce((acc, fn) => fn(acc), a);
}
const map =
  <A, B>(f: (a: A, i: number) => B) =>
  (xs: readonly A[]): B[] =>
    xs.map(f);
const filter =
  <A>(p: (a: A) => boolean) =>
  (xs: readonly A[]): A[] =>
    xs.filter(p);
const reduce =
  <A, B>(f: (b: B, a: A) => B, init: B) =>
  (xs: readonly A[]): B =>
    xs.reduce(f, init);
const compose =
  <A, B, C>(g: Fn<B, C>, f: Fn<A, B>): Fn<A, C> =>
  (a) =>
    g(f(a));
const curry =
  <A, B, C>(f: (a: A, b: B) => C) =>
  (a: A) =>
  (b: B): C =>
    f(a, b);
const flip =
  <A, B, C>(f: (a: A) => (b: B) => C) =>
  (b: B) =>
  (a: A): C =>
    f(a)(b);
const groupBy =
  <T, K extends string | number>(key: (t: T) => K) =>
  (xs: readonly T[]): Map<K, T[]> => {
    const groups = new Map<K, T[]>();
    for (const x of xs) {
      const k = key(x);
      const group = groups.get(k);
      if (group) group.push(x);
      else groups.set(k, [x]);
    }
    return groups;
  };
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const zip = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] =>
  as.slice(0, Math.min(as.length, bs.length)).map((a, i) => [a, bs[i]!]);
const partition = <T>(p: (t: T) => boolean, xs: readonly T[]): [T[], T[]] => {
  const yes: T[] = [],
    no: T[] = [];
  xs.forEach((x) => (p(x) ? yes : no).push(x));
  return [yes, no];
};
const memo = <A, R>(fn: (a: A) => R): ((a: A) => R) => {
  const cache = new Map<A, R>();
  return (a) => {
    if (cache.has(a)) return cache.get(a)!;
    const r = fn(a);
    cache.set(a, r);
    return r;
  };
};
const square = (x: number) => x * x;
const isEven = (x: number) => x % 2 === 0;
const add = curry((a: number, b: number) => a + b);
const subtractFrom = flip(curry((a: number, b: number) => a - b));
let checksum = 0;
for (let round = 0; round < 3; round++) {
  const total = pipe(
    range(20000),
    map((x) => (x * 31 + round) % 1000),
    filter(isEven),
    map(compose(add(round), square)),
    reduce((a, b: number) => (a + b) % 1_000_003, 0),
  );
  checksum = (checksum * 7 + total) % 1_000_000_007;
}
console.log("checksum", checksum);
interface Person {
  name: string;
  age: number;
  city: string;
}
const cities = ["Paris", "Oslo", "Rome", "Lima"];
const people: Person[] = range(2000).map((i) => ({
  name: `P${i}`,
  age: (i * 17) % 90,
  city: cities[(i * 7) % 4]!,
}));
const byCity = pipe(
  people,
  filter((p: Person) => p.age >= 18),
  groupBy((p) => p.city),
);
for (const [city, group] of byCity) {
  const average = group.map((p) => p.age).reduce((a, b) => a + b, 0) / group.length;
  console.log(city.padEnd(8), String(group.length).padStart(6), average.toFixed(3));
}
const [adults, minors] = partition((p) => p.age >= 18, people);
console.log(adults.length, minors.length);
const collatz = memo((n: number): number => {
  let steps = 0;
  for (let x = n; x !== 1; steps++) x = x % 2 === 0 ? x / 2 : 3 * x + 1;
  return steps;
});
console.log(
  range(3000)
    .map((i) => collatz((i % 900) + 1))
    .reduce((a, b) => Math.max(a, b)),
);
console.log(
  zip(["a", "b", "c"], [1, 2, 3, 4])
    .map(([s, n]) => s.repeat(n))
    .join("-"),
);
console.log(
  subtractFrom(1)(10),
  pipe(5),
  pipe(5, square),
  pipe(
    "x",
    (s) => s + "y",
    (s) => s.length,
  ),
);
const lazy = <T>(items: Iterable<T>) => ({
  map<U>(f: (t: T) => U) {
    return lazy({
      [Symbol.iterator]: () => {
        const it = items[Symbol.iterator]();
        return {
          next(): IteratorResult<U> {
            const r = it.next();
            return r.done ? { done: true, value: undefined } : { done: false, value: f(r.value) };
          },
        };
      },
    });
  },
  take(n: number): T[] {
    const out: T[] = [];
    if (n > 0)
      for (const x of items) {
        out.push(x);
        if (out.length >= n) break;
      }
    return out;
  },
});
console.log(
  lazy([1, 2, 3, 4, 5])
    .map((x) => x * 10)
    .map((x) => `#${x}`)
    .take(3)
    .join(),
);

type Pred<T> = (x: T) => boolean;
const not =
  <T>(p: Pred<T>): Pred<T> =>
  (x) =>
    !p(x);
const and =
  <T>(...ps: Pred<T>[]): Pred<T> =>
  (x) =>
    ps.every((p) => p(x));
const or =
  <T>(...ps: Pred<T>[]): Pred<T> =>
  (x) =>
    ps.some((p) => p(x));
const even: Pred<number> = (n) => n % 2 === 0,
  big: Pred<number> = (n) => n > 5;
console.log(
  [1, 2, 7, 8].filter(and(even, big)).join(),
  [1, 2, 7, 8].filter(or(even, big)).join(),
  [1, 2, 7, 8].filter(not(even)).join(),
  [1].filter(and()).length,
);
type Cmp<T> = (a: T, b: T) => number;
const key =
  <T, K extends number | string>(f: (t: T) => K): Cmp<T> =>
  (a, b) =>
    f(a) < f(b) ? -1 : f(a) > f(b) ? 1 : 0;
const rev =
  <T>(c: Cmp<T>): Cmp<T> =>
  (a, b) =>
    c(b, a);
console.log(
  ["bb", "a", "ccc"].sort(rev(key((s) => s.length))).join(),
  [{ n: 2 }, { n: 1 }]
    .sort(key((o) => o.n))
    .map((o) => o.n)
    .join(),
);
interface Plugin {
  name: string;
  run?: (n: number) => number;
}
const run = (ps: readonly Plugin[], n: number): number =>
  ps.reduce((acc, { run }) => run?.(acc) ?? acc, n);
console.log(
  run([{ name: "a", run: (n) => n + 1 }, { name: "b" }, { name: "c", run: (n) => n * 10 }], 4),
);

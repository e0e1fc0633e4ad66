const A = new Set([1, 2, 3, 4]),
  B = new Set([3, 4, 5]);
const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> => new Set([...a, ...b]);
const inter = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> =>
  new Set([...a].filter((x) => b.has(x)));
const diff = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> =>
  new Set([...a].filter((x) => !b.has(x)));
const show = <T>(s: Iterable<T>): string => `{${[...s].join()}}`;
console.log(
  show(union(A, B)),
  show(inter(A, B)),
  show(diff(A, B)),
  show(diff(B, A)),
  show(union(diff(A, B), diff(B, A))),
);
const power = <T>(s: ReadonlySet<T>): Set<T>[] =>
  [...s].reduce<Set<T>[]>((acc, x) => [...acc, ...acc.map((t) => new Set([...t, x]))], [new Set()]);
console.log(
  power(new Set(["a", "b", "c"]))
    .map(show)
    .join(" "),
);
const eq = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((x) => b.has(x));
console.log(eq(A, new Set([4, 3, 2, 1])), eq(A, B), eq(new Set(), new Set()));
const seen = new Set<string>();
const dupes = "to be or not to be that is the question to"
  .split(" ")
  .filter((w) => seen.has(w) || !seen.add(w));
console.log(dupes.join(), seen.size);

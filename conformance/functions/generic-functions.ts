function identity<T>(x: T): T {
  return x;
}
console.log(
  identity(1),
  identity("s"),
  identity<boolean>(true),
  identity({ a: 1 }).a,
  identity([1, 2]).length,
);
function pair<A, B = A>(a: A, b: B): [A, B] {
  return [a, b];
}
console.log(pair(1, "x").join(), pair("p", "q").join());
function last<T>(xs: readonly T[]): T | undefined {
  return xs[xs.length - 1];
}
console.log(last([1, 2, 3]), last(["a"]), last([]), last([[1], [2, 3]])?.length);
function group<T, K extends string | number>(xs: T[], key: (x: T) => K): Map<K, T[]> {
  const m = new Map<K, T[]>();
  for (const x of xs) {
    const k = key(x);
    const g = m.get(k);
    if (g) g.push(x);
    else m.set(k, [x]);
  }
  return m;
}
for (const [k, v] of group([1, 2, 3, 4, 5], (n) => n % 2)) console.log(k, v.join());
for (const [k, v] of group(["ant", "bee", "cow", "asp"], (s) => s[0]!)) console.log(k, v.join());
const zip = <A, B>(a: A[], b: B[]): [A, B][] => a.slice(0, b.length).map((x, i) => [x, b[i]!]);
console.log(
  zip([1, 2, 3], ["a", "b"])
    .map(([n, s]) => n + s)
    .join(),
);
const id: <T>(x: T) => T = (x) => x;
console.log(id(5) + 1, id("a") + 1);

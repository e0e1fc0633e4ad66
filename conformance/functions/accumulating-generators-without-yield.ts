interface Source<T> {
  next(): T | undefined;
}
const from = <T>(xs: readonly T[]): Source<T> => {
  let i = 0;
  return { next: () => xs[i++] };
};
const mapS = <T, U>(s: Source<T>, f: (t: T) => U): Source<U> => ({
  next() {
    const v = s.next();
    return v === undefined ? undefined : f(v);
  },
});
const filterS = <T>(s: Source<T>, p: (t: T) => boolean): Source<T> => ({
  next() {
    for (let v = s.next(); v !== undefined; v = s.next()) if (p(v)) return v;
    return undefined;
  },
});
const collect = <T>(s: Source<T>): T[] => {
  const out: T[] = [];
  for (let v = s.next(); v !== undefined; v = s.next()) out.push(v);
  return out;
};
console.log(
  collect(
    mapS(
      filterS(from([1, 2, 3, 4, 5]), (n) => n % 2 === 1),
      (n) => n * n,
    ),
  ).join(),
);
console.log(collect(mapS(from(["a", "b"]), (s) => s.length)).join(), collect(from([])).length);

function* naturals(): Generator<number, void, undefined> {
  let n = 0;
  try {
    while (true) yield n++;
  } finally {
    console.log("closed at", n);
  }
}
function* take<T>(n: number, xs: Iterable<T>): Generator<T, void> {
  if (n <= 0) return;
  let i = 0;
  for (const x of xs) {
    yield x;
    if (++i >= n) return;
  }
}
function* map<A, B>(xs: Iterable<A>, f: (a: A) => B): Generator<B, void> {
  for (const x of xs) yield f(x);
}
function* filter<A>(xs: Iterable<A>, f: (a: A) => boolean): IterableIterator<A> {
  for (const x of xs) if (f(x)) yield x;
}
function* zip<A, B>(as: Iterable<A>, bs: Iterable<B>): Generator<[A, B], void> {
  const other = bs[Symbol.iterator]();
  for (const a of as) {
    const b = other.next();
    if (b.done) return;
    yield [a, b.value];
  }
}
console.log(
  [
    ...take(
      5,
      map(naturals(), (x) => `#${x * x}`),
    ),
  ].join(),
);
console.log(
  [
    ...take(
      3,
      filter(naturals(), (x) => x % 7 === 3),
    ),
  ].join(),
);
for (const [letter, n] of zip("abc", take(9, naturals()))) console.log(letter, n);

const pages = {
  size: 2,
  *split<T>(items: readonly T[], size: number): Generator<T[]> {
    for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
  },
};
console.log(
  JSON.stringify([...pages.split([1, 2, 3, 4, 5], pages.size)]),
  [...pages.split("abcd".split(""), 3)].length,
);

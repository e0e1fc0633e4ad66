const s = new Set([3, 1, 3, 2]);
console.log(
  s.size,
  s.has(3),
  s.add(5) === s,
  s.delete(1),
  s.delete(1),
  [...s].join(),
  [...s.values()].join(),
  [...s.keys()].join(),
  [...s.entries()].map((e) => e.join(":")).join(),
);
s.forEach((v, k, self) => console.log(v, k, self.size));
console.log(
  new Set("hello").size,
  [...new Set("hello")].join(""),
  new Set([NaN, NaN, 0, -0]).size,
  new Set([{}, {}]).size,
  new Set<unknown>([1, "1", true]).size,
);
const inter = (a: Set<number>, b: Set<number>): number[] => [...a].filter((x) => b.has(x));
const union = <T>(a: Set<T>, b: Set<T>): Set<T> => new Set([...a, ...b]);
console.log(
  inter(new Set([1, 2, 3]), new Set([2, 3, 4])).join(),
  union(new Set([1]), new Set([2])).size,
);
s.clear();
console.log(s.size);
const q = new Set([1]);
for (const x of q) if (x < 20) q.add(x * 2);
console.log([...q].join());

const m = new Map<string, number>();
const touch = (k: string): void => {
  const v = m.get(k) ?? 0;
  m.delete(k);
  m.set(k, v + 1);
  if (m.size > 3) {
    const [oldest] = m.keys();
    if (oldest !== undefined) m.delete(oldest);
  }
};
for (const k of "abcadbeaf") touch(k);
console.log([...m].map(([k, v]) => k + v).join());
const multi = new Map<string, Set<number>>();
const add = (k: string, n: number): void => {
  let s = multi.get(k);
  if (!s) multi.set(k, (s = new Set()));
  s.add(n);
};
add("x", 1);
add("x", 1);
add("x", 2);
add("y", 3);
console.log(
  [...multi].map(([k, s]) => `${k}:${[...s].join("+")}`).join(),
  multi.get("z")?.size ?? 0,
);
const objKeys = new Map<object, string>();
const ks = [{}, [], () => 1, new Map()];
ks.forEach((k, i) => objKeys.set(k, "v" + i));
console.log(
  ks.map((k) => objKeys.get(k)).join(),
  objKeys.get({}),
  objKeys.delete(ks[0]!),
  objKeys.size,
);

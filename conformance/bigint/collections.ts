// Bigints as keys of Map and Set, in arrays and their methods: by value.
const big = 2n ** 80n;
const map = new Map<bigint, string>([
  [1n, "one"],
  [big, "big"],
]);
map.set(2n ** 80n, "again").set(BigInt("1"), "uno");
console.log(map.size, map.get(big * 1n), map.get(1n), map.get(0n), map);
const set = new Set([1n, big, 2n ** 80n, 1n, -big]);
console.log(set.size, set.has(big + 1n - 1n), set.has(-(2n ** 80n)), set.delete(big), set);
const open = new Set<unknown>([1, 1n, "1", true]);
console.log(open.size, open.has(1n), open.has(1));

const list = [5n, -3n, big, 0n, 2n ** 80n, 10n, 9n];
console.log(
  list.indexOf(2n ** 80n),
  list.includes(2n ** 80n),
  list.lastIndexOf(2n ** 80n),
  list.indexOf(4n),
);
console.log(
  [...list].sort(),
  [...list].sort((a, b) => (a < b ? -1 : 1)),
  list.toSorted((a, b) => Number(b - a)),
);
console.log(
  list.reduce((sum, n) => sum + n),
  list.reduce((most, n) => (n > most ? n : most), -big),
);
console.log(
  list.map((n) => n * 2n),
  list.filter((n) => n % 2n === 0n),
  list.some((n) => n < 0n),
  list.at(-1),
);
console.log(Object.is(big, 2n ** 80n), Object.is(0n, -0n), Object.is(1n, 1));
const [first, second = 8n, ...rest] = list;
console.log(
  first,
  second,
  rest.length,
  Array.from({ length: 3 }, (_, i) => BigInt(i) ** 2n),
  new Array<bigint>(3).fill(7n),
);
const table: Record<string, bigint> = { x: 1n, y: big };
console.log(Object.entries(table), Object.values(table), { ...table, z: 0n });
const grouped = new Map<bigint, bigint[]>();
for (const n of [1n, 2n, 3n, 4n, 5n]) {
  const key = n % 3n;
  const group = grouped.get(key);
  if (group === undefined) grouped.set(key, [n]);
  else group.push(n);
}
console.log(grouped);

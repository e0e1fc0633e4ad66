// The helpers of iterators (ECMA-262, 27.1.4), which Node 20 does not have.
function* naturals(): Generator<number> {
  let n = 0;
  try {
    for (;;) yield n++;
  } finally {
    console.log(`closed after ${n}`);
  }
}

console.log(
  naturals()
    .filter((n) => n % 2 === 1)
    .map((n, index) => `${index}:${n}`)
    .take(3)
    .toArray()
    .join(),
);
console.log(
  naturals()
    .drop(5)
    .take(2)
    .reduce((sum, n) => sum + n),
);
console.log(
  naturals()
    .take(4)
    .reduce((text, n) => text + String(n), "n"),
);

const ages = new Map([
  ["ann", 31],
  ["bob", 17],
  ["cid", 45],
]);
console.log([...ages.keys().map((name) => name.toUpperCase())].join());
console.log(ages.values().some((age) => age < 18));
console.log(ages.values().every((age) => age < 18));
console.log(ages.entries().find(([, age]) => age > 40)?.[0]);
console.log(ages.values().find((age) => age > 99));
ages.entries().forEach(([name, age], index) => console.log(index, name, age));
console.log([..."añb"[Symbol.iterator]().map((c) => c + c)].join());
console.log(new Set([3, 1, 2]).values().toArray().join());
console.log(
  [10, 20]
    .entries()
    .map(([i, n]) => i + n)
    .toArray()
    .join(),
);
console.log(Array.from([1, 2, 3].values().flatMap((n) => [n, n * 10])).join());
console.log([..."1a2b".matchAll(/\d/g).map((match) => match[0])].join());

for (const n of naturals().map((n) => n * n)) {
  if (n > 10) break;
}
for (const pair of naturals().flatMap((n) =>
  naturals()
    .take(2)
    .map((m) => [n, m]),
)) {
  if (pair[0] === 1) break;
}

const some = naturals().some((n) => n === 3);
const found = naturals().find((n) => n > 1);
console.log(
  some,
  found,
  naturals().every((n) => n < 2),
);

const names: IteratorObject<string, undefined, unknown> = ages.keys();
const isShort = (name: string): name is "ann" | "bob" => name !== "cid";
const short: ("ann" | "bob")[] = names.filter(isShort).toArray();
console.log(short.join(), names.next().done);

console.log([].values().map(String).next().done, String(naturals().map(String)));
console.log(naturals().take(1));

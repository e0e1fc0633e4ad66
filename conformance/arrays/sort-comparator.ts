console.log(
  [10, 9, 1, 2, 100].sort((a, b) => a - b).join(),
  [10, 9, 1].sort((a, b) => b - a).join(),
  [3, undefined, 1]
    .sort((a, b) => (b ?? 0) - (a ?? 0))
    .map(String)
    .join(),
);
const items = Array.from({ length: 50 }, (_, i) => ({ k: (i * 7) % 5, i }));
items.sort((a, b) => a.k - b.k);
let stable = true;
for (let i = 1; i < items.length; i++)
  if (items[i - 1]!.k === items[i]!.k && items[i - 1]!.i > items[i]!.i) stable = false;
console.log(stable, items.map((x) => x.k).join(""));
const words = "the quick brown fox jumped over the lazy dogs".split(" ");
console.log(
  [...words].sort((a, b) => a.length - b.length).join(" "),
  [...words].sort((a, b) => (a < b ? 1 : -1)).join(" "),
);
const big = Array.from({ length: 500 }, (_, i) => (i * 7919) % 1009);
big.sort((a, b) => a - b);
console.log(
  big.every((x, i) => i === 0 || big[i - 1]! <= x),
  big[0],
  big[499],
);
try {
  [2, 1].sort(() => {
    throw new Error("cmp");
  });
} catch (e) {
  console.log((e as Error).message);
}
console.log(
  [1, 2, 3].sort(() => 0).join(),
  [5, 1, 4].sort((a, b) => (a > b ? 1 : NaN)).join().length,
);

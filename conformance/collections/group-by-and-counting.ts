interface Sale {
  region: string;
  amount: number;
  item: string;
}
const sales: Sale[] = [
  { region: "n", amount: 10, item: "x" },
  { region: "s", amount: 5, item: "y" },
  { region: "n", amount: 7, item: "y" },
  { region: "e", amount: 1, item: "x" },
];
const by = new Map<string, Map<string, number>>();
for (const { region, item, amount } of sales) {
  let r = by.get(region);
  if (!r) by.set(region, (r = new Map()));
  r.set(item, (r.get(item) ?? 0) + amount);
}
for (const [r, items] of [...by].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(r, [...items].map(([k, v]) => `${k}=${v}`).join(","));
const inverted = new Map(
  [
    ...new Map([
      ["a", 1],
      ["b", 2],
    ]),
  ].map(([k, v]) => [v, k] as const),
);
console.log(inverted.get(2), Object.fromEntries(inverted)["1"]);

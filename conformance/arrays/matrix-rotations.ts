const m = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];
const rotate = <T>(g: T[][]): T[][] => g[0]!.map((_, i) => g.map((r) => r[i]!).reverse());
const flip = <T>(g: T[][]): T[][] => g.map((r) => r.toReversed());
const show = <T>(g: T[][]): string => g.map((r) => r.join("")).join("/");
console.log(
  show(rotate(m)),
  show(rotate(rotate(m))),
  show(flip(m)),
  show(rotate(rotate(rotate(rotate(m))))) === show(m),
  show(m),
);
console.log(
  show(rotate([["a", "b"]])),
  m
    .flat()
    .filter((x) => x % 2)
    .join(),
  m.map((r) => r.reduce((a, b) => a + b)).join(),
  m.reduce((acc, r) => acc.map((x, i) => x + r[i]!), [0, 0, 0]).join(),
);
const inPlace = m.map((r) => [...r]);
for (let i = 0; i < 3; i++)
  for (let j = i + 1; j < 3; j++)
    [inPlace[i]![j], inPlace[j]![i]] = [inPlace[j]![i]!, inPlace[i]![j]!];
console.log(show(inPlace), m[0]![1]);

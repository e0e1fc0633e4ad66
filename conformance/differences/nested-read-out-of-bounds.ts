const grid = [
  [1, 2],
  [3, 4],
];
const at = (y: number, x: number): number => grid[y]![x]!;
console.log(at(1, 1), grid[5]?.[0], grid[0]?.[9] ?? -1);
for (const [y, x] of [
  [2, 0],
  [0, 2],
] as const) {
  try {
    console.log("no error", at(y, x));
  } catch (e) {
    console.log(e instanceof RangeError, y, x);
  }
}
const last = (xs: string[]): string => xs[xs.length - 1]!;
try {
  console.log("no error", last([]));
} catch (e) {
  console.log((e as Error).name);
}

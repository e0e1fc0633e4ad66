// Comparison among bigints, and exactly with numbers.
const values = [
  -(2n ** 70n),
  -(2n ** 53n),
  -1n,
  0n,
  1n,
  2n ** 53n,
  2n ** 53n + 1n,
  2n ** 64n,
  2n ** 1030n,
];
const numbers = [
  -Infinity,
  -(2 ** 70),
  -1.5,
  -1,
  -0,
  0.5,
  1,
  2 ** 53,
  2 ** 64,
  1.7e308,
  Infinity,
  NaN,
];
const mark = (x: boolean): string => (x ? "1" : "0");
for (const a of values) {
  let row = "";
  for (const b of values)
    row += ` ${mark(a < b)}${mark(a <= b)}${mark(a > b)}${mark(a >= b)}${mark(a === b)}${mark(a !== b)}`;
  console.log(row);
  row = "";
  for (const x of numbers)
    row += ` ${mark(a < x)}${mark(a <= x)}${mark(a > x)}${mark(a >= x)}${mark(x < a)}${mark(x >= a)}`;
  console.log(row);
}
for (const a of values) {
  let row = "";
  for (const x of numbers)
    row += ` ${mark((a as bigint | number) == (x as bigint | number))}${mark((a as bigint | number) === x)}`;
  console.log(row);
}
const halves = [140737488355328.5, -140737488355328.5, 4503599627370495.5];
for (const x of halves) {
  const n = BigInt(Math.trunc(x));
  console.log(n < x, n > x, n + 1n < x, n - 1n > x, n <= x, n >= x);
}
console.log([3n, 1n, 2n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));

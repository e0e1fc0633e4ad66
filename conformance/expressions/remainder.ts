const values = [
  0,
  -0,
  1,
  -1,
  3,
  -3,
  5.5,
  -5.5,
  10,
  1e20,
  2 ** 31,
  -(2 ** 31),
  NaN,
  Infinity,
  -Infinity,
  0.1,
];
function show(x: number): string {
  return Object.is(x, -0) ? "-0" : String(x);
}
for (const a of values) console.log(values.map((b) => show(a % b)).join(" "));
let n = 17;
n %= 5;
console.log(n);
n = -17;
n %= 5;
console.log(n, 5 % -3, -5 % 3, -6 % 3, 5.75 % 0.5);
for (let i = -6; i <= 6; i++) console.log(i, show(i % 4), show(i % -4));

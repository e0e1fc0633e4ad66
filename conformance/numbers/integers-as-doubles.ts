let x = 1;
for (let i = 0; i < 60; i++) {
  x *= 2;
  if (i % 10 === 9) console.log(x, x | 0, x >>> 0, x % 7, x - 1 === x);
}
let n = 0;
for (let i = 0; i < 10; i++) n += 0.1;
console.log(n, n === 1, Math.round(n * 10) / 10);
const avg = (a: number, b: number): number => (a + b) >>> 1;
console.log(
  avg(4294967295, 1),
  (4294967295 + 4294967295) / 2,
  (7 / 2) | 0,
  (-7 / 2) | 0,
  Math.floor(-7 / 2),
  -7 % 2,
  2147483647 * 2147483647,
  46341 * 46341,
  (65536 * 65536) | 0,
);
let f = 1;
for (let i = 2; i <= 30; i++) f *= i;
console.log(f);
let u = 4294967290;
for (let i = 0; i < 10; i++) u = (u + 1) >>> 0;
console.log(u);

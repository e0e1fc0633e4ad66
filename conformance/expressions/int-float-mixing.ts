function f(a: number, b: number): string {
  return [a + b, a - b, a * b, a / b, a % b, a | b, a < b, Math.floor(a / b)].join(" ");
}
for (const [a, b] of [
  [1, 2],
  [0.5, 2],
  [2147483647, 1],
  [-7, 2],
  [7, -2],
  [5, 0],
  [0, -5],
  [1e10, 3],
  [-2147483648, -1],
] as const)
  console.log(f(a, b));
let x = 5;
x = x / 2;
console.log(x, (x = x * 2), x | 0);
let i = 0;
for (let k = 0; k < 5; k++) i = i + (k % 2 === 0 ? 1 : 0.5);
console.log(i);
const xs = [1, 2, 3];
let s = 0;
for (const v of xs) s += v / 3;
console.log(s, s === 2, s.toFixed(3));
const idx = xs.length / 2;
console.log(xs[Math.floor(idx)], xs[idx | 0], xs[1.0]);

const xs = [0.1, 0.2, 0.3, 1e16, 1, -1e16];
console.log(
  xs.reduce((a, b) => a + b, 0),
  [...xs].reverse().reduce((a, b) => a + b, 0),
);
function kahan(ns: number[]): number {
  let s = 0,
    c = 0;
  for (const n of ns) {
    const y = n - c,
      t = s + y;
    c = t - s - y;
    s = t;
  }
  return s;
}
console.log(
  kahan(Array.from({ length: 1000 }, () => 0.1)),
  Array.from({ length: 1000 }, () => 0.1).reduce((a, b) => a + b),
);
console.log(
  1e16 + 1,
  2 ** 53 + 1,
  0.1 * 3,
  0.7 + 0.1,
  4.35 * 100,
  1.005 * 1000,
  (9.95).toFixed(1),
  (1.45).toFixed(1),
  (0.1).toPrecision(21),
);
console.log(
  Math.round(2.5),
  Math.round(-2.5),
  Math.round(1.4999999999999999),
  Math.round(2 ** 52 + 0.5),
  Math.round(-0.2),
  (25).toString(36),
  (-255).toString(16),
  (3.75).toString(2),
);
let m = 1;
for (let i = 0; i < 1100; i++) m /= 2;
console.log(m, 5e-324 / 2, 2 ** -1074 * 2 ** 1074, 1.7976931348623157e308 + 1e291);

const values = [
  0,
  -0,
  1,
  -1,
  3,
  0.5,
  1e200,
  1e-200,
  NaN,
  Infinity,
  -Infinity,
  4294967296,
  2147483647,
];
function show(x: number): string {
  return Object.is(x, -0) ? "-0" : String(x);
}
for (const a of values) {
  console.log(values.map((b) => show(a - b)).join(" "));
  console.log(values.map((b) => show(a * b)).join(" "));
  console.log(values.map((b) => show(a / b)).join(" "));
}

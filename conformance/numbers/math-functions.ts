const xs = [
  0,
  -0,
  0.5,
  -0.5,
  1.5,
  -1.5,
  2.5,
  -2.5,
  0.49999999999999994,
  4503599627370497.5,
  1e20,
  NaN,
  Infinity,
  -Infinity,
];
const show = (x: number): string => (Object.is(x, -0) ? "-0" : String(x));
for (const f of [
  Math.floor,
  Math.ceil,
  Math.round,
  Math.trunc,
  Math.sign,
  Math.abs,
  Math.fround,
  Math.clz32,
])
  console.log(f.name, xs.map((x) => show(f(x))).join(" "));
console.log(
  [4, 2, -1, 0.25, 1e-320].map(Math.sqrt).join(" "),
  [27, -8, 0].map(Math.cbrt).join(" "),
);

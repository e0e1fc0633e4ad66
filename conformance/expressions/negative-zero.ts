const show = (x: number): string => (Object.is(x, -0) ? "-0" : String(x));
const zero = 0;
console.log(
  show(zero * -1),
  show(-zero),
  show(0 / -5),
  show(-5 % 5),
  show(Math.round(-0.4)),
  show(Math.ceil(-0.5)),
  show(Math.trunc(-0.9)),
  show(-0 + 0),
  show(-0 - 0),
  show(-0 * -0),
  show(Math.max(-0, 0)),
  show(Math.min(0, -0)),
);
let n = -1;
n++;
console.log(
  show(n),
  show(-n),
  show(n * -3),
  1 / (n * -3),
  show(parseInt("-0")),
  show(Number("-0")),
  show(+"-0"),
  show(JSON.parse("-0") as number),
);
const xs = [0, -0];
console.log(
  xs.indexOf(-0),
  xs.includes(-0),
  xs.map(show).join(),
  new Set(xs).size,
  `${-0}`,
  String(-0),
  JSON.stringify(-0),
  (-0).toFixed(1),
);
let acc = 0;
for (const v of [-0, -0]) acc *= v;
console.log(show(acc), show(-0 | 0), show(~~-0), show(-0 >>> 0), -0 === zero);

function isN(x: number): string {
  return `${Number.isNaN(x)} ${isNaN(x)} ${x !== x}`;
}
console.log(
  isN(NaN),
  isN(0 / 0),
  isN(Infinity - Infinity),
  isN(Infinity * 0),
  isN(1 / 0),
  isN(Math.sqrt(-1)),
);
console.log(
  1 / 0,
  -1 / 0,
  Infinity + 1,
  Infinity - 1,
  Infinity / Infinity,
  0 * -1,
  Number.MAX_VALUE * 2,
  -Number.MAX_VALUE * 2,
);
console.log(
  [NaN].includes(NaN),
  [NaN].indexOf(NaN),
  Object.is(NaN, 0 / 0),
  new Set([NaN, NaN]).size,
);
console.log(
  NaN > 1,
  NaN < 1,
  NaN >= NaN,
  Math.max(),
  Math.min(),
  Math.max(1, NaN),
  Number.MIN_VALUE / 2,
);

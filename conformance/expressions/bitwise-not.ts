const values = [
  0,
  -0,
  1,
  -1,
  0.9,
  -0.9,
  2147483647,
  2147483648,
  -2147483648,
  -2147483649,
  4294967295,
  4294967296,
  NaN,
  Infinity,
  -Infinity,
  1e300,
];
for (const v of values) console.log(v, ~v, ~~v, ~~~v);
console.log(~~"12.7", ~~-12.7);

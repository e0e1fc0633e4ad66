const values = [
  0,
  1,
  -1,
  2147483647,
  -2147483648,
  2147483648,
  4294967295,
  4294967296,
  1.9,
  -1.9,
  NaN,
  Infinity,
  1e20,
  -1e20,
  2 ** 53 + 2,
];
for (const a of values) {
  console.log(values.map((b) => a & b).join(" "));
  console.log(values.map((b) => a | b).join(" "));
  console.log(values.map((b) => a ^ b).join(" "));
}
let flags = 0;
flags |= 4;
flags |= 1;
console.log(flags, flags & 4, flags & 2);
flags &= ~4;
flags ^= 8;
console.log(flags);

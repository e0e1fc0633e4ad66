const values = [
  0,
  1,
  -1,
  5,
  -5,
  2147483647,
  -2147483648,
  4294967295,
  4294967296,
  1.5,
  -1.5,
  NaN,
  1e10,
];
const counts = [0, 1, 2, 31, 32, 33, -1, 0.5, 1e10, NaN];
for (const v of values) {
  console.log(v, counts.map((c) => v << c).join(" "));
  console.log(v, counts.map((c) => v >> c).join(" "));
  console.log(v, counts.map((c) => v >>> c).join(" "));
}
let h = 0x12345678;
h <<= 4;
console.log(h);
h >>= 8;
console.log(h);
h >>>= 1;
console.log(h);
h = -1;
h >>>= 0;
console.log(h, h + 1);

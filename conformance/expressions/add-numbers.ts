const values = [
  0,
  -0,
  1,
  -1,
  0.1,
  0.2,
  1e308,
  -1e308,
  5e-324,
  NaN,
  Infinity,
  -Infinity,
  2 ** 53,
  2 ** 53 - 1,
];
for (const a of values) {
  const row: string[] = [];
  for (const b of values) row.push(String(a + b));
  console.log(row.join(" "));
}
console.log(
  Object.is(-0 + -0, -0),
  Object.is(-0 + 0, 0),
  Object.is(0 - 0, 0),
  Object.is(-0 - 0, -0),
);
console.log(0.1 + 0.2, 0.1 + 0.7, 1.1 + 2.2, 9007199254740992 + 1, 9007199254740992 + 2);

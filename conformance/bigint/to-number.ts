// Number(b) is the nearest double, ties to even, and infinity beyond the range.
const cases: bigint[] = [
  0n,
  1n,
  -1n,
  2n ** 47n,
  2n ** 53n,
  2n ** 53n + 1n,
  2n ** 53n + 2n,
  2n ** 53n + 3n,
];
for (const bits of [54n, 63n, 64n, 65n, 100n, 128n, 200n, 1000n]) {
  const base = 2n ** bits;
  const half = 2n ** (bits - 53n);
  cases.push(
    base,
    base + half,
    base + half + 1n,
    base + half - 1n,
    base + 3n * half,
    -(base + 3n * half),
    base - 1n,
  );
}
cases.push(
  2n ** 1024n - 1n,
  2n ** 1024n,
  2n ** 1024n - 2n ** 970n,
  2n ** 1024n - 2n ** 970n - 1n,
  -(2n ** 1025n),
);
for (const n of cases) console.log(Number(n));
for (const text of ["123456789012345678901234567890", "9007199254740993", "18446744073709551615"]) {
  console.log(Number(BigInt(text)) === Number(text));
}

// BigInt.asIntN and BigInt.asUintN.
const values = [
  0n,
  1n,
  -1n,
  127n,
  128n,
  255n,
  256n,
  -128n,
  -129n,
  2n ** 31n,
  2n ** 32n - 1n,
  2n ** 63n,
];
values.push(
  -(2n ** 63n),
  2n ** 64n - 1n,
  2n ** 64n,
  -(2n ** 64n),
  2n ** 127n + 5n,
  -(2n ** 127n) - 5n,
);
for (const bits of [0, 1, 8, 31, 32, 47, 48, 63, 64, 65, 128, 200]) {
  console.log(
    bits,
    values.map((value) => `${BigInt.asIntN(bits, value)},${BigInt.asUintN(bits, value)}`).join(" "),
  );
}
function attempt(action: () => bigint): string {
  try {
    return `${action()}`;
  } catch (error) {
    return String(error);
  }
}
console.log(
  attempt(() => BigInt.asIntN(-1, 5n)),
  attempt(() => BigInt.asUintN(2 ** 53, 5n)),
);
console.log(
  attempt(() => BigInt.asIntN(2 ** 53 - 1, -5n)),
  attempt(() => BigInt.asUintN(2 ** 53 - 1, -5n)),
);
console.log(attempt(() => BigInt.asUintN(8.9, 511n)));

// A 64-bit hash.
let hash = 0xcbf29ce484222325n;
for (const unit of "The quick brown fox") {
  hash ^= BigInt(unit.charCodeAt(0));
  hash = BigInt.asUintN(64, hash * 0x100000001b3n);
}
console.log(hash.toString(16));

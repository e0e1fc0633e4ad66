// Exponentiation, of small and large bases, and its errors.
for (const base of [0n, 1n, -1n, 2n, -2n, 3n, -10n, 4294967296n, 18446744073709551617n]) {
  console.log([0n, 1n, 2n, 3n, 5n, 16n, 31n].map((exponent) => `${base ** exponent}`).join(" "));
}
console.log(2n ** 64n - 1n, (-2n) ** 63n, 2n ** 255n - 19n);
console.log(
  (-1n) ** 1000000000000000000000n,
  1n ** 99999999999999999999n,
  0n ** 12345678901234567890n,
);
console.log((3n ** 400n).toString().length, 7n ** 77n % 1000007n);
function attempt(base: bigint, exponent: bigint): string {
  try {
    return `${base ** exponent}`;
  } catch (error) {
    // Node 20 has a slip in the message about negative exponents.
    return exponent < 0n && error instanceof RangeError ? error.name : String(error);
  }
}
console.log(attempt(2n, -1n), attempt(1n, -1n), attempt(0n, -5n));
console.log(attempt(2n, 10000000000n), attempt(3n, 99999999999999999999n));
let power = 3n;
power **= 4n;
console.log(power);

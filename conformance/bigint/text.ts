// To text in every radix, with groups of digits, and back.
const values = [
  0n,
  7n,
  -35n,
  123456789n,
  -(2n ** 47n),
  2n ** 64n - 1n,
  -(2n ** 100n),
  10n ** 40n,
  36n ** 30n - 1n,
];
for (let radix = 2; radix <= 36; radix++)
  console.log(radix, values.map((value) => value.toString(radix)).join(" "));
console.log(
  values.map((value) => value.toLocaleString()).join(" "),
  999n.toLocaleString(),
  (-1000n).toLocaleString(),
);
console.log(values.map((value) => value.toLocaleString("en-US")).join(" "));
console.log(
  `${2n ** 70n}`,
  "n=" + 5n,
  5n + "!",
  String(-7n),
  [1n, 2n].join("+"),
  [1n, [2n]].toString(),
);
console.log(5n.valueOf() === 5n, 255n.toString(undefined));
try {
  console.log(5n.toString(37));
} catch (error) {
  console.log(String(error));
}
const long = "9876543210".repeat(50);
console.log(BigInt(long).toString() === long, BigInt(`-${long}`).toString().length);
const huge = 3n ** 20000n;
const digits = huge.toString();
console.log(digits.length, digits.slice(0, 20), digits.slice(-20), BigInt(digits) === huge);
console.log(
  BigInt(`0x${huge.toString(16)}`) === huge,
  BigInt(`0b${huge.toString(2)}`) === huge,
  BigInt(`0o${huge.toString(8)}`) === huge,
);

// BigInt(x) of every primitive, and its errors.
function attempt(action: () => bigint): string {
  try {
    return `${action()}`;
  } catch (error) {
    return String(error);
  }
}
for (const x of [
  0,
  -0,
  1,
  -1,
  42,
  2 ** 31,
  2 ** 47,
  -(2 ** 47),
  2 ** 53,
  2 ** 63,
  2 ** 64,
  1e21,
  1e100,
  Number.MAX_VALUE,
  -1e25,
]) {
  console.log(attempt(() => BigInt(x)));
}
for (const x of [1.5, -0.1, NaN, Infinity, -Infinity, 5e-324, 1e-7])
  console.log(attempt(() => BigInt(x)));
const texts = [
  "0",
  "-0",
  "+5",
  "-17",
  "  42\n",
  "",
  "   ",
  "0x1F",
  "0XfF",
  "0o17",
  "0b101",
  "00012",
];
texts.push(
  "123456789012345678901234567890",
  "-99999999999999999999999",
  "0xffffffffffffffffffffffff",
);
for (const text of texts) console.log(attempt(() => BigInt(text)));
const wrong = [
  "x",
  "1n",
  "1.5",
  "1e3",
  "-0x1",
  "+0x1",
  "0x",
  "--1",
  "1 2",
  "0b2",
  "0o8",
  "1_000",
  "-",
  "+",
  "Infinity",
];
for (const text of wrong) console.log(attempt(() => BigInt(text)));
console.log(
  attempt(() => BigInt(true)),
  attempt(() => BigInt(false)),
  attempt(() => BigInt(7n)),
);
console.log(attempt(() => BigInt(undefined as unknown as string | number)));
console.log(attempt(() => BigInt(null as unknown as string | number)));
console.log(["1", "2", "30000000000000000000"].map(BigInt));

// Products, quotients and texts of numbers of many thousand bits, checked by identities.
let seed = 12345n;
function random(bits: bigint): bigint {
  let result = 0n;
  for (let have = 0n; have < bits; have += 32n) {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    result = (result << 32n) | (seed >> 32n);
  }
  return result & ((1n << bits) - 1n);
}
const PRIME = 2n ** 61n - 1n;
let digest = 0n;
for (const bits of [100n, 1000n, 2100n, 2300n, 4400n, 9000n, 20000n, 50000n]) {
  for (const other of [64n, 1000n, 2250n, 7000n, 50000n]) {
    const a = random(bits);
    const b = random(other) | 1n;
    const product = a * b;
    if (product / b !== a || product % b !== 0n) throw new Error(`${bits} ${other}`);
    if ((a + b) * (a + b) !== a * a + 2n * product + b * b)
      throw new Error(`square ${bits} ${other}`);
    if (product % PRIME !== ((a % PRIME) * (b % PRIME)) % PRIME)
      throw new Error(`residue ${bits} ${other}`);
    const [q, r] = [a / b, a % b];
    if (q * b + r !== a || r >= b) throw new Error(`division ${bits} ${other}`);
    digest = (digest * 31n + product) % PRIME;
    digest = (digest * 31n + q + r) % PRIME;
  }
  const text = random(bits).toString();
  if (BigInt(text).toString() !== text) throw new Error(`text ${bits}`);
  digest = (digest * 31n + BigInt(text)) % PRIME;
}
console.log(digest);
// Divisors whose estimates are too large.
const top = 1n << 127n;
for (const [a, b] of [
  [(top << 64n) - 1n, top],
  [(top << 128n) - 1n, top + 1n],
  [((1n << 64n) - 1n) << 128n, (1n << 128n) - 1n],
  [(1n << 192n) - 1n, (1n << 128n) - (1n << 64n)],
  [(1n << 256n) - 1n, (1n << 128n) + ((1n << 64n) - 1n)],
  [
    0x7fffffffffffffff8000000000000000_0000000000000000_0000000000000000n,
    0x80000000000000000000000000000001n,
  ],
] as const) {
  console.log(a / b, a % b, -a / b, -a % b);
}

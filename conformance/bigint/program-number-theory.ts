// Perfect numbers, Collatz sequences, integer roots, digits in any base.
function isMersennePrime(p: number): boolean {
  if (p === 2) return true;
  const m = (1n << BigInt(p)) - 1n;
  let s = 4n;
  for (let i = 2; i < p; i++) s = (s * s - 2n) % m;
  return s === 0n;
}
const perfect: bigint[] = [];
for (let p = 2; p < 130; p++) {
  let prime = true;
  for (let d = 2; d * d <= p; d++) if (p % d === 0) prime = false;
  if (prime && isMersennePrime(p)) perfect.push((1n << BigInt(p - 1)) * ((1n << BigInt(p)) - 1n));
}
console.log(perfect);

function collatz(start: bigint): { steps: number; peak: bigint } {
  let n = start;
  let steps = 0;
  let peak = n;
  while (n !== 1n) {
    n = n % 2n === 0n ? n / 2n : 3n * n + 1n;
    if (n > peak) peak = n;
    steps++;
  }
  return { steps, peak };
}
for (const n of [27n, 837799n, 2n ** 100n - 1n, 10n ** 30n + 7n]) console.log(n, collatz(n));

function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}
for (const n of [0n, 1n, 15n, 16n, 17n, 2n * 10n ** 100n, 10n ** 120n - 1n])
  console.log(squareRoot(n));

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
function inBase(n: bigint, base: bigint): string {
  let text = "";
  for (let rest = n; rest > 0n; rest /= base) text = DIGITS.charAt(Number(rest % base)) + text;
  return text || "0";
}
function fromBase(text: string, base: bigint): bigint {
  return [...text].reduce((n, digit) => n * base + BigInt(DIGITS.indexOf(digit)), 0n);
}
for (const n of [0n, 61n, 2n ** 128n - 1n, 62n ** 20n]) {
  const text = inBase(n, 62n);
  console.log(text, fromBase(text, 62n) === n);
}

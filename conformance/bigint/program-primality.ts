// Modular exponentiation, Miller-Rabin, and a toy RSA.
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function isProbablyPrime(n: bigint): boolean {
  if (n < 2n) return false;
  const witnesses = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n];
  for (const p of witnesses) if (n % p === 0n) return n === p;
  let d = n - 1n;
  let s = 0;
  while (!(d & 1n)) {
    d >>= 1n;
    s++;
  }
  return witnesses.every((witness) => {
    let x = power(witness, d, n);
    if (x === 1n || x === n - 1n) return true;
    for (let i = 1; i < s; i++) {
      x = (x * x) % n;
      if (x === n - 1n) return true;
    }
    return false;
  });
}

function extendedGcd(a: bigint, b: bigint): { gcd: bigint; x: bigint; y: bigint } {
  if (b === 0n) return { gcd: a, x: 1n, y: 0n };
  const { gcd, x, y } = extendedGcd(b, a % b);
  return { gcd, x: y, y: x - (a / b) * y };
}

function nextPrime(from: bigint): bigint {
  let n = from | 1n;
  while (!isProbablyPrime(n)) n += 2n;
  return n;
}

console.log(
  [0n, 1n, 2n, 91n, 97n, 561n, 2n ** 61n - 1n, 2n ** 127n - 1n, 2n ** 128n + 1n].map(
    isProbablyPrime,
  ),
);
const p = nextPrime(10n ** 40n);
const q = nextPrime(3n ** 90n);
const n = p * q;
const phi = (p - 1n) * (q - 1n);
const e = 65537n;
const { gcd, x, y } = extendedGcd(e, phi);
const d = ((x % phi) + phi) % phi;
console.log(p, q, gcd, x, y);
let message = 0n;
for (const unit of "attack at dawn") message = message * 256n + BigInt(unit.charCodeAt(0));
const secret = power(message, e, n);
let text = "";
for (let m = power(secret, d, n); m > 0n; m /= 256n)
  text = String.fromCharCode(Number(m % 256n)) + text;
console.log(secret, text);

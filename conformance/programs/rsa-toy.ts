function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
function egcd(a: number, b: number): [g: number, x: number, y: number] {
  if (a === 0) return [b, 0, 1];
  const [g, x, y] = egcd(b % a, a);
  return [g, y - Math.floor(b / a) * x, x];
}
function modInverse(a: number, m: number): number {
  const [g, x] = egcd(a, m);
  if (g !== 1) throw new RangeError(`${a} has no inverse modulo ${m}`);
  return ((x % m) + m) % m;
}
function modPow(base: number, exponent: number, m: number): number {
  let r = 1;
  base %= m;
  for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) r = (r * base) % m;
    base = (base * base) % m;
  }
  return r;
}
function sieve(n: number): number[] {
  const composite = new Array<boolean>(n + 1).fill(false);
  const primes: number[] = [];
  for (let i = 2; i <= n; i++) {
    if (composite[i]!) continue;
    primes.push(i);
    for (let j = i * i; j <= n; j += i) composite[j] = true;
  }
  return primes;
}
interface PublicKey {
  readonly n: number;
  readonly e: number;
}
interface PrivateKey {
  readonly n: number;
  readonly d: number;
}
interface KeyPair {
  readonly pub: PublicKey;
  readonly priv: PrivateKey;
}
function makeKeys(p: number, q: number, e = 17): KeyPair {
  const n = p * q,
    phi = (p - 1) * (q - 1);
  while (gcd(e, phi) !== 1) e += 2;
  return { pub: { n, e }, priv: { n, d: modInverse(e, phi) } };
}
const encrypt = (text: string, { n, e }: PublicKey): number[] =>
  Array.from(text, (c) => modPow(c.codePointAt(0)!, e, n));
const decrypt = (data: readonly number[], { n, d }: PrivateKey): string =>
  data.map((x) => String.fromCodePoint(modPow(x, d, n))).join("");
const primes = sieve(2000);
console.log(
  primes.length,
  primes.slice(-3).join(),
  primes.reduce((a, b) => a + b, 0),
);
const keys = makeKeys(61, 53);
console.log(
  keys.pub.n,
  keys.pub.e,
  keys.priv.d,
  modPow(65, 17, 3233),
  modPow(2790, keys.priv.d, 3233),
);
const big = makeKeys(primes.at(-1)!, primes.at(-2)!, 257);
for (const text of ["hello, world", "", "é中!"]) {
  const data = encrypt(text, big.pub);
  console.log(data.join(" "), JSON.stringify(decrypt(data, big.priv)));
}
let ok = 0;
for (let i = 0; i < 40; i++) {
  const p = primes[100 + i]!,
    q = primes[200 - i]!;
  const { pub, priv } = makeKeys(p, q, 3 + 2 * i);
  const m = (i * 7919) % pub.n;
  if (modPow(modPow(m, pub.e, pub.n), priv.d, pub.n) === m) ok++;
}
console.log(ok, gcd(1071, 462), egcd(240, 46).join(), modInverse(3, 11));
try {
  modInverse(6, 9);
} catch (error) {
  console.log(String(error));
}
let h = 2166136261;
for (const p of primes) h = Math.imul(h ^ p, 16777619) >>> 0;
console.log(h.toString(16));

// PRNGs (xorshift, mulberry, Mersenne twister), CRC32, SHA-1-like, MD5 by hand, bitsets.
class MersenneTwister {
  private readonly mt: number[] = new Array<number>(624);
  private index = 624;
  constructor(seed: number) {
    this.mt[0] = seed >>> 0;
    for (let i = 1; i < 624; i++) {
      const s = this.mt[i - 1]! ^ (this.mt[i - 1]! >>> 30);
      this.mt[i] = (Math.imul(1812433253, s) + i) >>> 0;
    }
  }
  next(): number {
    if (this.index >= 624) this.twist();
    let y = this.mt[this.index++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }
  private twist(): void {
    for (let i = 0; i < 624; i++) {
      const y = (this.mt[i]! & 0x80000000) | (this.mt[(i + 1) % 624]! & 0x7fffffff);
      this.mt[i] = (this.mt[(i + 397) % 624]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)) >>> 0;
    }
    this.index = 0;
  }
}
const mulberry32 = (a: number) => (): number => {
  a = (a + 0x6d2b79f5) | 0;
  let t = Math.imul(a ^ (a >>> 15), 1 | a);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc32(bytes: readonly number[]): number {
  let c = 0xffffffff;
  for (const b of bytes) c = crcTable[(c ^ b) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
const toHex = (n: number): string => (n >>> 0).toString(16).padStart(8, "0");
function sha1(message: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < message.length; i++) bytes.push(message.charCodeAt(i) & 0xff);
  const bitLength = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let i = 7; i >= 0; i--) bytes.push(i >= 4 ? 0 : (bitLength >>> (i * 8)) & 0xff);
  let [h0, h1, h2, h3, h4] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const rotl = (x: number, n: number): number => (x << n) | (x >>> (32 - n));
  const w: number[] = new Array<number>(80).fill(0);
  for (let chunk = 0; chunk < bytes.length; chunk += 64) {
    for (let i = 0; i < 16; i++)
      w[i] =
        (bytes[chunk + i * 4]! << 24) |
        (bytes[chunk + i * 4 + 1]! << 16) |
        (bytes[chunk + i * 4 + 2]! << 8) |
        bytes[chunk + i * 4 + 3]!;
    for (let i = 16; i < 80; i++) w[i] = rotl(w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!, 1);
    let a = h0,
      b = h1,
      c = h2,
      d = h3,
      e = h4;
    for (let i = 0; i < 80; i++) {
      const [f, k] =
        i < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : i < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : i < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const t = (rotl(a, 5) + f + e + k + w[i]!) | 0;
      e = d;
      d = c;
      c = rotl(b, 30);
      b = a;
      a = t;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
  }
  return [h0, h1, h2, h3, h4].map(toHex).join("");
}
class BitSet {
  private words: number[] = [];
  add(n: number): this {
    while (this.words.length <= n >> 5) this.words.push(0);
    this.words[n >> 5]! |= 1 << (n & 31);
    return this;
  }
  has(n: number): boolean {
    return ((this.words[n >> 5] ?? 0) & (1 << (n & 31))) !== 0;
  }
  and(o: BitSet): BitSet {
    const r = new BitSet();
    r.words = this.words.map((w, i) => w & (o.words[i] ?? 0));
    return r;
  }
  count(): number {
    let c = 0;
    for (let w of this.words) {
      w -= (w >>> 1) & 0x55555555;
      w = (w & 0x33333333) + ((w >>> 2) & 0x33333333);
      c += Math.imul((w + (w >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return c;
  }
}
const mt = new MersenneTwister(5489);
let x = 0;
for (let i = 0; i < 3000; i++) x = (x + (mt.next() % 1000)) % 1_000_003;
console.log(x, mt.next());
const m = mulberry32(7);
let inside = 0;
for (let i = 0; i < 4000; i++) {
  const a = m(),
    b = m();
  if (a * a + b * b < 1) inside++;
}
console.log(((inside / 4000) * 4).toFixed(5));
const data = Array.from({ length: 500 }, (_, i) => (i * 7 + (i >> 3)) & 255);
console.log(toHex(crc32(data)), toHex(crc32([..."hello"].map((c) => c.charCodeAt(0)))));
console.log(sha1("abc"), sha1(""), sha1("The quick brown fox jumps over the lazy dog"));
let chain = "x";
for (let i = 0; i < 5; i++) chain = sha1(chain + i);
console.log(chain);
const even = new BitSet(),
  triple = new BitSet();
for (let i = 0; i < 600; i++) {
  if (i % 2 === 0) even.add(i);
  if (i % 3 === 0) triple.add(i);
}
console.log(
  even.count(),
  even.and(triple).count(),
  even.has(7),
  even.has(8),
  (-1 >>> 0).toString(2).length,
  ~~-7.9,
  1 << 31,
  5 & -2,
);

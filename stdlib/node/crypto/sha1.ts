/**
 * node/crypto/sha1.ts — the compression function of SHA-1 (FIPS 180-4).
 */
let words: Int32Array | undefined;

export function sha1Start(): Int32Array {
  return new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
}

export function sha1Block(state: Int32Array, block: DataView, offset: number): void {
  words ??= new Int32Array(80);
  const w = words;
  for (let i = 0; i < 16; i++) w[i] = block.getInt32(offset + 4 * i);
  for (let i = 16; i < 80; i++) {
    const x = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
    w[i] = (x << 1) | (x >>> 31);
  }
  let a = state[0] | 0;
  let b = state[1] | 0;
  let c = state[2] | 0;
  let d = state[3] | 0;
  let e = state[4] | 0;
  for (let i = 0; i < 80; i++) {
    let mixed = 0;
    if (i < 20) mixed = (((b & c) | (~b & d)) + 0x5a827999) | 0;
    else if (i < 40) mixed = ((b ^ c ^ d) + 0x6ed9eba1) | 0;
    else if (i < 60) mixed = (((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc) | 0;
    else mixed = ((b ^ c ^ d) + 0xca62c1d6) | 0;
    const sum = (((a << 5) | (a >>> 27)) + mixed + e + w[i]) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = sum;
  }
  state[0] = (state[0] + a) | 0;
  state[1] = (state[1] + b) | 0;
  state[2] = (state[2] + c) | 0;
  state[3] = (state[3] + d) | 0;
  state[4] = (state[4] + e) | 0;
}

/**
 * node/crypto/sha512.ts — the compression function of SHA-384 and SHA-512 (FIPS 180-4). A number of 64
 * bits is two of 32, the upper one first.
 */
let constants: Int32Array | undefined;
let words: Int32Array | undefined;

/** The first bits of the fractions of the primes' cube roots. */
function constantsOf(): Int32Array {
  constants ??= new Int32Array([
    0x428a2f98, 0xd728ae22, 0x71374491, 0x23ef65cd, 0xb5c0fbcf, 0xec4d3b2f, 0xe9b5dba5, 0x8189dbbc,
    0x3956c25b, 0xf348b538, 0x59f111f1, 0xb605d019, 0x923f82a4, 0xaf194f9b, 0xab1c5ed5, 0xda6d8118,
    0xd807aa98, 0xa3030242, 0x12835b01, 0x45706fbe, 0x243185be, 0x4ee4b28c, 0x550c7dc3, 0xd5ffb4e2,
    0x72be5d74, 0xf27b896f, 0x80deb1fe, 0x3b1696b1, 0x9bdc06a7, 0x25c71235, 0xc19bf174, 0xcf692694,
    0xe49b69c1, 0x9ef14ad2, 0xefbe4786, 0x384f25e3, 0x0fc19dc6, 0x8b8cd5b5, 0x240ca1cc, 0x77ac9c65,
    0x2de92c6f, 0x592b0275, 0x4a7484aa, 0x6ea6e483, 0x5cb0a9dc, 0xbd41fbd4, 0x76f988da, 0x831153b5,
    0x983e5152, 0xee66dfab, 0xa831c66d, 0x2db43210, 0xb00327c8, 0x98fb213f, 0xbf597fc7, 0xbeef0ee4,
    0xc6e00bf3, 0x3da88fc2, 0xd5a79147, 0x930aa725, 0x06ca6351, 0xe003826f, 0x14292967, 0x0a0e6e70,
    0x27b70a85, 0x46d22ffc, 0x2e1b2138, 0x5c26c926, 0x4d2c6dfc, 0x5ac42aed, 0x53380d13, 0x9d95b3df,
    0x650a7354, 0x8baf63de, 0x766a0abb, 0x3c77b2a8, 0x81c2c92e, 0x47edaee6, 0x92722c85, 0x1482353b,
    0xa2bfe8a1, 0x4cf10364, 0xa81a664b, 0xbc423001, 0xc24b8b70, 0xd0f89791, 0xc76c51a3, 0x0654be30,
    0xd192e819, 0xd6ef5218, 0xd6990624, 0x5565a910, 0xf40e3585, 0x5771202a, 0x106aa070, 0x32bbd1b8,
    0x19a4c116, 0xb8d2d0c8, 0x1e376c08, 0x5141ab53, 0x2748774c, 0xdf8eeb99, 0x34b0bcb5, 0xe19b48a8,
    0x391c0cb3, 0xc5c95a63, 0x4ed8aa4a, 0xe3418acb, 0x5b9cca4f, 0x7763e373, 0x682e6ff3, 0xd6b2b8a3,
    0x748f82ee, 0x5defb2fc, 0x78a5636f, 0x43172f60, 0x84c87814, 0xa1f0ab72, 0x8cc70208, 0x1a6439ec,
    0x90befffa, 0x23631e28, 0xa4506ceb, 0xde82bde9, 0xbef9a3f7, 0xb2c67915, 0xc67178f2, 0xe372532b,
    0xca273ece, 0xea26619c, 0xd186b8c7, 0x21c0c207, 0xeada7dd6, 0xcde0eb1e, 0xf57d4f7f, 0xee6ed178,
    0x06f067aa, 0x72176fba, 0x0a637dc5, 0xa2c898a6, 0x113f9804, 0xbef90dae, 0x1b710b35, 0x131c471b,
    0x28db77f5, 0x23047d84, 0x32caab7b, 0x40c72493, 0x3c9ebe0a, 0x15c9bebc, 0x431d67c4, 0x9c100d4c,
    0x4cc5d4be, 0xcb3e42b6, 0x597f299c, 0xfc657e2a, 0x5fcb6fab, 0x3ad6faec, 0x6c44198c, 0x4a475817,
  ]);
  return constants;
}

export function sha384Start(): Int32Array {
  return new Int32Array([
    0xcbbb9d5d, 0xc1059ed8, 0x629a292a, 0x367cd507, 0x9159015a, 0x3070dd17, 0x152fecd8, 0xf70e5939,
    0x67332667, 0xffc00b31, 0x8eb44a87, 0x68581511, 0xdb0c2e0d, 0x64f98fa7, 0x47b5481d, 0xbefa4fa4,
  ]);
}

export function sha512Start(): Int32Array {
  return new Int32Array([
    0x6a09e667, 0xf3bcc908, 0xbb67ae85, 0x84caa73b, 0x3c6ef372, 0xfe94f82b, 0xa54ff53a, 0x5f1d36f1,
    0x510e527f, 0xade682d1, 0x9b05688c, 0x2b3e6c1f, 0x1f83d9ab, 0xfb41bd6b, 0x5be0cd19, 0x137e2179,
  ]);
}

/** The upper half of a 64-bit number turned right by less than 32 bits; the lower one: halves swapped. */
function rotated(high: number, low: number, count: number): number {
  return (high >>> count) | (low << (32 - count));
}

/** What the lower halves of a sum carry into the upper ones. */
function carry(sum: number): number {
  return Math.floor(sum / 0x1_0000_0000);
}

function schedule(w: Int32Array): void {
  for (let i = 32; i < 160; i += 2) {
    const xh = w[i - 30];
    const xl = w[i - 29];
    const yh = w[i - 4];
    const yl = w[i - 3];
    const sh = rotated(xh, xl, 1) ^ rotated(xh, xl, 8) ^ (xh >>> 7);
    const sl = rotated(xl, xh, 1) ^ rotated(xl, xh, 8) ^ rotated(xl, xh, 7);
    const th = rotated(yh, yl, 19) ^ rotated(yl, yh, 29) ^ (yh >>> 6);
    const tl = rotated(yl, yh, 19) ^ rotated(yh, yl, 29) ^ rotated(yl, yh, 6);
    const low = (w[i - 31] >>> 0) + (sl >>> 0) + (w[i - 13] >>> 0) + (tl >>> 0);
    w[i] = (w[i - 32] + sh + w[i - 14] + th + carry(low)) | 0;
    w[i + 1] = low | 0;
  }
}

export function sha512Block(state: Int32Array, block: DataView, offset: number): void {
  words ??= new Int32Array(160);
  const w = words;
  const table = constantsOf();
  for (let i = 0; i < 32; i++) w[i] = block.getInt32(offset + 4 * i);
  schedule(w);
  let ah = state[0] | 0;
  let al = state[1] | 0;
  let bh = state[2] | 0;
  let bl = state[3] | 0;
  let ch = state[4] | 0;
  let cl = state[5] | 0;
  let dh = state[6] | 0;
  let dl = state[7] | 0;
  let eh = state[8] | 0;
  let el = state[9] | 0;
  let fh = state[10] | 0;
  let fl = state[11] | 0;
  let gh = state[12] | 0;
  let gl = state[13] | 0;
  let hh = state[14] | 0;
  let hl = state[15] | 0;
  for (let i = 0; i < 160; i += 2) {
    const sh = rotated(eh, el, 14) ^ rotated(eh, el, 18) ^ rotated(el, eh, 9);
    const sl = rotated(el, eh, 14) ^ rotated(el, eh, 18) ^ rotated(eh, el, 9);
    const chosenLow = (el & fl) ^ (~el & gl);
    const firstLow =
      (hl >>> 0) + (sl >>> 0) + (chosenLow >>> 0) + (table[i + 1] >>> 0) + (w[i + 1] >>> 0);
    const firstHigh = (hh + sh + ((eh & fh) ^ (~eh & gh)) + table[i] + w[i] + carry(firstLow)) | 0;
    const th = rotated(ah, al, 28) ^ rotated(al, ah, 2) ^ rotated(al, ah, 7);
    const tl = rotated(al, ah, 28) ^ rotated(ah, al, 2) ^ rotated(ah, al, 7);
    const secondLow = (tl >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
    const secondHigh = (th + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + carry(secondLow)) | 0;
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    const e = (dl >>> 0) + (firstLow >>> 0);
    eh = (dh + firstHigh + carry(e)) | 0;
    el = e | 0;
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    const a = (firstLow >>> 0) + (secondLow >>> 0);
    ah = (firstHigh + secondHigh + carry(a)) | 0;
    al = a | 0;
  }
  add(state, 0, ah, al);
  add(state, 2, bh, bl);
  add(state, 4, ch, cl);
  add(state, 6, dh, dl);
  add(state, 8, eh, el);
  add(state, 10, fh, fl);
  add(state, 12, gh, gl);
  add(state, 14, hh, hl);
}

function add(state: Int32Array, at: number, high: number, low: number): void {
  const sum = (state[at + 1] >>> 0) + (low >>> 0);
  state[at] = (state[at] + high + carry(sum)) | 0;
  state[at + 1] = sum | 0;
}

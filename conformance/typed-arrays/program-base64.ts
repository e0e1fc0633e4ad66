// A base64 codec by tables, with and without padding, and hexadecimal.
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const DECODE = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) DECODE[ALPHABET.charCodeAt(i)] = i;

function encode(bytes: Uint8Array): string {
  let out = "";
  let i = 0;
  for (; i + 2 < bytes.length; i += 3) {
    const n = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    out +=
      ALPHABET[n >> 18] + ALPHABET[(n >> 12) & 63] + ALPHABET[(n >> 6) & 63] + ALPHABET[n & 63];
  }
  if (i + 1 === bytes.length) {
    out += `${ALPHABET[bytes[i] >> 2]}${ALPHABET[(bytes[i] & 3) << 4]}==`;
  } else if (i + 2 === bytes.length) {
    const n = (bytes[i] << 8) | bytes[i + 1];
    out += `${ALPHABET[n >> 10]}${ALPHABET[(n >> 4) & 63]}${ALPHABET[(n & 15) << 2]}=`;
  }
  return out;
}

function decode(text: string): Uint8Array {
  const clean = text.replace(/=+$/, "");
  const out = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (let i = 0; i < clean.length; i++) {
    const value = DECODE[clean.charCodeAt(i)] ?? -1;
    if (value < 0) throw new RangeError(`no base64 at ${i}: ${clean[i]}`);
    bits = (bits << 6) | value;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out[at++] = bits >> count;
    }
  }
  return out;
}

for (const text of ["", "f", "fo", "foo", "foob", "fooba", "foobar"]) {
  const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
  const coded = encode(bytes);
  console.log(coded, decode(coded).join(), String.fromCharCode(...decode(coded)));
}
const all = Uint8Array.from({ length: 256 }, (_, i) => i);
console.log(encode(all));
console.log(
  decode(encode(all)).every((byte, i) => byte === i),
  encode(all.subarray(250)),
);
for (const bad of ["ab!c", "abcé", "a b"]) {
  try {
    decode(bad);
  } catch (error) {
    console.log(error instanceof RangeError ? error.message : "?");
  }
}

const toHex = (bytes: Uint8Array) =>
  bytes.reduce((s, b) => s + b.toString(16).padStart(2, "0"), "");
const fromHex = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
console.log(toHex(all.subarray(0, 20)), fromHex("00ff7f80").join());

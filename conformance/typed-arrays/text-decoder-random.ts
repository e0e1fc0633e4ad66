// Decodes random bytes, whole and in random parts; the argument is the seed. Sequences that are nearly
// right are the interesting ones, so most bytes are taken from those that begin or go on with one.
let state = Number(process.argv[2] ?? "1") >>> 0;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const INTERESTING = [
  0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbb, 0xbf, 0xc0, 0xc1, 0xc2, 0xd8, 0xdc, 0xdf,
  0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xfe, 0xff,
];
function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(random(24));
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = random(4) === 0 ? random(256) : INTERESTING[random(INTERESTING.length)];
  }
  return bytes;
}

function hash(text: string, into: number): number {
  let h = into;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return Math.imul(h ^ text.length, 16777619);
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, parts: boolean): string {
  try {
    if (!parts) return decoder.decode(bytes);
    let text = "";
    for (let at = 0; at < bytes.length; ) {
      const next = Math.min(bytes.length, at + 1 + random(5));
      text += decoder.decode(bytes.subarray(at, next), { stream: true });
      at = next;
    }
    return text + decoder.decode();
  } catch (error) {
    return error instanceof TypeError ? error.message : "?";
  }
}

for (const encoding of ["utf-8", "utf-16le", "utf-16be"]) {
  for (const options of [{}, { ignoreBOM: true }, { fatal: true }]) {
    let whole = 0;
    let inParts = 0;
    for (let round = 0; round < 1500; round++) {
      const bytes = randomBytes();
      whole = hash(decoded(new TextDecoder(encoding, options), bytes, false), whole);
      inParts = hash(decoded(new TextDecoder(encoding, options), bytes, true), inParts);
    }
    console.log(encoding, JSON.stringify(options), whole, inParts);
  }
}
// What was decoded can be encoded, and comes back.
const encoder = new TextEncoder();
let same = true;
for (let round = 0; round < 1500; round++) {
  const text = new TextDecoder().decode(randomBytes());
  same &&= new TextDecoder("utf-8", { ignoreBOM: true }).decode(encoder.encode(text)) === text;
}
console.log(same);

// TextEncoder: texts as UTF-8, whole or into a place that is too small.
const encoder = new TextEncoder();
console.log(encoder.encoding, encoder.encode().length);
for (const text of ["plain", "naïve", "€", "日本", "🎉", "a\ud800b", "\udc00", "é".repeat(3)]) {
  console.log(encoder.encode(text).join(" "));
}
for (const size of [0, 1, 3, 4, 5, 8, 20]) {
  const into = new Uint8Array(size).fill(255);
  const { read, written } = encoder.encodeInto("a€🎉z", into);
  console.log(size, read, written, into.join(" "));
}
const part = new Uint8Array(8);
console.log(encoder.encodeInto("xyz", part.subarray(3)).written, part.join());
const bytes: Uint8Array = encoder.encode("typed");
console.log(bytes instanceof Uint8Array, bytes.buffer.byteLength, bytes[0]);
let sum = 0;
for (const byte of encoder.encode("x".repeat(10000) + "ü")) sum += byte;
console.log(sum);

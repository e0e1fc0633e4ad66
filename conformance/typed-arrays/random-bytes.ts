// crypto.getRandomValues and crypto.randomUUID.
const bytes = new Uint8Array(64);
console.log(
  crypto.getRandomValues(bytes) === bytes,
  bytes.some((byte) => byte !== 0),
);
const words = crypto.getRandomValues(new Uint32Array(16));
console.log(words.length, new Set(words).size > 10);
const part = new Uint8Array(100);
crypto.getRandomValues(part.subarray(10, 90));
console.log(
  part.subarray(0, 10).every((x) => x === 0),
  part.subarray(90).every((x) => x === 0),
);
console.log(part.subarray(10, 90).some((x) => x !== 0));
const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ids = new Set<string>();
for (let i = 0; i < 50; i++) ids.add(crypto.randomUUID());
console.log(
  ids.size,
  [...ids].every((id) => pattern.test(id)),
);
for (const array of [
  new Float32Array(2),
  new Uint8Array(65537),
  new DataView(new ArrayBuffer(2)),
]) {
  try {
    crypto.getRandomValues(array);
  } catch (error) {
    if (error instanceof DOMException) console.log(error.name, error.code, error.message);
  }
}

// D15: elements that are gone inside a callback, encodings without data, buffers of 2 GB.
const buffer = new ArrayBuffer(4, { maxByteLength: 4 });
const bytes = new Uint8Array(buffer).fill(7);
bytes.forEach((byte, i) => {
  if (i === 1) buffer.resize(2);
  console.log(i, byte);
});
console.log(bytes.length, bytes[3]);

function attempt(what: () => unknown): void {
  try {
    console.log(what());
  } catch (error) {
    if (error instanceof RangeError) console.log(`${error.name}: ${error.message}`);
  }
}
attempt(() => new TextDecoder("shift_jis").encoding);
attempt(() => new Uint8Array(2 ** 31).length);
attempt(() => new ArrayBuffer(2 ** 31).byteLength);

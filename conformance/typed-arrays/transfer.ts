// structuredClone that takes buffers away from where they were.
const buffer = new ArrayBuffer(8);
const bytes = new Uint8Array(buffer, 2);
const words = new Uint16Array(buffer);
const view = new DataView(buffer);
bytes.set([1, 2, 3]);
const copy = structuredClone({ buffer, bytes }, { transfer: [buffer] });
console.log(copy.buffer.byteLength, copy.bytes.join(), copy.bytes.buffer === copy.buffer);
console.log(buffer.byteLength, bytes.length, bytes.byteOffset, bytes.byteLength, words.length);
console.log(bytes[0], Object.keys(bytes).length);
bytes[0] = 5;
words[0] += 1;
console.log(buffer, bytes);
function attempt(what: () => unknown): void {
  try {
    console.log("fine:", what());
  } catch (error) {
    if (error instanceof Error) console.log(`${error.name}: ${error.message}`);
  }
}
attempt(() => bytes.map((x) => x));
attempt(() => bytes.fill(0));
attempt(() => bytes.subarray(0));
attempt(() => view.getInt8(0));
attempt(() => view.byteLength);
attempt(() => new Uint8Array(buffer));
attempt(() => new DataView(buffer));
attempt(() => buffer.slice(0));
attempt(() => [...bytes.keys()]);
attempt(() => structuredClone(buffer));
attempt(() => structuredClone(Symbol("s")));
// Views made before and after the collector ran.
let live = 0;
const many: Uint8Array[] = [];
const big = new ArrayBuffer(1000);
for (let i = 0; i < 20000; i++) {
  const piece = new Uint8Array(big, i % 1000);
  if (i % 1000 === 0) many.push(piece);
}
structuredClone(big, { transfer: [big] });
for (const piece of many) live += piece.length;
console.log(live, many.length);

// structuredClone of raw memory.
const buffer = new ArrayBuffer(6);
const message = {
  bytes: new Uint8Array(buffer, 1, 3),
  words: new Uint16Array(buffer),
  own: new Float64Array([1.5, 2.5]),
  view: new DataView(buffer, 2),
  buffer,
};
message.bytes.set([1, 2, 3]);
const copy = structuredClone(message);
copy.bytes[0] = 99;
console.log(message.bytes.join(), copy.bytes.join(), copy.words.join(), copy.own.join());
console.log(copy.bytes.buffer === copy.buffer, copy.words.buffer === copy.view.buffer);
console.log(
  copy.buffer === buffer,
  copy.bytes.byteOffset,
  copy.view.byteOffset,
  copy.view.getUint8(0),
);
console.log(structuredClone([new Uint8Array([7])])[0]?.[0]);

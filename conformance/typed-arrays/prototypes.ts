// The prototypes of typed arrays have their types, and no elements.
const proto = Uint8Array.prototype;
console.log(typeof proto, proto.constructor === Uint8Array, proto[0]);
function attempt(what: () => unknown): void {
  try {
    console.log("fine:", what());
  } catch (error) {
    console.log(error instanceof TypeError);
  }
}
attempt(() => proto.length);
attempt(() => proto.byteLength);
attempt(() => proto.slice(0));
attempt(() => [...proto]);
attempt(() => {
  for (const byte of proto) console.log(byte);
});
const buffer = new ArrayBuffer(4, { maxByteLength: 8 });
const bytes = new Uint8Array(buffer);
buffer.resize(8);
console.log(Object.getPrototypeOf(bytes) === proto, bytes.length, bytes instanceof Uint8Array);

// The errors, as Node words them.
function attempt(what: () => unknown): void {
  try {
    console.log("fine:", what());
  } catch (error) {
    if (error instanceof Error) console.log(`${error.name}: ${error.message}`);
  }
}
const buffer = new ArrayBuffer(8);
attempt(() => new Uint8Array(-1));
attempt(() => new Uint8Array(1e20));
attempt(() => new Int32Array(buffer, 2));
attempt(() => new Int32Array(buffer, 12));
attempt(() => new Int32Array(buffer, 4, 2));
attempt(() => new Int32Array(buffer, -1));
attempt(() => new Int32Array(buffer, 0, -1));
attempt(() => new Float64Array(new ArrayBuffer(7)));
attempt(() => new Uint16Array(buffer, 8).length);
attempt(() => new ArrayBuffer(-1));
attempt(() => new ArrayBuffer(1e20));
attempt(() => new ArrayBuffer(8, { maxByteLength: 4 }));
attempt(() => new DataView(buffer, 9));
attempt(() => new DataView(buffer, 4, 8));
attempt(() => new DataView(buffer, -1));
const view = new DataView(buffer);
attempt(() => view.getInt32(6));
attempt(() => view.getInt8(-1));
attempt(() => view.setFloat64(1, 1));
attempt(() => view.getUint8(7));
attempt(() => new Uint8Array(2).set([1, 2, 3]));
attempt(() => new Uint8Array(2).set([1], -1));
attempt(() => new Uint8Array(2).set(new Uint8Array(3)));
attempt(() => new Uint8Array(2).with(5, 1));
attempt(() => new Uint8Array(0).reduce((a, b) => a + b));
attempt(() => new Uint8Array(0).reduceRight((a, b) => a + b));
attempt(() => Object.freeze(new Uint8Array(1)));
attempt(() => Object.freeze(new Uint8Array(0)).length);
attempt(() => Object.isFrozen(new Uint8Array(1)));
attempt(() => Object.isExtensible(Object.seal(new Uint8Array(1))));

// How console.log shows raw memory.
const buffer = new ArrayBuffer(8);
new Uint8Array(buffer).set([1, 2, 254, 255]);
console.log(buffer);
console.log(new Uint8Array(3), new Uint8Array(0), new Float64Array([1.5, -0, NaN]));
console.log([new Uint8Array(2)], { a: new Int8Array(2), b: buffer });
console.log(new Uint8Array(200));
console.log(new Float32Array([0.1, 0.2, 0.3, 1, 2, 3, 4]), new Uint32Array(7).fill(4294967295));
console.log(new ArrayBuffer(100), new ArrayBuffer(0), new ArrayBuffer(120));
console.log(new DataView(buffer), new DataView(new ArrayBuffer(3), 1), new SharedArrayBuffer(4));
console.log(
  [[[new Uint8Array(3)]]],
  [[[[new Uint8Array(3)]]]],
  [[[buffer]]],
  [[[new DataView(buffer)]]],
);
console.log(new Uint8Array(3).entries(), new Uint8Array(3).values());
console.log("%o %j %s", new Uint8Array(1), new Uint8Array(1), new Uint8Array([1, 2]));
console.log(Object.assign(new Uint8Array(2), { note: "extra" }));
console.dir(new Uint8Array(2), { showHidden: true });
console.dir(new Int16Array(buffer, 2, 1), { showHidden: true });
console.log(new Map([[1, new Uint8Array([7])]]), new Set([new Int32Array(1)]));

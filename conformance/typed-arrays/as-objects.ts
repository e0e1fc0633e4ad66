// Typed arrays as objects: keys, properties, JSON, spread into objects.
const xs = new Uint8Array([10, 20, 30]);
console.log(Object.keys(xs).join(), JSON.stringify(Object.entries(xs)), Object.values(xs).join());
console.log(JSON.stringify(xs), JSON.stringify({ f: new Float32Array([1.5, NaN]) }));
console.log(JSON.stringify(new ArrayBuffer(3)), JSON.stringify(new DataView(new ArrayBuffer(3))));
console.log(JSON.stringify(new Int8Array(2), null, 1));
const copy = { ...xs };
console.log(Object.keys(copy).join(), JSON.stringify(copy));
for (const key in xs) console.log(key);
console.log(0 in xs, "2" in xs, "3" in xs, "length" in xs, "1.5" in xs);
console.log(Object.hasOwn(xs, 1), Object.hasOwn(xs, "length"), xs.hasOwnProperty(5));
console.log(Array.isArray(xs), xs instanceof Uint8Array, (xs as unknown) instanceof Int8Array);
console.log((xs as unknown) instanceof Object, xs.constructor === Uint8Array, xs.constructor.name);
console.log(typeof xs, String(new Int32Array([1, 2])), `${new Uint8Array(2)}`);
console.log(Object.prototype.toString.call(xs), Object.prototype.toString.call(xs.buffer));
console.log(xs[Symbol.toStringTag], new DataView(xs.buffer)[Symbol.toStringTag]);
console.log(ArrayBuffer.isView(xs), ArrayBuffer.isView(xs.buffer), ArrayBuffer.isView([1]));
console.log(ArrayBuffer.isView(new DataView(xs.buffer)), ArrayBuffer.isView(null));
console.log(xs.toLocaleString(), new Float64Array([1234.5678, 1e6]).toLocaleString());
console.log(xs == xs, xs === xs.subarray(0), xs.buffer === xs.subarray(1).buffer);

const unknown: unknown = xs;
function describe(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes ${value.length} ${value[0]}`;
  if (value instanceof Float64Array) return `doubles ${value[0]}`;
  if (value instanceof ArrayBuffer) return `buffer ${value.byteLength}`;
  return "other";
}
console.log(
  describe(unknown),
  describe(new Float64Array([2.5])),
  describe(xs.buffer),
  describe([]),
);

const table = new Map<Uint8Array, string>([[xs, "mine"]]);
console.log(table.get(xs), table.get(new Uint8Array([10, 20, 30])));

// Every way to make a typed array.
const fromLength = new Uint8Array(4);
console.log(fromLength.length, fromLength.join());

const fromList = new Int16Array([1, -2, 70000, 3.9, -3.9, NaN]);
console.log(fromList.join());

const fromSet = new Float32Array(new Set([1.5, 2.5, 0.1]));
console.log(fromSet.join(" "));

function* squares(count: number): Generator<number> {
  for (let i = 0; i < count; i++) yield i * i;
}
console.log(new Uint16Array(squares(6)).join());

const other = new Float64Array([1.9, 300, -1, Infinity, 2 ** 40 + 7]);
console.log(new Uint8Array(other).join(), new Int32Array(other).join());
console.log(new Uint8ClampedArray(other).join(), new Float32Array(other).join());

const likeArray: ArrayLike<number> = { length: 3, 0: 7, 2: 9 };
console.log(new Uint8Array(likeArray).join());

const buffer = new ArrayBuffer(16);
const bytes = new Uint8Array(buffer);
const words = new Uint32Array(buffer, 4, 2);
words[0] = 0x01020304;
words[1] = 0xfffefdfc;
console.log(bytes.join(), words.byteOffset, words.byteLength, words.length);
console.log(words.buffer === buffer, bytes.buffer === words.buffer);

console.log(new Uint8Array().length, new Uint8Array(0).length, new Uint8Array([]).length);
console.log(Uint8Array.of(1, 2, 300).join(), Float64Array.of().length);
console.log(Int8Array.from([1, 2, 200]).join());
console.log(Uint16Array.from("1234", (digit) => Number(digit) * 1000).join());
console.log(Float32Array.from({ length: 3 }, (_, i) => i / 2).join());
console.log(Uint8Array.from(new Map([[1, 2]]).keys()).join());

for (const size of [
  Int8Array.BYTES_PER_ELEMENT,
  Uint16Array.BYTES_PER_ELEMENT,
  Float32Array.BYTES_PER_ELEMENT,
  Float64Array.BYTES_PER_ELEMENT,
  new Uint32Array(1).BYTES_PER_ELEMENT,
]) {
  console.log(size);
}

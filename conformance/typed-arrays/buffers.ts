// ArrayBuffer: slices and views that share bytes.
const buffer = new ArrayBuffer(12);
const bytes = new Uint8Array(buffer);
for (let i = 0; i < bytes.length; i++) bytes[i] = i + 1;
console.log(buffer.byteLength, new Uint8Array(buffer.slice(2, 5)).join());
console.log(new Uint8Array(buffer.slice(-3)).join(), buffer.slice(8, 3).byteLength);
console.log(
  buffer.slice().byteLength,
  buffer.slice(0, 100).byteLength,
  buffer.slice(-100, -10).byteLength,
);

const middle = bytes.subarray(4, 8);
middle[0] = 99;
console.log(bytes[4], middle.length, middle.byteOffset, middle.subarray(1).byteOffset);
console.log(middle.subarray(-1).join(), middle.subarray(2, 1).length, bytes.subarray().length);
const shorts = new Uint16Array(buffer, 2, 3);
shorts[1] = 0x0102;
console.log(bytes.join(), shorts.subarray(1, 2).byteOffset);

// A copy shares nothing.
const copy = bytes.slice();
copy[0] = 77;
console.log(bytes[0], copy[0], copy.buffer === bytes.buffer, copy.buffer.byteLength);

// Overlapping copies between kinds.
const memory = new ArrayBuffer(16);
const u8 = new Uint8Array(memory, 0, 8);
const u16 = new Uint16Array(memory, 0, 8);
u8.set([1, 2, 3, 4, 5, 6, 7, 8]);
u16.set(u8);
console.log(u16.join());
u8.set(u16);
console.log(u8.join());

const floats = new Float64Array(1);
const bits = new Uint32Array(floats.buffer);
floats[0] = -1.5;
console.log(bits[1].toString(16), bits[0]);
bits[1] = 0x7ff80000;
console.log(floats[0], new Uint8Array(floats.buffer)[7]);
bits[1] = 0xfffc0001;
bits[0] = 5;
const odd = floats[0];
console.log(odd, [odd].length, Object.is(odd, NaN), floats.includes(NaN));

// Numbers of a Buffer: floats, 64 bits, and of any number of bytes; swapping.
const buffer = Buffer.alloc(16);
console.log(buffer.writeDoubleLE(1.5, 0), buffer.writeDoubleBE(-2.25, 8));
console.log(buffer.readDoubleLE(0), buffer.readDoubleBE(8), buffer);
console.log(
  buffer.writeFloatLE(0.1),
  buffer.readFloatLE(),
  buffer.writeFloatBE(1e10, 4),
  buffer.readFloatBE(4),
);
console.log(buffer.writeBigInt64LE(-5n), buffer.readBigInt64LE(), buffer.readBigUInt64LE());
console.log(
  buffer.writeBigUInt64BE(2n ** 64n - 2n, 8),
  buffer.readBigUInt64BE(8),
  buffer.readBigInt64BE(8),
);
console.log(buffer.writeUIntBE(0x123456789a, 1, 5), buffer.readUIntBE(1, 5).toString(16), buffer);
console.log(buffer.writeIntLE(-12345, 2, 6), buffer.readIntLE(2, 6), buffer.readIntLE(2, 3));
console.log(
  buffer.readUint16BE(0),
  buffer.writeUint32LE(0xdeadbeef, 4),
  buffer.readUint32LE(4).toString(16),
);
console.log(
  buffer.writeInt32BE(-2, 0),
  buffer.readInt32BE(0),
  buffer.writeInt16LE(-300, 2),
  buffer.readInt16LE(2),
);

const bytes = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]);
console.log(bytes.swap16(), bytes.swap32(), bytes.swap64());
console.log(bytes.compare(Buffer.from([0, 5, 6, 7]), 1, 3, 3, 5), bytes.compare(bytes.subarray(1)));

for (const action of [
  () => bytes.readDoubleLE(1),
  () => Buffer.alloc(2).readFloatBE(),
  () => bytes.writeBigInt64LE(2n ** 63n),
  () => bytes.writeBigUInt64BE(-1n),
  () => bytes.subarray(1).swap16(),
  () => bytes.writeUInt8(256),
]) {
  try {
    console.log(action());
  } catch (error) {
    console.log(error instanceof RangeError && `${error.message}`);
  }
}

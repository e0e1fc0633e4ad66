// DataView: every kind of number in both orders of bytes.
const view = new DataView(new ArrayBuffer(16), 2, 12);
function dump(): string {
  return [...new Uint8Array(view.buffer)].map((b) => b.toString(16).padStart(2, "0")).join("");
}
view.setInt8(0, -2);
view.setUint8(1, 300);
view.setInt16(2, -12345);
view.setUint16(4, 0xbeef, true);
view.setInt32(6, 0x12345678);
console.log(dump());
console.log(view.getInt8(0), view.getUint8(0), view.getUint8(1));
console.log(view.getInt16(2), view.getUint16(2), view.getInt16(2, true));
console.log(view.getUint16(4), view.getUint16(4, true), view.getInt32(6), view.getInt32(6, true));
console.log(view.getUint32(0), view.getUint32(8, true), view.getUint32(0, false));
view.setFloat32(1, Math.PI);
console.log(dump(), view.getFloat32(1), view.getFloat32(1, true));
view.setFloat64(3, -Math.E, true);
console.log(dump(), view.getFloat64(3, true), view.getFloat64(3));
view.setUint32(0, -1);
view.setUint32(4, 4294967297.9, true);
console.log(dump(), view.byteLength, view.byteOffset, view.buffer.byteLength);
view.setFloat32(0, 1e40);
console.log(view.getFloat32(0), view.getUint16(0));
view.setFloat64(0, NaN);
console.log(view.getFloat64(0), view.getUint32(0).toString(16));
view.setUint32(0, 0xffffffff);
console.log(view.getFloat32(0), view.getFloat64(0));
for (const offset of [0, 1, 2]) console.log(new DataView(view.buffer, offset).getUint16(0, true));

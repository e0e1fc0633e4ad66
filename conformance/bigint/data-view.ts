// 64-bit integers in a DataView.
const view = new DataView(new ArrayBuffer(24));
view.setBigInt64(0, -5n);
view.setBigUint64(8, 0x0123456789abcdefn, true);
view.setBigInt64(16, 2n ** 70n + 7n, true);
for (let i = 0; i < 24; i++) console.log(view.getUint8(i));
console.log(view.getBigInt64(0), view.getBigUint64(0), view.getBigInt64(0, true));
console.log(view.getBigUint64(8).toString(16), view.getBigUint64(8, true).toString(16));
console.log(view.getBigInt64(16, true), view.getBigInt64(3));
try {
  view.getBigInt64(17);
} catch (error) {
  console.log(String(error));
}

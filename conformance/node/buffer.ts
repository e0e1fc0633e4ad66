// Buffer: from and to texts, bytes and numbers.
import { Buffer as B2 } from "node:buffer";
const b = Buffer.from("héllo wörld", "utf8");
console.log(
  b,
  b.length,
  b.toString(),
  b.toString("hex"),
  b.toString("base64"),
  b.toString("latin1", 0, 3),
);
console.log(
  Buffer.from("aGk=", "base64").toString(),
  Buffer.from("6869", "hex").toString("utf8"),
  Buffer.from([104, 105]).toString(),
  Buffer.from(new Uint8Array([1, 2])),
);
console.log(
  Buffer.alloc(3),
  Buffer.alloc(5, "ab"),
  Buffer.concat([Buffer.from("a"), Buffer.from("bc")]).toString(),
  Buffer.byteLength("ü"),
  Buffer.isBuffer(b),
  Buffer.isBuffer(new Uint8Array(1)),
);
const s = b.subarray(0, 2);
s[0] = 72;
console.log(
  b.toString(),
  b.slice(0, 1).toString(),
  `${s}`,
  "" + Buffer.from("cat"),
  JSON.stringify(Buffer.from("x")),
);
console.log(
  Buffer.compare(Buffer.from("a"), Buffer.from("b")),
  Buffer.from("a").equals(Buffer.from("a")),
  b.indexOf("wö"),
  b.includes("zzz"),
  b.indexOf(0x6c),
  b.lastIndexOf("l"),
);
const w = Buffer.alloc(12);
console.log(
  w.writeUInt32BE(0xdeadbeef, 0),
  w.writeUInt16LE(0x1234, 4),
  w.writeInt32LE(-5, 6),
  w,
  w.readUInt32BE(0),
  w.readUInt16LE(4),
  w.readInt32LE(6),
  w.readInt8(0),
);
console.log(w.write("hey", 1), w.fill(0, 5).toString("hex"), b.copy(w, 0, 0, 2), w);
try {
  w.readUInt32LE(10);
} catch (e) {
  console.log(String(e), (e as NodeJS.ErrnoException).code);
}
let sum = 0;
for (const x of b) sum += x;
for (let i = 0; i < b.length; i++) sum += b[i]!;
console.log(
  sum,
  [...Buffer.from("ab")],
  b instanceof Uint8Array,
  b instanceof Buffer,
  B2.from("q").toString("base64url"),
  Buffer.from("xy").map((v) => v + 1).length,
);
console.log(
  Buffer.from("日本語").toString("utf16le").length,
  Buffer.from("hi", "utf16le"),
  Buffer.from("é", "latin1"),
  Buffer.from("a".repeat(60)).length,
  Buffer.from("a".repeat(60)),
);
const view = new DataView(b.buffer, b.byteOffset, 2);
console.log(
  view.getUint8(0),
  new TextDecoder().decode(b),
  Buffer.from(new Uint8Array([1, 2, 3]).buffer, 1).length,
);
function total(bytes: Uint8Array): number {
  return bytes.reduce((x, y) => x + y, 0);
}
console.log(total(Buffer.from("abc")), total(new Uint8Array([1, 2])));

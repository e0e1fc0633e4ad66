// Files as Buffers, and node:string_decoder.
import { readFileSync, writeFileSync, unlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { StringDecoder } from "node:string_decoder";
const path = "/tmp/case-buffer.bin";
writeFileSync(path, Buffer.from([0, 255, 104, 105, 200]));
const data = readFileSync(path);
console.log(
  data,
  data.length,
  data.toString("latin1", 2, 4),
  (await readFile(path)).equals(data),
  await readFile(path, "hex"),
);
writeFileSync(path, "text äöü");
console.log(
  readFileSync(path).toString(),
  String(readFileSync(path)),
  readFileSync(path, "utf8").length,
);
unlinkSync(path);
try {
  readFileSync("/tmp/none-such");
} catch (e) {
  console.log((e as Error).message);
}
try {
  readFileSync("/tmp");
} catch (e) {
  console.log((e as Error).message);
}
const d = new StringDecoder("utf8");
const euro = Buffer.from("€");
console.log(
  JSON.stringify(d.write(euro.subarray(0, 1))),
  d.write(euro.subarray(1)),
  d.end(),
  d.write(Buffer.from([0xe2])),
  d.end(),
);
const b64 = new StringDecoder("base64");
console.log(
  b64.write(Buffer.from("ab")),
  b64.write(Buffer.from("cd")),
  b64.end(),
  new StringDecoder("hex").write(euro),
  new StringDecoder("utf16le").end(Buffer.from("hi", "utf16le")),
);

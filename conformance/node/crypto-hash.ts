// Hashes and keyed hashes of known texts, in pieces, in all encodings.
import { createHash, createHmac, hash } from "node:crypto";
import * as crypto from "node:crypto";

const algorithms = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"];
const long = "The quick brown fox jumps over the lazy dog. ".repeat(50);
for (const name of algorithms) {
  console.log(name, createHash(name).digest("hex"));
  console.log(createHash(name.toUpperCase()).update(long).digest("base64"));
  // Every length around the end of a block.
  const all = createHash(name);
  for (let length = 50; length < 140; length++) {
    all.update(createHash(name).update(long.slice(0, length)).digest());
  }
  console.log(all.digest("base64url"));
}

const pieces = createHash("sha256");
for (let at = 0; at < long.length; at += 37) pieces.update(long.slice(at, at + 37), "utf8");
const soFar = pieces.copy();
console.log(pieces.digest("hex") === createHash("sha256").update(long).digest("hex"));
console.log(soFar.update("and more").digest("hex"));
console.log(
  createHash("sha256")
    .update("c3a9", "hex")
    .update(new Uint8Array([1, 2, 3]))
    .digest(),
);
console.log(createHash("md5").update(Buffer.from("é")).update("é", "latin1").digest("hex"));
console.log(
  createHash("sha1")
    .update(new Uint16Array([258, 772]))
    .digest("hex"),
);
console.log(hash("sha1", "abc"), crypto.createHash("sha512").update("").digest().length);

for (const key of ["k", "a longer key ".repeat(20)]) {
  for (const name of ["md5", "sha256", "sha512"]) {
    console.log(name, createHmac(name, key).update("data").update(long).digest("hex"));
  }
}
console.log(createHmac("sha1", Buffer.from([0, 255])).digest("base64"));

function attempt(action: () => unknown): void {
  try {
    console.log(action());
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    console.log(name, code, message);
  }
}
const over = createHash("md5");
over.digest();
attempt(() => over.digest("hex"));
attempt(() => over.update("more"));
attempt(() => over.copy());
attempt(() => createHash("nothing"));
attempt(() => createHmac("nothing", "key"));
const keyed = createHmac("sha1", "key");
keyed.digest();
attempt(() => keyed.digest("hex"));

// An open file by promises.
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const path = join(tmpdir(), `handles-${process.pid}.txt`);
const made = await open(path, "w+", 0o600);
console.log(made.fd > 2, (await made.stat()).size);
console.log((await made.write("hello ")).bytesWritten);
const { bytesWritten, buffer } = await made.write(Buffer.from("xworldx"), 1, 5);
console.log(bytesWritten, buffer.length);
await made.writeFile("!\n");
await made.appendFile(new Uint8Array([97, 98, 99, 10]));
await made.write("HE", 0);
await made.sync();
await made.close();
console.log(made.fd);

const read = await open(path);
try {
  const first = await read.read(Buffer.alloc(7), 0, 7, 0);
  console.log(first.bytesRead, first.buffer.toString());
  const next = await read.read({ buffer: Buffer.alloc(4), position: 6 });
  console.log(next.bytesRead, next.buffer.toString("utf8"));
  console.log(JSON.stringify(await read.readFile("utf8")));
  console.log((await read.readFile()).length);
} finally {
  await read.close();
}
const cut = await open(path, "r+");
cut.on("close", () => console.log("closed"));
await cut.truncate(5);
await cut.close();
const last = await open(path, "r");
console.log(await last.readFile({ encoding: "utf8" }));
await last.close();
try {
  await open(join(path, "nothing"), "r");
} catch (error) {
  console.log((error as NodeJS.ErrnoException).code, (error as NodeJS.ErrnoException).syscall);
}
await rm(path);

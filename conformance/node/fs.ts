// Files, directories, links and open files of node:fs, and its errors.
import * as fs from "node:fs";
import path from "node:path";
const root = fs.mkdtempSync(path.join("/tmp", "case-"));
const at = (...names: string[]): string => path.join(root, ...names);
const shown = (text: string): string => text.replaceAll(root, "ROOT");
function attempt(run: () => unknown): void {
  try {
    console.log("fine", run());
  } catch (e) {
    const error = e as NodeJS.ErrnoException;
    console.log(
      shown(error.message),
      error.code,
      error.errno,
      error.syscall,
      shown(String(error.path)),
      error instanceof Error,
      error.name,
    );
  }
}
fs.mkdirSync(at("a/b/c"), { recursive: true });
fs.writeFileSync(at("a/one.txt"), "hello\n");
fs.appendFileSync(at("a/one.txt"), "world\n");
fs.writeFileSync(at("a/b/two.bin"), new Uint8Array([1, 2, 3, 250]));
console.log(fs.readFileSync(at("a/one.txt"), "utf8"), fs.readFileSync(at("a/b/two.bin"), "hex"));
console.log(fs.existsSync(at("a")), fs.existsSync(at("nope")), fs.readdirSync(at("a")));
console.log(fs.readdirSync(root, { recursive: true }));
for (const entry of fs.readdirSync(at("a"), { withFileTypes: true }))
  console.log(entry.name, entry.isFile(), entry.isDirectory(), shown(entry.parentPath));
const st = fs.statSync(at("a/one.txt"));
console.log(
  st.size,
  st.isFile(),
  st.isDirectory(),
  (st.mode & 0o777).toString(8),
  st.mtime instanceof Date,
  Math.abs(Date.now() - st.mtimeMs) < 100000,
  st.nlink,
);
console.log(fs.statSync(at("none"), { throwIfNoEntry: false }));
fs.symlinkSync("one.txt", at("a/link"));
console.log(
  fs.lstatSync(at("a/link")).isSymbolicLink(),
  fs.statSync(at("a/link")).isFile(),
  fs.readlinkSync(at("a/link")),
  shown(fs.realpathSync(at("a/link"))),
);
fs.renameSync(at("a/one.txt"), at("a/uno.txt"));
fs.copyFileSync(at("a/uno.txt"), at("a/copy.txt"));
console.log(fs.readFileSync(at("a/copy.txt"), { encoding: "utf8" }).length);
const fd = fs.openSync(at("a/fd.txt"), "w+");
console.log(fs.writeSync(fd, "0123456789"), fs.writeSync(fd, new Uint8Array([65, 66]), 0, 2, 3));
const buffer = new Uint8Array(6);
console.log(
  fs.readSync(fd, buffer, 0, 6, 2),
  new TextDecoder().decode(buffer),
  fs.fstatSync(fd).size,
);
fs.ftruncateSync(fd, 4);
fs.closeSync(fd);
console.log(fs.readFileSync(at("a/fd.txt"), "utf8"));
fs.chmodSync(at("a/fd.txt"), 0o600);
fs.utimesSync(at("a/fd.txt"), 1000, new Date(2000000));
console.log(
  (fs.statSync(at("a/fd.txt")).mode & 0o777).toString(8),
  fs.statSync(at("a/fd.txt")).mtimeMs,
  fs.statSync(at("a/fd.txt")).atime.toISOString(),
);
fs.accessSync(at("a"), fs.constants.R_OK);
attempt(() => fs.accessSync(at("x")));
attempt(() => fs.readFileSync(at("x"), "utf8"));
attempt(() => fs.readFileSync(at("a"), "utf8"));
attempt(() => fs.readdirSync(at("x")));
attempt(() => fs.statSync(at("x")));
attempt(() => fs.mkdirSync(at("a")));
attempt(() => fs.rmdirSync(at("a")));
attempt(() => fs.unlinkSync(at("x")));
attempt(() => fs.renameSync(at("x"), at("y")));
attempt(() => fs.copyFileSync(at("x"), at("y")));
attempt(() => fs.openSync(at("x"), "r"));
attempt(() => fs.closeSync(999));
attempt(() => fs.readSync(999, buffer));
attempt(() => fs.rmSync(at("a")));
attempt(() => fs.rmSync(at("x")));
attempt(() => fs.mkdtempSync(at("x/y")));
attempt(() => fs.readlinkSync(at("a")));
attempt(() => fs.realpathSync(at("x/y")));
attempt(() => fs.writeFileSync(at("a/fd.txt"), "x", { flag: "wx" }));
attempt(() => fs.openSync(at("a"), "nonsense"));
attempt(() => fs.rmSync(at("x"), { force: true }));
fs.rmSync(root, { recursive: true });
console.log(fs.existsSync(root));

// Trees of files are copied at once, by promises and with a filter; what cannot be is told.
import fs from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = fs.mkdtempSync(join(tmpdir(), "copy-"));
const at = (path: string): string => join(root, path);
fs.mkdirSync(at("a/b/c"), { recursive: true });
fs.writeFileSync(at("a/one.txt"), "one", { mode: 0o640 });
fs.writeFileSync(at("a/b/two.txt"), "two");
fs.symlinkSync("one.txt", at("a/link"));

function attempt(action: () => unknown): void {
  try {
    console.log(action());
  } catch (error) {
    const { code, message, syscall, errno, path } = error as NodeJS.ErrnoException;
    console.log(
      code,
      message.replaceAll(root, "ROOT"),
      syscall,
      errno,
      path?.replace(root, "ROOT"),
    );
  }
}
const list = (path: string): string[] =>
  fs.readdirSync(at(path), { recursive: true }).map(String).sort();

fs.cpSync(at("a"), at("copy"), { recursive: true });
console.log(list("copy"), fs.readFileSync(at("copy/b/two.txt"), "utf8"));
console.log(fs.readlinkSync(at("copy/link")).replace(root, "ROOT"));
console.log((fs.statSync(at("copy/one.txt")).mode & 0o777).toString(8));
await cp(at("a"), at("deep/er"), { recursive: true, verbatimSymlinks: true });
console.log(list("deep"), fs.readlinkSync(at("deep/er/link")));
fs.cpSync(at("a"), at("some"), {
  recursive: true,
  filter: (from) => !from.endsWith("b") && !from.endsWith("link"),
});
console.log(list("some"));
fs.writeFileSync(at("other"), "other");
fs.cpSync(at("a/one.txt"), at("other"), { force: false });
console.log(fs.readFileSync(at("other"), "utf8"));
fs.cpSync(at("a/one.txt"), at("other"));
console.log(fs.readFileSync(at("other"), "utf8"));

attempt(() => fs.cpSync(at("a"), at("b")));
attempt(() => fs.cpSync(at("nothing"), at("b")));
attempt(() => fs.cpSync(at("a/one.txt"), at("a/one.txt")));
attempt(() => fs.cpSync(at("a"), at("a/q"), { recursive: true }));
attempt(() => fs.cpSync(at("a/one.txt"), at("other"), { force: false, errorOnExist: true }));
attempt(() => fs.cpSync(at("a"), at("other"), { recursive: true }));
attempt(() => fs.cpSync(at("other"), at("a")));
fs.rmSync(root, { recursive: true });

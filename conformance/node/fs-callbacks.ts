// The functions of node:fs that tell a callback, one after the other, with errors and without.
import * as fs from "node:fs";
import { mkdtempSync, readFile, rmSync, writeFile } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "callbacks-"));
const file = join(folder, "a.txt");

function after(_error: NodeJS.ErrnoException | null): void {
  rmSync(folder, { recursive: true });
  console.log("all done");
}

writeFile(file, "first line\n", (error) => {
  console.log("written", error);
  fs.appendFile(file, "second\n", "utf8", () => {
    readFile(file, "utf8", (failure, text) => {
      if (failure) throw failure;
      console.log(text.split("\n").length, text.length);
      readFile(file, (again, bytes) => {
        console.log(again, bytes.length, bytes.subarray(0, 5).toString());
        errors();
      });
    });
  });
});
console.log("this comes first");

function errors(): void {
  readFile(join(folder, "missing"), "utf8", (error, text) => {
    if (error) {
      console.log(error.code, error.syscall, text);
      readFile(join(folder, "missing"), (failure, bytes) => {
        console.log(failure?.code ?? bytes.length);
        directories();
      });
      return;
    }
    console.log("unexpected", text.length);
  });
}

function directories(): void {
  fs.mkdir(join(folder, "x/y"), { recursive: true }, (error, made) => {
    console.log(error, made?.slice(folder.length));
    fs.mkdir(join(folder, "x"), (again) => {
      console.log(again?.code);
      fs.readdir(folder, (failure, names) => {
        console.log(failure, names.sort().join());
        fs.readdir(folder, { withFileTypes: true }, (_none, entries) => {
          console.log(
            entries
              .filter((entry) => entry.isDirectory())
              .map(({ name }) => name)
              .join(),
          );
          files();
        });
      });
    });
  });
}

function files(): void {
  const copy = join(folder, "b.txt");
  fs.copyFile(file, copy, (error) => {
    fs.stat(copy, (failure, stats) => {
      console.log(error, failure, stats.size, stats.isFile());
      fs.rename(copy, join(folder, "c.txt"), (renamed) => {
        fs.access(copy, (missing) => {
          console.log(renamed, missing?.code);
          fs.unlink(join(folder, "c.txt"), (gone) => {
            fs.exists(join(folder, "c.txt"), (there) => {
              console.log(gone, there);
              after(null);
            });
          });
        });
      });
    });
  });
}

try {
  // @ts-expect-error a callback is missing
  fs.unlink(file);
} catch (error) {
  console.log(error instanceof TypeError);
}

// join and normalize of node:path.
import path from "node:path";

const joins: string[][] = [
  [],
  [""],
  ["", ""],
  ["a", "b", "c"],
  ["/a", "../b", "./c"],
  ["a", "", "b"],
  ["a/", "/b"],
  ["..", "..", "x"],
  ["/", "..", ".."],
  ["a", "..", ".."],
  ["./a", "./"],
  [" /foo"],
  ["foo", "../../../bar"],
  ["/foo", "../../../bar"],
  ["a//b///c", "."],
];
for (const parts of joins) console.log(JSON.stringify(parts), JSON.stringify(path.join(...parts)));

const texts = [
  "",
  ".",
  "./",
  "/",
  "//",
  "a/..",
  "a/../",
  "/..",
  "../..",
  "a/./b/../c/",
  "..//a",
  "///x//y",
  "a/.../b",
];
for (const text of texts) console.log(JSON.stringify(text), JSON.stringify(path.normalize(text)));

// resolve and relative of node:path, and the module's names with and without the prefix.
import * as whole from "node:path";
import defaulted, { posix, relative, resolve, sep, delimiter, toNamespacedPath } from "path";

console.log(
  resolve("/a/b", "../c", "./d"),
  resolve("/a", "/b", "c"),
  resolve("/"),
  resolve("/..", "x"),
);
console.log(
  resolve("x") === process.cwd() + "/x",
  resolve() === process.cwd(),
  resolve("", "") === process.cwd(),
);
console.log(relative("/a/b/c", "/a/d"), relative("/a", "/a/b/c"), relative("/a/b", "/a") === "..");
console.log(
  JSON.stringify([
    relative("/a", "/a"),
    relative("/", "/x"),
    relative("/x/y", "/"),
    relative("a/b", "a/c/d"),
  ]),
);
console.log(relative("/foo/bar", "/foo/barbaz"), relative("/foo/barbaz", "/foo/bar"));
console.log(sep, delimiter, toNamespacedPath("/x"));
console.log(
  whole.join("a", "b"),
  defaulted.join("c", "d"),
  posix.join("e", "..", "f"),
  whole.posix.sep,
  defaulted.posix.basename("/z"),
);
const join = defaulted.join;
console.log(["x", "y"].map((name) => join("/", name)).join());

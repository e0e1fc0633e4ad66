// basename, dirname, extname, parse and format of node:path.
import { basename, dirname, extname, format, isAbsolute, parse } from "node:path";

const paths = [
  "",
  ".",
  "..",
  "...",
  "/",
  "//",
  "//a",
  "/a",
  "a",
  "a/",
  "a//",
  "a//b",
  "/a/b.txt",
  "/a/b.tar.gz",
  "./.bashrc",
  ".bashrc.old",
  "..a",
  "a.",
  "dir.with.dot/file",
  "/home/user/file.d.ts//",
];
for (const path of paths) {
  const parts = parse(path);
  console.log(
    JSON.stringify(path),
    [
      basename(path),
      dirname(path),
      extname(path),
      isAbsolute(path),
      JSON.stringify(parts),
      format(parts),
    ].join(" | "),
  );
}

console.log(
  basename("/x/name.html", ".html"),
  basename(".html", ".html") === "",
  basename("a/.html", ".html"),
);
console.log(basename("name.html", "html"), basename("name", "longername"), basename("a.b/", ".b"));
console.log(
  format({ dir: "/x", base: "y.txt" }),
  format({ root: "/", base: "y" }),
  format({ root: "/", dir: "/", name: "n", ext: "e" }),
);
console.log(format({ name: "n", ext: ".e" }), format({ dir: "d", name: "n" }), format({}) === "");

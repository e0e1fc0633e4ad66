// URLs of files, and queries as objects.
import { fileURLToPath, pathToFileURL, URL as NodeURL } from "node:url";
import url from "url";
import querystring, { parse, stringify } from "node:querystring";
console.log(
  fileURLToPath("file:///tmp/a%20b/%C3%BC.txt"),
  fileURLToPath(new URL("file:///x/y")),
  pathToFileURL("/tmp/a b#c?d%e/").href,
  pathToFileURL("rel").pathname.endsWith("/rel"),
);
for (const bad of ["http://x/y", "file://host/x", "file:///a%2Fb", "zz"]) {
  try {
    fileURLToPath(bad);
  } catch (e) {
    console.log(String(e), (e as NodeJS.ErrnoException).code);
  }
}
console.log(
  new NodeURL("a:b").href,
  url.fileURLToPath("file:///z"),
  new url.URLSearchParams("a=b").get("a"),
);
console.log(
  parse("a=1&b=2&a=3&c=%20x+y&d&=e&bad=%zz"),
  stringify({ a: [1, "x y"], b: true, c: null, d: "ü&" }),
  querystring.escape("a b&c"),
  querystring.unescape("%41%zz"),
);
console.log(
  parse("a:1;b:2", ";", ":"),
  stringify({ a: 1, b: "z" }, ";", ":"),
  parse("a=1&b=2&c=3", undefined, undefined, { maxKeys: 2 }),
);

const title = (s: string): string =>
  s
    .split(" ")
    .map((w) => w.charAt(0).toUpperCase() + w.slice(1).toLowerCase())
    .join(" ");
console.log(
  title("the qUICK brown fOX"),
  title(""),
  title("é à"),
  JSON.stringify(title("  two  spaces")),
);
const snake = (s: string): string =>
  [...s].map((c, i) => (c >= "A" && c <= "Z" ? (i ? "_" : "") + c.toLowerCase() : c)).join("");
console.log(snake("camelCaseString"), snake("ABC"), snake(""));
const swap = (s: string): string =>
  [...s].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join("");
console.log(
  swap("Hello World 123"),
  swap(swap("MiXeD")) === "MiXeD",
  "ẞ".toLowerCase(),
  "ŉ".toUpperCase().length,
  "ΌΣΟΣ".toLowerCase(),
);

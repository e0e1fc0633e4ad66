const q = (s: unknown): string => JSON.stringify(s) ?? "undefined";
const s = "Hello, Wörld 😀!";
console.log(
  s.length,
  s.at(-1),
  s.at(-2),
  q(s.at(-3)),
  s.at(100),
  s.charAt(-1) === "",
  s.charAt(NaN),
  s.charCodeAt(100),
  s.codePointAt(13),
  s.codePointAt(14),
  s.codePointAt(100),
);
console.log(
  s.indexOf("o"),
  s.indexOf("o", 5),
  s.indexOf(""),
  s.indexOf("", 100),
  s.indexOf("z"),
  s.indexOf("H", -5),
  s.lastIndexOf("l"),
  s.lastIndexOf("l", 3),
  s.lastIndexOf("l", -1),
  s.lastIndexOf(""),
  s.lastIndexOf("", 3),
  "aaa".lastIndexOf("aa", NaN),
);
console.log(
  s.includes("lo"),
  s.includes("lo", 4),
  s.includes(""),
  s.startsWith("Hell"),
  s.startsWith("ell", 1),
  s.startsWith("", 100),
  s.endsWith("!"),
  s.endsWith("Hello", 5),
  s.endsWith("", 0),
  s.endsWith("x", Infinity),
);
console.log(
  s.slice(-3),
  s.slice(2, -5),
  s.slice(5, 2) === "",
  s.slice(NaN, 2),
  s.substring(5, 2),
  s.substring(-3, 2),
  s.substring(NaN),
  s.substring(3).length,
  "abc".substr(-2, 1),
  "abc".substr(1),
);
console.log(
  q("a,b,,c".split(",")),
  q("abc".split("")),
  q("".split("")),
  q("".split(",")),
  q("a,b,c".split(",", 2)),
  q("a😀".split("")),
  q("aXbX".split("X")),
  q("abc".split(",", 0)),
  q("abab".split("ab")),
);
console.log(
  "abc".padStart(6, "12"),
  "abc".padEnd(6),
  "abc".padStart(2),
  "abc".padStart(6, ""),
  "abc".padEnd(8, "xy") + "|",
  "abc".padStart(NaN),
  "".padStart(3, "ab"),
);
console.log("ab".repeat(3), "ab".repeat(0) === "", "ab".repeat(2.9), "".repeat(1e6).length);
for (const n of [-1, Infinity, 2 ** 30]) {
  try {
    console.log("ab".repeat(n).length);
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
console.log(
  q("  a b\t\n\u00a0\ufeff\u2003".trim()),
  q(" a ".trimStart()),
  q(" a ".trimEnd()),
  q("\u200ba".trim()),
  "\u180e".trim().length,
);
console.log(
  "aXbXc".replace("X", "-"),
  "aXbXc".replaceAll("X", "-"),
  "abc".replace("b", "[$&$`$'$$]"),
  "abc".replace("b", (m, i) => m.toUpperCase() + i),
  "abc".replaceAll("", "-"),
  "aaa".replaceAll("aa", "b"),
  "abc".replace("x", "y"),
  "abc".replaceAll("b", "$$"),
  "xx".replaceAll("x", (m, o) => `${m}${o}`),
  "abc".replace("", "z"),
  "a.b.c".replaceAll(".", "$1"),
);
console.log(
  "ß".toUpperCase(),
  "İ".toLowerCase().length,
  "ΑΣ".toLowerCase(),
  "ΑΣ Σ".toLowerCase(),
  "ŉ".toUpperCase(),
  "ﬀ".toUpperCase(),
  "ǆ".toUpperCase(),
  "ÿ".toUpperCase(),
  "aBc".toLocaleUpperCase(),
);
console.log(
  "a".localeCompare("b"),
  "b".localeCompare("a"),
  "a".localeCompare("a"),
  "a".localeCompare("B"),
  "A".localeCompare("a"),
  "é".localeCompare("f"),
  "résumé".localeCompare("resume"),
  "10".localeCompare("2"),
  "".localeCompare("a"),
);
console.log(
  "é".normalize("NFD").length,
  "e\u0301".normalize().length,
  "ﬁ".normalize("NFKC"),
  "한".normalize("NFD").length,
);
try {
  "a".normalize("X" as "NFC");
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
console.log(
  String.fromCharCode(65, 66, 0x1f600),
  String.fromCodePoint(128512, 97),
  String.fromCharCode(),
);
for (const n of [-1, 0x110000, 1.5, NaN]) {
  try {
    console.log(String.fromCodePoint(n));
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
console.log([..."a😀\ud800b"].length, q("\ud800"), q('\u2028\u0007"\\/'));
console.log(
  "a" < "b",
  "a" < "B",
  "" < "a",
  "10" < "9",
  "\ud83d" < "\uffff",
  "abc" > "ab",
  "é" > "z",
);
console.log(
  "abc".concat("d", "e"),
  "abc".concat(),
  "a-b_c".split("-").join("_").split("_").length,
  "x".codePointAt(0),
  1,
);
console.log(
  "abc"[1],
  "abc"[5] ?? "none",
  1,
  "tEST".charAt(0).toUpperCase() + "tEST".slice(1).toLowerCase(),
);
console.log(
  [..."abc"].reverse().join(""),
  "abc"
    .split("")
    .map((ch) => ch.charCodeAt(0))
    .join(),
  Object.entries("ab").join(";"),
);
console.log(
  "z".localeCompare("a", "en"),
  "a\u0300".localeCompare("à"),
  ["b", "a", "C", "Z", "ä"].sort((x, y) => x.localeCompare(y)).join(),
);
console.log(
  q("abc".at(NaN)),
  "abc".indexOf("c", Infinity),
  "abc".lastIndexOf("a", -Infinity),
  "abc".slice(Infinity),
  "abc".slice(-Infinity),
);

const e1 = "\u00e9",
  e2 = "e\u0301";
console.log(
  (e1 as string) === e2,
  e1.normalize("NFD") === e2,
  e2.normalize() === e1,
  "ﬁ".normalize("NFKC"),
  e1.length,
  e2.length,
);
console.log(
  [..."👨‍👩‍👧"].length,
  "👨‍👩‍👧".length,
  "a\uD800b".length,
  "a\uD800b".charCodeAt(1),
  [..."\uD83D"].length,
);
console.log(
  "中文字符".slice(1, 3),
  "中文".charCodeAt(0).toString(16),
  "日本語".split("").reverse().join(""),
  "日本語".includes("本"),
  "ÿ\u0100".length,
  "ÿ".charCodeAt(0),
);
console.log(
  encodeURIComponent("a b&é中"),
  decodeURIComponent("%E4%B8%AD+%20"),
  encodeURI("http://x/é?a=b c"),
  decodeURI("%41%2f"),
);
try {
  decodeURIComponent("%");
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}

const s = "h\u00e9\u{1F600}z";
console.log(
  s.length,
  s.charAt(1),
  s.charAt(9) === "",
  s.charCodeAt(2),
  s.charCodeAt(99),
  s.codePointAt(2),
  s.codePointAt(3),
  s.codePointAt(9),
  s.at(-1),
  s.at(9),
  s.at(0),
  s[0],
  s.charAt(-1) === "",
);
console.log(
  String.fromCharCode(72, 105, 0x1f600),
  String.fromCodePoint(128512, 65),
  String.fromCharCode(65 + 65536),
  String.fromCharCode().length,
);
for (const bad of [-1, 1.5, 0x110000]) {
  try {
    String.fromCodePoint(bad);
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}

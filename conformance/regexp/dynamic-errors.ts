const wrong: [string, string][] = [
  ["(", ""],
  [")", ""],
  ["[", ""],
  ["*", ""],
  ["a**", ""],
  ["a{2,1}", ""],
  ["\\", ""],
  ["[z-a]", ""],
  ["(?<a>x)(?<a>y)", ""],
  ["(?<1>x)", ""],
  ["\\k<a>(?<b>x)", ""],
  ["(?i:x)", ""],
  ["a", "gg"],
  ["a", "x"],
  ["a", "uv"],
  ["\\1", "u"],
  ["{", "u"],
  ["\\p{Foo}", "u"],
  ["\\u{110000}", "u"],
  ["[a--]", "v"],
];
for (const [source, flags] of wrong) {
  try {
    console.log(new RegExp(source, flags));
  } catch (error) {
    console.log(error instanceof SyntaxError, String(error));
  }
}

// RegExp.escape and Error.isError, which Node 20 does not have.
const texts = [
  "",
  "a.b*c",
  "1 + 1 = 2",
  "(x|y)[z]{2}",
  "\n\t-é\u2028",
  "_under",
  "\ud83d\ude00 \ud800",
  "a/b\\c",
];
for (const text of texts) {
  const pattern = RegExp.escape(text);
  console.log(
    pattern,
    new RegExp(`^${pattern}$`, "u").test(text),
    new RegExp(`^${pattern}$`).test(text),
  );
}
console.log("a.b axb".replace(new RegExp(RegExp.escape("a.b"), "g"), "-"));
console.log(Error.isError(new TypeError("x")), Error.isError({ message: "x" }), Error.isError("x"));

// Texts with and without lone surrogates.
for (const text of [
  "",
  "ab",
  "a\u{1f600}b",
  "\ud800",
  "a\udc00",
  "\udc00\ud800",
  "x\ud83d\ude00\ud83d",
]) {
  console.log(
    text.isWellFormed(),
    [...text.toWellFormed()].map((c) => c.codePointAt(0)?.toString(16)),
  );
}

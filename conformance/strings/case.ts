console.log(
  "Hello World".toUpperCase(),
  "HELLO".toLowerCase(),
  "straße".toUpperCase(),
  "ÀÉÎ".toLowerCase(),
  "àéÿµ".toUpperCase(),
  "ΑΣ".toLowerCase(),
  "İ".toLowerCase().length,
  "ǆ".toUpperCase(),
  "ﬁ".toUpperCase(),
  "".toUpperCase() === "",
  "123!".toLowerCase(),
  "жЯ".toUpperCase(),
  "\u{10400}".toLowerCase() === "\u{10428}",
);
console.log("abc".toLocaleUpperCase(), "ABC".toLocaleLowerCase());

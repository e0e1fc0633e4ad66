const s = "abcabcabc";
console.log(
  s.indexOf("b"),
  s.indexOf("b", 2),
  s.indexOf("b", 8),
  s.lastIndexOf("b"),
  s.lastIndexOf("b", 6),
  s.lastIndexOf("abc", 0),
  s.indexOf("zz"),
  s.indexOf(""),
  s.indexOf("", 5),
  s.indexOf("", 99),
  s.lastIndexOf(""),
  s.lastIndexOf("", 3),
  s.indexOf("abc", -5),
  s.lastIndexOf("c", -1),
);
console.log(
  s.includes("cab"),
  s.includes("b", 8),
  s.includes(""),
  s.startsWith("abc"),
  s.startsWith("bc", 1),
  s.startsWith("", 99),
  s.endsWith("bc"),
  s.endsWith("ab", 5),
  s.endsWith(""),
  s.startsWith("abcd"),
);
console.log(
  "h\u00e9llo\u4e2d\u6587".indexOf("\u6587"),
  "\u{1F600}\u{1F601}".indexOf("\u{1F601}"),
  "aab".indexOf("ab"),
  "aaaaaab".lastIndexOf("aab"),
);

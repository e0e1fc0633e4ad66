console.log(
  "a-b-c".replace("-", "+"),
  "a-b-c".replaceAll("-", "+"),
  "abc".replace("x", "y"),
  "aaa".replaceAll("a", "bb"),
  "abc".replace("", "_"),
  "abc".replaceAll("", "_"),
);
console.log(
  "abc".replace("b", "[$&]"),
  "abc".replace("b", "$$"),
  "abc".replace("b", "$`|$'"),
  "a.b.c".replaceAll(".", (m) => `<${m}>`),
  "abcb".replace("b", (m, ...r) => `${m}${String(r[0])}`),
  "aXbX".replaceAll("X", "$`"),
);
console.log("x".replace("x", "$1"), "aa".replaceAll("aa", ""), "ababab".replaceAll("aba", "X"));

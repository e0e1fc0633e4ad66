console.log("aÉ1σ中".match(/\p{L}/gu), "aÉ1".match(/\p{Lu}/gu), "x٣5".match(/\p{Nd}/gu));
console.log(
  /^\p{Script=Greek}+$/u.test("αβγ"),
  /\p{sc=Cyrillic}/u.test("я"),
  /\p{scx=Deva}/u.test("।"),
);
console.log(
  /\p{Emoji_Presentation}/u.exec("a😀")?.[0],
  /\p{ASCII}/u.test("é"),
  /\P{L}/u.exec("ab1")?.[0],
);
console.log(
  "Hello, Wörld!".replace(/[^\p{L}\s]/gu, ""),
  /\p{White_Space}/u.test("\u2003"),
  /\p{Lu}/iu.test("a"),
);
console.log(
  /[\p{L}\p{N}_]+/u.exec("-- naïve42 --")?.[0],
  /\p{General_Category=Decimal_Number}/u.test("7"),
);

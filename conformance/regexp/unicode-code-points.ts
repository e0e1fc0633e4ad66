const smile = "a😀b";
console.log(
  /^.{3}$/.test(smile),
  /^.{3}$/u.test(smile),
  smile.match(/./gu),
  /😀/.exec(smile)?.index,
);
console.log(
  /[😀-😂]/u.exec(smile)?.[0],
  /\u{1f600}/u.test(smile),
  /^[^x]$/u.test("😀"),
  /\ud83d/.test(smile),
);
console.log(
  /\ud83d/u.test(smile),
  /\ud83d\ude00/u.test(smile),
  /^\S$/u.test("😀"),
  /(?<=😀)b/u.test(smile),
);
console.log("😀😀".replace(/./gu, "x"), "😀".replace(/./g, "x"), /😀{2}/u.test("😀😀"));

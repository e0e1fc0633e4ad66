const text = "a".repeat(22);
console.log(
  /^(a+)+$/.test(`${text}!`),
  /(a*)*b/.test(text),
  /(a|a)*c/.test(text),
  /(?:a+)+x/.test(text),
);
console.log(/^(\w+\s?)*$/.test(`${"wo ".repeat(7)}!`), /(x+x+)+y/.test("x".repeat(20)));
console.log(/(?:(?:a*)*)*b/.exec(`${"a".repeat(14)}c`), /^(([a-z])+.)+[A-Z]([a-z])+$/.test(text));

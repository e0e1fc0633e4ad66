const show = (a: string[]): string => JSON.stringify(a);
console.log(
  show("a,b,c".split(",")),
  show("a,b,c".split(",", 2)),
  show("abc".split("")),
  show("".split("")),
  show("".split(",")),
  show("a,,b,".split(",")),
  show("abc".split("abc")),
  show("abc".split("x")),
  show("a--b--c".split("--")),
  show("abc".split("", 2)),
  show("a b".split(" ", 0)),
);
console.log(
  "\u{1F600}".split("").length,
  show("line1\nline2\r\nline3".split("\n")),
  "1,2,3"
    .split(",")
    .map(Number)
    .reduce((a, b) => a + b),
);

console.log("1234567".replace(/\B(?=(\d{3})+(?!\d))/g, ","));
console.log(/\d+(?=%)/.exec("5 of 50%")?.[0], /foo(?!bar)/.exec("foobar foobaz")?.index);
console.log(/(?=(a+))a*b\1/.exec("baaabac"), /(.*?)a(?!(a+)b\2c)\2(.*)/.exec("baaabaac"));
console.log(
  /^(?=.*\d)(?=.*[a-z]).{6,}$/.test("abc123"),
  /^(?=.*\d)(?=.*[a-z]).{6,}$/.test("abcdef"),
);

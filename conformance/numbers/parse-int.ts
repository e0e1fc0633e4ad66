for (const [s, r] of [
  ["10", 2],
  ["ff", 16],
  ["0xff", 16],
  ["z", 36],
  ["Zz", 36],
  ["12", 3],
  ["19", 8],
  ["", 10],
  ["-7f", 16],
  ["3.9", 10],
  ["1e3", 10],
  ["077", 10],
  ["0b1", 2],
  ["7", 37],
  ["7", 0],
  ["  -42abc", 10],
  ["123456789012345678901234567890", 10],
] as [string, number][])
  console.log(s, r, parseInt(s, r), Number.parseInt(s, r));
console.log(
  parseInt("0x"),
  parseInt("9007199254740993"),
  parseInt("-"),
  parseInt("٣"),
  Number.parseFloat === parseFloat,
);

const flags = [true, false, true];
console.log(
  flags.map(Number).reduce((a, b) => a + b, 0),
  Number(true) + Number(true),
  +flags[0]! + +flags[1]!,
);
console.log(
  true === !false,
  [1, 2, 3].filter((x) => !(x % 2)).length,
  String(flags),
  flags.indexOf(false),
);
const xor = (a: boolean, b: boolean): boolean => a !== b;
console.log(xor(true, false), xor(true, true), Number(xor(false, true)) << 3);
let b = true;
b = b && flags.length > 5;
b ||= flags.includes(true);
console.log(b, typeof b, `${b}`, b.toString().length, JSON.stringify(flags));

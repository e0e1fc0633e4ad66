// biome-ignore format: how it is written is the case
console.log("\x41\u0042\u{43}\u{1F600}".length, "\0".length, "\b\f\v".length);
console.log(
  "a\
b",
  'single "quotes"',
  "double 'quotes'",
  "\"\'\`",
);
for (const ch of "\t\n\r\\\0\u2028\u00e9") console.log(ch.charCodeAt(0));
console.log("\u{1F468}\u200D\u{1F469}".length, ("e\u0301" as string) === "\u00e9");

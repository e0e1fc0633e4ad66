console.log(1, -0, 1.5, NaN, Infinity, "str", true, null, undefined, Symbol("s"));
console.log([1, -0, "str", true, null, undefined, Symbol("s")]);
console.log(
  "a\nb",
  ["a\nb"],
  "it's",
  ["it's"],
  ['say "hi"'],
  ['it\'s "both"'],
  ["`\\"],
  ["\t\u0001\u007f\u2028"],
  [""],
);
console.log();
console.log("");
console.log(" ", "");

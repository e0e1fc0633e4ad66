console.log(
  /a{/.test("a{"),
  /a{1/.test("a{1"),
  /]/.test("]"),
  /{}/.test("{}"),
  /x{,2}/.test("x{,2}"),
);
console.log(/\0/.test("\0"), /\cA/.test("\x01"), /[\w-a]/.test("-"), /(?=a)*b/.test("b"));
const legacy: [string, string][] = [
  ["\\1(a)", "a"],
  ["\\8", "8"],
  ["\\101", "A"],
  ["[\\101]", "A"],
  ["\\c", "\\c"],
  ["[\\c]", "c"],
  ["[\\c_]", "\x1f"],
  ["\\u{2}", "uu"],
  ["\\xg", "xg"],
  ["\\u004", "u004"],
  ["\\a\\k", "ak"],
  ["(?!x){2}a", "a"],
];
for (const [source, text] of legacy) console.log(source, new RegExp(source).exec(text)?.[0]);

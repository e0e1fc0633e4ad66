const s = "  12 apples, 7.5 kg; x=-3 ";
const nums: number[] = [];
let cur = "";
for (const ch of s + " ") {
  if ((ch >= "0" && ch <= "9") || ch === "." || (ch === "-" && cur === "")) cur += ch;
  else {
    if (cur !== "" && cur !== "-") nums.push(Number(cur));
    cur = "";
  }
}
console.log(
  nums.join(),
  nums.reduce((a, b) => a + b),
);
const words = s
  .split(" ")
  .map((w) => w.trim())
  .filter((w) => w.length > 1);
console.log(words.join("|"), words.map((w) => w.length).join());
const kv = Object.fromEntries(
  "a=1;b=two;c=".split(";").map((p) => {
    const i = p.indexOf("=");
    return [p.slice(0, i), p.slice(i + 1)];
  }),
);
console.log(JSON.stringify(kv));
const isIdent = (t: string): boolean =>
  t !== "" &&
  [...t].every((c, i) => (c >= "a" && c <= "z") || c === "_" || (i > 0 && c >= "0" && c <= "9"));
console.log(["abc", "a1", "1a", "", "_x", "A"].map(isIdent).join());
const lev = (a: string, b: string): number => {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [
    i,
    ...Array.from({ length: b.length }, () => 0),
  ]);
  for (let j = 1; j <= b.length; j++) d[0]![j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      d[i]![j] = Math.min(
        d[i - 1]![j]! + 1,
        d[i]![j - 1]! + 1,
        d[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]),
      );
  return d[a.length]![b.length]!;
};
console.log(lev("kitten", "sitting"), lev("", "abc"), lev("same", "same"));

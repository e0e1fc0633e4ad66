const j = (v: unknown): void => console.log(JSON.stringify(v));
j(undefined);
j(() => 1);
console.log(JSON.stringify(undefined), JSON.stringify({ a: 1 }).length);
const names = ["a"];
console.log(names[5]);
console.log("abc"[7]);
const rle = (s: string): string => {
  let o = "";
  for (let i = 0; i < s.length; ) {
    let j = i;
    while (s[j] === s[i] && j < s.length) j++;
    o += s[i]! + (j - i);
    i = j;
  }
  return o;
};
console.log(rle("aaabccd"), rle(""), rle("z"));
const base = { a: 1, b: 2 };
const opt: { a?: number; z?: number } = { a: undefined };
const merged = { ...base, ...opt };
console.log(merged.a, "z" in merged, Object.keys(merged).join());

const s = "a\u{1F600}é";
const out: string[] = [];
for (const c of s) out.push(c.length + c);
console.log(
  out.join(),
  [...s].length,
  Array.from(s).reverse().join(""),
  Object.keys("ab").join(),
  s.split("").length,
);
const it = "xy"[Symbol.iterator]();
console.log(it.next().value, it.next().value, it.next().done);
let v = 0;
for (let i = 0; i < s.length; i++) v = (v * 31 + s.charCodeAt(i)) | 0;
console.log(v);
const counts = new Map<string, number>();
for (const c of "mississippi") counts.set(c, (counts.get(c) ?? 0) + 1);
console.log([...counts].map(([c, n]) => c + n).join(" "));

console.log(
  "a".concat("b", "c"),
  "a".concat(),
  "b".localeCompare("a"),
  "a".localeCompare("b"),
  "a".localeCompare("a"),
  "a".localeCompare("B"),
  ["c", "a", "b"].sort((x, y) => x.localeCompare(y)).join(""),
);
let s = "";
for (let i = 0; i < 1000; i++) s += i;
console.log(s.length, s.slice(-10), s.indexOf("999"));
let t = "";
for (let i = 0; i < 100; i++) t = i + t;
console.log(t.length, t.slice(0, 10), t === t.slice(0), s > t);
const parts: string[] = [];
for (let i = 0; i < 100; i++) parts.push("é" + i);
console.log(parts.join("").length, (s + t).length, (s + t).charAt(2890));

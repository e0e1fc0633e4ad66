const s = "abcdef";
for (const [a, b] of [
  [1, 3],
  [3, 1],
  [-2, 5],
  [-3, -1],
  [0, 99],
  [NaN, 2],
  [2.9, 4.1],
  [6, 7],
] as [number, number][])
  console.log(s.slice(a, b) + "|" + s.substring(a, b) + "|" + s.substr(a, b));
console.log(s.slice(2), s.slice(-2), s.substring(4), s.substr(-3), s.slice(), "".slice(1) === "");

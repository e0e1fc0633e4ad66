const a = "key" + 1,
  b = "key1";
console.log(
  a === b,
  new Map([[a, 1]]).get(b),
  { [a]: 5 }["key1"],
  new Set([a, b]).size,
  [a].includes(b),
  "é" === "\u00e9",
);
const big1 = "x".repeat(1000) + "a",
  big2 = "x".repeat(1000) + "b";
console.log(big1 < big2, big1 === big2, big1.slice(0, -1) === big2.slice(0, -1));
const o: Record<string, number> = {};
for (const w of ["a", "b", "a", "c", "b", "a"]) o[w] = (o[w] ?? 0) + 1;
console.log(JSON.stringify(o), "ab".localeCompare("ac") < 0, ["ä", "a", "z"].toSorted().join(""));
switch (a) {
  case "key1":
    console.log("matched built string");
    break;
  default:
    console.log("no");
}

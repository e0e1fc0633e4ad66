const counts: { [k: string]: number } = {};
for (const ch of "hello world") counts[ch] = (counts[ch] ?? 0) + 1;
const top = Object.entries(counts)
  .sort(([ka, a], [kb, b]) => b - a || (ka < kb ? -1 : 1))
  .slice(0, 3);
console.log(top.map(([k, v]) => `${k}=${v}`).join(), Object.keys(counts).length, counts["z"] ?? 0);
const grid: Record<string, Record<number, string>> = {};
(grid["r1"] ??= {})[3] = "x";
(grid["r1"] ??= {})[1] = "y";
(grid["r2"] ??= {})[0] = "z";
console.log(JSON.stringify(grid), Object.keys(grid["r1"] ?? {}).join());
for (const k in counts) if (counts[k]! > 1) delete counts[k];
console.log(Object.keys(counts).join(""), "l" in counts);
counts["l"] = 100;
counts["h"]! += 1;
counts["new"] = counts["l"] + 1;
console.log(
  counts["h"],
  counts["new"],
  Object.values(counts).reduce((a, b) => a + b, 0),
);

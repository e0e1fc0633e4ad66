for (const n of [10, 60, 68, 70, 72, 74, 76, 80]) console.log({ k: "x".repeat(n) });
for (const n of [1, 5, 10, 14, 15, 16, 17, 20])
  console.log({ a: "y".repeat(n), b: "y".repeat(n), c: "y".repeat(n), d: "y".repeat(n) });
console.log([
  { name: "a", tags: ["x", "y"] },
  { name: "b", tags: [] },
]);
console.log([
  ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"],
  ["ccccccc"],
]);

const ns = process.argv
  .slice(2)
  .map((s) => parseInt(s, 10))
  .filter((n) => !Number.isNaN(n));
console.log(
  ns.length,
  ns.reduce((a, b) => a + b, 0),
  Math.max(...ns),
);

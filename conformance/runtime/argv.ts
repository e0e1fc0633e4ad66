console.log(process.argv.length, process.argv.slice(2).join("|"));
for (const [i, a] of process.argv.slice(2).entries()) console.log(i, a, a.length);
console.log(
  process.argv
    .slice(2)
    .map(Number)
    .reduce((x, y) => x + y, 0),
);

const a = [5, 12, 8, 130, 44];
const log: string[] = [];
console.log(
  a.find((x) => x > 10),
  a.findIndex((x) => x > 10),
  a.findLast((x) => x > 10),
  a.findLastIndex((x) => x > 100),
  a.find((x) => x > 999),
  a.findIndex(() => false),
  a.findLast(() => false),
  a.findLastIndex(() => false),
);
a.findLast((x, i, arr) => {
  log.push(`${i}:${x}:${arr.length}`);
  return i === 3;
});
console.log(log.join(" "));
console.log(
  [0, "", null].find((x) => x === null),
  [undefined, 1].findIndex((x) => x === undefined),
);

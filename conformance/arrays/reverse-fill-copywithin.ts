console.log(
  [1, 2, 3].reverse().join(),
  [1, 2, 3, 4].reverse().join(),
  ["a"].reverse().join(),
  [].reverse().length,
);
console.log(
  [1, 2, 3, 4].fill(0).join(),
  [1, 2, 3, 4].fill(9, 1).join(),
  [1, 2, 3, 4].fill(9, 1, 3).join(),
  [1, 2, 3, 4].fill(9, -2, -1).join(),
  new Array<number>(3).fill(7).join(),
  new Array<string>(2).fill("x").join(),
);
console.log(
  [1, 2, 3, 4, 5].copyWithin(0, 3).join(),
  [1, 2, 3, 4, 5].copyWithin(1, 0, 3).join(),
  [1, 2, 3, 4, 5].copyWithin(-2, -4, -3).join(),
  [1, 2, 3, 4, 5].copyWithin(2, 1).join(),
);
const rows = Array.from({ length: 2 }, () => new Array<number>(2).fill(0));
rows[0]![1] = 5;
console.log(rows.map((r) => r.join("")).join("|"));

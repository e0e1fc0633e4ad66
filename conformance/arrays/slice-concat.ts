const a = [1, 2, 3, 4, 5];
for (const [s, e] of [
  [0, 2],
  [1, -1],
  [-2, 5],
  [3, 1],
  [0, 99],
  [-99, 2],
  [1.9, 3.9],
  [NaN, 2],
] as [number, number][])
  console.log(a.slice(s, e).join());
console.log(a.slice().join(), a.slice(2).join(), a.slice(-1).join(), a.slice() === a);
console.log(
  a.concat([6], [7, 8]).join(),
  a.concat(9).join(),
  ([] as number[]).concat(a, 1, [2]).length,
  a.concat().length,
);
console.log((["x"] as (string | string[])[]).concat([["n"]]).length, a.join());

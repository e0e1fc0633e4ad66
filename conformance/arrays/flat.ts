console.log(
  [1, [2, [3, [4]]]].flat().length,
  [[1, 2], [3]].flat().join(),
  [[[1]], [[2]]].flat(2).join(),
  [1, [2, [3, [4, [5]]]]].flat(Infinity).join(),
  [[1]].flat(0).length,
);
const m: number[][] = [[], [1], [], [2, 3]];
console.log(m.flat().join(), m.flat().length, [["a"], ["b", "c"]].flat().join(""));

const between = (lo: number, x: number, hi: number): boolean => lo <= x && x < hi;
console.log([-1, 0, 5, 10, NaN].map((x) => between(0, x, 10)).join());
const cmp3 = (a: [number, string], b: [number, string]): number =>
  a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
const xs: [number, string][] = [
  [2, "b"],
  [1, "z"],
  [2, "a"],
  [1, "a"],
];
console.log(
  xs
    .toSorted(cmp3)
    .map((x) => x.join(""))
    .join(),
  xs
    .toSorted((a, b) => -cmp3(a, b))
    .map((x) => x[1])
    .join(""),
);
console.log(!(1 > 2) === true, 3 > 2 === 2 > 1, Number(3 > 2) > Number(2 > 3));

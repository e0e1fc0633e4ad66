console.log(
  [10, 9, 1, 2, 100, -1, 0.5].sort().join(),
  ["b", "a", "C", "é", "Z", ""].sort().join("|"),
  [true, false, true].sort().join(),
);
console.log(
  [3, undefined, 1, undefined, 2].sort().map(String).join(),
  [null, "n", undefined, "o"].sort().map(String).join(),
);
console.log(
  ["\u{1F600}", "\uFFFF", "a"]
    .sort()
    .map((s) => s.codePointAt(0))
    .join(),
  [1e21, 5, 1e3].sort().join(),
);
const a = [3, 1, 2];
console.log(a.sort() === a, a.join(), ([] as number[]).sort().length);

const a = [3, 1, 2];
console.log(
  a.toSorted().join(),
  a.toSorted((x, y) => y - x).join(),
  a.toReversed().join(),
  a.with(1, 9).join(),
  a.with(-1, 8).join(),
  a.toSpliced(1, 1).join(),
  a.toSpliced(0, 0, 7, 7).join(),
  a.join(),
);
for (const i of [3, -4]) {
  try {
    a.with(i, 0);
  } catch (e) {
    console.log((e as Error).name);
  }
}
const s = ["b", "a"];
console.log(
  s.toSorted().join(""),
  s.toReversed().join(""),
  s.with(0, "z").join(""),
  s.toSpliced(1, 0, "m").join(""),
  s.join(""),
);

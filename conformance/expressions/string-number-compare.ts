function cmp(a: unknown, b: unknown): string {
  const x = a as string,
    y = b as string;
  return [x < y, x > y, x <= y, x >= y].map(Number).join("");
}
console.log(
  cmp("a", "b"),
  cmp("10", "9"),
  cmp("", "a"),
  cmp("A", "a"),
  cmp("abc", "abcd"),
  cmp("é", "z"),
  cmp("\u{1F600}", "\uFF00"),
);
const xs = ["b10", "a2", "b9", "a10", "B1"];
console.log(
  [...xs].sort().join(),
  xs.reduce((a, b) => (a > b ? a : b)),
  Math.max(...xs.map((x) => Number(x.slice(1)))),
);

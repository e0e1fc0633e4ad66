const values: unknown[] = [
  0,
  -0,
  NaN,
  1,
  "",
  "0",
  "1",
  " 1 ",
  null,
  undefined,
  true,
  false,
  "true",
  [],
  [1],
  ["1"],
  {},
];
for (const a of values) console.log(values.map((b) => (a == b ? 1 : 0)).join(""));
for (const a of values) console.log(values.map((b) => (a != b ? 1 : 0)).join(""));
function missing(x: string | null | undefined): boolean {
  return x == null;
}
console.log(missing(null), missing(undefined), missing(""), missing("x"));

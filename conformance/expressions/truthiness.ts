function truthy(x: unknown): string {
  return x ? "T" : "F";
}
const values: unknown[] = [
  0,
  -0,
  NaN,
  1,
  -1,
  "",
  " ",
  "0",
  "false",
  null,
  undefined,
  true,
  false,
  [],
  {},
  () => 0,
  Symbol("s"),
  Infinity,
];
console.log(values.map(truthy).join(""));
console.log(
  values.map((v) => String(!v)).join(" "),
  values.filter(Boolean).length,
  Boolean("") || Boolean("x"),
);
let n: number = 3;
let steps = "";
while (n) steps += n--;
console.log(steps);
const s: string | undefined = steps.length > 100 ? "a" : undefined;
if (!s) console.log("no s");
const arr: number[] = [];
if (arr.length) console.log("has");
else console.log("empty");

const values: unknown[] = [
  1,
  "s",
  true,
  null,
  undefined,
  { a: 1 },
  [1, 2],
  new Error("e"),
  Symbol("y"),
];
for (const v of values) {
  try {
    throw v;
  } catch (e) {
    console.log(typeof e, e === v, e instanceof Error);
  }
}
try {
  throw "x";
} catch {
  console.log("no binding");
}
function f(n: number): string {
  try {
    if (n > 1) throw new Error("big");
    return "ok";
  } catch (e) {
    return e instanceof Error ? e.message : "?";
  }
}
console.log(f(1), f(2));

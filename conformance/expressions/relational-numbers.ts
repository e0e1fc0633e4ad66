const values = [0, -0, 1, -1, NaN, Infinity, -Infinity, 0.1, 2147483648];
for (const a of values) {
  console.log(values.map((b) => [a < b, a <= b, a > b, a >= b].map(Number).join("")).join(" "));
}
function clampMessage(x: number): string {
  if (!(x >= 0)) return "not >= 0";
  return x < 10 ? "small" : "big";
}
console.log(clampMessage(NaN), clampMessage(-1), clampMessage(3), clampMessage(30));

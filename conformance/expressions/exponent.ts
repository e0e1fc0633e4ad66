function show(x: number): string {
  return Object.is(x, -0) ? "-0" : String(x);
}
const bases = [0, -0, 1, -1, 2, -2, 0.5, 10, NaN, Infinity, -Infinity];
const powers = [0, -0, 1, -1, 2, 3, -3, 0.5, NaN, Infinity, -Infinity, 10];
for (const base of bases) console.log(powers.map((p) => show(base ** p)).join(" "));
console.log(
  2 ** 10,
  2 ** -1,
  2 ** 0.5,
  10 ** 21,
  10 ** -7,
  2 ** 1023,
  2 ** 1024,
  2 ** -1074,
  2 ** -1075,
);
console.log(2 ** (3 ** 2), (2 ** 3) ** 2, (-2) ** 2, -(2 ** 2));
let x = 3;
x **= 4;
console.log(x);

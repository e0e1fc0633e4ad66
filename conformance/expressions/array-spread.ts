const a = [1, 2];
const b = [...a, 3, ...a, ...[], ..."xy"];
console.log(b.join(), b.length);
const s = new Set([3, 1, 3, 2]);
console.log(
  [...s].join(),
  [...s, ...a].length,
  [...new Map([["k", 1]])].map(([k, v]) => k + v).join(),
);
console.log(Math.max(...a, 10, ...[5, 20]), String.fromCharCode(...[72, 105]));
const copy = [...a];
copy.push(99);
console.log(a.join(), copy.join());
const t: [number, string] = [1, "x"];
const u: [boolean, ...typeof t, number] = [true, ...t, 5];
console.log(u.join("|"), [..."a\u{1F600}b"].length);
function f(x: number, y: number, ...rest: number[]): string {
  return `${x},${y},[${rest.join()}]`;
}
const two: [number, number] = [1, 2];
console.log(f(...two), f(...two, 3, 4), f(0, ...two));

// How console.log shows bigints.
console.log(1n);
console.log(-(2n ** 70n), [1n, 2n], { n: 3n, nested: { m: [4n] } });
console.log([1n, 22n, 333n, 4444n, 55555n, 666666n, 7777777n, 88888888n, 999999999n, 10n]);
console.log(new Map([[1n, 2n]]), new Set([3n]), [[1n, [2n, [3n]]]]);
console.log("%d %i %s %o %j", 42n, 43n, 44n, 45n, "x");
console.log("%f", 5n, "rest", 6n);
class Point {
  x = 1n;
  y = -(2n ** 65n);
}
console.log(new Point(), [undefined, null, 0n]);
console.error(5n);

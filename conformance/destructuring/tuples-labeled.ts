type Point = [x: number, y: number, z?: number];
function norm([x, y, z = 0]: Point): number {
  return Math.sqrt(x * x + y * y + z * z);
}
console.log(norm([3, 4]), norm([2, 3, 6]));
const p: Point = [1, 2];
console.log(p.length, p[2], p[2] ?? "none");
p[2] = 3;
console.log(p.length, p.join());
type Entry = readonly [string, ...number[]];
const e: Entry = ["k", 1, 2, 3];
const [name, ...nums] = e;
console.log(name, nums.length, e.length, e[1]);
type Mid = [number, ...string[], boolean];
const m: Mid = [1, "a", "b", true];
console.log(m.length, m[0], m.at(-1), m.slice(1, -1).join());
function concat<A extends unknown[], B extends unknown[]>(a: [...A], b: [...B]): [...A, ...B] {
  return [...a, ...b];
}
const c = concat([1, "x"], [true]);
console.log(c[0] + 1, c[1].length, c[2]);

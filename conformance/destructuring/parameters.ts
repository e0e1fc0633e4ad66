function f([a, b]: [number, number], { c, d: [e] }: { c: string; d: string[] }): string {
  return `${a}${b}${c}${e}`;
}
console.log(f([1, 2], { c: "c", d: ["e"] }));
const g = ({ x, y }: { x: number; y: number }): number => x * y;
console.log(
  g({ x: 3, y: 4 }),
  [
    { x: 1, y: 2 },
    { x: 3, y: 4 },
  ]
    .map(g)
    .join(),
);
const h = ([k, v]: [string, number]): string => `${k}=${v}`;
console.log(Object.entries({ a: 1, b: 2 }).map(h).join("&"));
function swap<A, B>([a, b]: [A, B]): [B, A] {
  return [b, a];
}
const [s, n] = swap([1, "x"]);
console.log(s.toUpperCase(), n + 1);
class C {
  constructor({ v = 1 }: { v?: number } = {}) {
    this.v = v;
  }
  v: number;
  set pair([a, b]: [number, number]) {
    this.v = a + b;
  }
}
const c = new C();
c.pair = [4, 5];
console.log(c.v, new C({ v: 7 }).v);

interface Point {
  x: number;
  y: number;
}
class Vec {
  constructor(
    public x: number,
    public y: number,
    public z = 0,
  ) {}
}
function len(p: Point): number {
  return Math.sqrt(p.x * p.x + p.y * p.y);
}
const lit = { y: 4, x: 3, label: "swapped order" };
console.log(len(new Vec(3, 4)), len(lit), len({ x: 6, y: 8 }));
const ps: Point[] = [new Vec(1, 1), lit, { x: 0, y: 2 }];
for (const p of ps) p.x += 10;
console.log(ps.map((p) => p.x).join(), lit.x);

// structuredClone of an object of a class: a copy of that class, as its static type says.
class Point {
  constructor(
    public x = 1,
    public y = 2,
  ) {}
  sum(): number {
    return this.x + this.y;
  }
}
const shape = { name: "square", corners: [new Point(3, 4)] };
const copy = structuredClone(shape);
const [corner] = copy.corners;
console.log(copy.name, corner !== shape.corners[0], corner instanceof Point);
console.log(corner?.x, corner?.sum(), String(Object.keys(copy.corners[0] ?? {})));

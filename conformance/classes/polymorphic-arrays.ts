abstract class Shape {
  static made = 0;
  readonly id = ++Shape.made;
  abstract area(): number;
  abstract readonly sides: number;
  compare(o: Shape): number {
    return this.area() - o.area() || this.id - o.id;
  }
  toString(): string {
    return `${this.constructor.name}#${this.id}(${this.area()})`;
  }
}
class Sq extends Shape {
  readonly sides = 4;
  constructor(protected s: number) {
    super();
  }
  area(): number {
    return this.s ** 2;
  }
}
class Rect extends Sq {
  constructor(
    s: number,
    private t: number,
  ) {
    super(s);
  }
  override area(): number {
    return this.s * this.t;
  }
}
class Dot extends Shape {
  get sides(): number {
    return 0;
  }
  area(): number {
    return 0;
  }
}
const xs: Shape[] = [new Sq(3), new Rect(2, 5), new Dot(), new Rect(1, 9), new Sq(2)];
console.log(
  xs.toSorted((a, b) => a.compare(b)).join(" "),
  xs.reduce((t, s) => t + s.sides, 0),
);
console.log(
  xs.filter((s) => s instanceof Sq).length,
  xs
    .filter((s): s is Rect => s instanceof Rect)
    .map((r) => r.area())
    .join(),
);
const by = new Map<string, Shape[]>();
for (const s of xs) by.set(s.constructor.name, [...(by.get(s.constructor.name) ?? []), s]);
console.log(
  [...by].map(([k, v]) => `${k}:${v.length}`).join(),
  Math.max(...xs.map((s) => s.area())),
);

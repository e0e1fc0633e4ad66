type Constructor<T = {}> = new (...args: any[]) => T;
interface Positioned {
  x: number;
  y: number;
}
function Movable<B extends Constructor<Positioned>>(Base: B) {
  return class Movable extends Base {
    moves = 0;
    move(dx: number, dy: number): this {
      this.x += dx;
      this.y += dy;
      this.moves++;
      return this;
    }
  };
}
function Named<B extends Constructor>(Base: B, prefix: string) {
  let count = 0;
  return class extends Base {
    readonly name = `${prefix}${++count}`;
    static total(): number {
      return count;
    }
  };
}
function Logged<B extends Constructor>(Base: B) {
  return class extends Base {
    #log: string[] = [];
    constructor(...args: any[]) {
      super(...args);
      this.#log.push(`made with ${args.length}`);
    }
    log(s: string): void {
      this.#log.push(s);
    }
    get entries(): string {
      return this.#log.join(";");
    }
  };
}
class Point {
  constructor(
    public x = 0,
    public y = 0,
  ) {}
  toString(): string {
    return `(${this.x},${this.y})`;
  }
}
const MovablePoint = Movable(Point);
const NamedPoint = Named(MovablePoint, "p");
const Other = Named(Point, "o");
const All = Logged(NamedPoint);
const a = new NamedPoint(1, 2);
console.log(a.name, String(a.move(1, 1).move(2, 2)), a.moves, NamedPoint.total(), Other.total());
const b = new All(5, 6);
b.log("x");
console.log(
  b.name,
  String(b),
  b.entries,
  b instanceof Point,
  b instanceof NamedPoint,
  b instanceof Other,
  b instanceof All,
);
console.log(
  new Other(3).name,
  String(new Other(3, 4)),
  NamedPoint.total(),
  Other.total(),
  Movable(Point) === Movable(Point),
);
console.log(MovablePoint.name, Object.keys(b).join());
class Special extends Logged(Movable(Point)) {
  constructor(readonly tag: string) {
    super(7, 8);
    this.log(tag);
  }
  override toString(): string {
    return `${this.tag}${super.toString()}`;
  }
}
const s = new Special("T");
console.log(
  String(s.move(1, 0)),
  s.entries,
  s instanceof Special,
  s.constructor === Special,
  s.constructor.name,
);

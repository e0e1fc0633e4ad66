class Vec {
  constructor(
    readonly x = 0,
    readonly y = 0,
  ) {}
  plus(o: Vec): Vec {
    return new Vec(this.x + o.x, this.y + o.y);
  }
  equals(o: unknown): boolean {
    return o instanceof Vec && o.x === this.x && o.y === this.y;
  }
  with(p: Partial<Pick<Vec, "x" | "y">>): Vec {
    return new Vec(p.x ?? this.x, p.y ?? this.y);
  }
  static readonly zero = new Vec();
  static sum(...vs: Vec[]): Vec {
    return vs.reduce((a, b) => a.plus(b), Vec.zero);
  }
}
const a = new Vec(1, 2),
  b = new Vec(1, 2);
console.log(
  a === b,
  a.equals(b),
  a.equals({ x: 1, y: 2 }),
  Vec.zero.equals(new Vec()),
  Vec.sum(a, b, a).x,
  Vec.sum() === Vec.zero,
);
const c = a.with({ y: 9 });
console.log(c.x, c.y, a.y);
const copy = { ...a };
console.log(copy.x + copy.y, "plus" in copy, JSON.stringify(a));
console.log(
  Object.getPrototypeOf(copy) === Vec.prototype,
  Object.getPrototypeOf(c) === Vec.prototype,
);

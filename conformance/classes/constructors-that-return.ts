// A constructor that returns an object: that is what `new` gives.
class Connection {
  static #open = new Map<string, Connection>();
  uses = 0;
  constructor(readonly host: string) {
    const known = Connection.#open.get(host);
    if (known !== undefined) {
      known.uses++;
      return known;
    }
    Connection.#open.set(host, this);
  }
}
const a = new Connection("a");
const again = new Connection("a");
const b = new Connection("b");
console.log(a === again, (a as unknown) === b, a.uses, b.uses, again.host);

class Singleton {
  static instance: Singleton | undefined;
  readonly made = Date.now() > 0;
  constructor() {
    if (Singleton.instance) return Singleton.instance;
    Singleton.instance = this;
    return;
  }
}
console.log(new Singleton() === new Singleton(), new Singleton().made);

class Clamped {
  constructor(public value: number) {
    try {
      if (value < 0) return new Clamped(0);
    } finally {
      console.log("made", value);
    }
    this.value = Math.min(value, 10);
  }
}
const kinds: (new (value: number) => { value: number })[] = [Clamped];
for (const Kind of kinds) console.log(new Kind(-4).value, new Kind(40).value, new Kind(4).value);

interface Point {
  x: number;
  y: number;
}
class Origin implements Point {
  x = 0;
  y = 0;
  constructor(other?: Point) {
    if (other) return other;
  }
}
const other = { x: 3, y: 4, z: 5 };
const points: Point[] = [new Origin(), new Origin(other)];
console.log(points.map(({ x, y }) => x + y).join(" "), points[1] === other);
console.log(points[0] instanceof Origin, points[1] instanceof Origin);

class Base {
  constructor(readonly name: string) {}
}
class Cached extends Base {
  static cache: Record<string, Cached> = {};
  hits = 0;
  constructor(name: string) {
    super(name);
    const known = Cached.cache[name];
    if (known) {
      known.hits++;
      return known;
    }
    Cached.cache[name] = this;
  }
}
console.log(new Cached("x") === new Cached("x"), new Cached("x").hits, new Cached("y").hits);

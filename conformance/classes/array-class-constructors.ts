// What constructors of classes that extend Array take, though methods of arrays give them a length.
class PriorityQueue<T> extends Array<T> {
  constructor(private readonly compare: (a: T, b: T) => number) {
    super();
  }
  enqueue(item: T): this {
    this.push(item);
    this.sort(this.compare);
    return this;
  }
}
const q = new PriorityQueue<number>((a, b) => a - b).enqueue(3).enqueue(1);
console.log(q.map((x) => x * 2).length, q.filter((x) => x > 1)[0], q.slice(0)[1], q[0]);
class NamedList<T> extends Array<T> {
  name: string;
  constructor(name: string, ...items: T[]) {
    super(...items);
    this.name = name;
  }
  title(): string {
    return this.name.toUpperCase();
  }
}
const n = new NamedList<string>("n", "a", "b");
console.log(
  n,
  n.title(),
  n.map((x) => x + x),
  n.filter((x) => x === "a"),
);
class Grid<T> extends Array<T[]> {
  constructor(
    readonly width: number,
    readonly height: number,
    init: T,
  ) {
    super();
    for (let y = 0; y < height; y++) this.push(new Array<T>(width).fill(init));
  }
  area(): number {
    return this.width * this.height;
  }
}
const g = new Grid(2, 3, ".");
console.log(
  g.area(),
  g.map((row) => row.join("")),
  g.length,
);
class Path extends Array<{ x: number }> {
  readonly closed: boolean;
  constructor(closed = false) {
    super();
    this.closed = closed;
  }
}
const p = new Path(true);
p.push({ x: 1 });
console.log(
  p,
  p.closed,
  p.map(({ x }) => x),
  new Path().closed,
);
class Opts extends Array<number> {
  readonly limit: number;
  constructor(
    private options: { limit: number },
    label?: string,
  ) {
    super();
    this.limit = typeof options === "object" ? options.limit : -1;
    this.label = label;
  }
  label: string | undefined;
}
const o = new Opts({ limit: 3 }, "l");
o.push(1, 2);
console.log(
  o,
  o.limit,
  o.filter((x) => x > 1),
);
class Caps extends Array<string> {
  private readonly transform: (s: string) => string;
  constructor(transform: (s: string) => string, items: string[] = []) {
    super();
    this.transform = transform;
    for (const i of items) this.push(transform(i));
  }
  add(s: string): void {
    this.push(this.transform(s));
  }
}
const caps = new Caps((s) => s.toUpperCase(), ["a"]);
caps.add("b");
console.log(caps.length, caps[1], caps.slice(1).length, caps.concat(["z"]).length);

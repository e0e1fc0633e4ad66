// Object.create with the prototype of a class: an object of the class whose fields nothing has set.
class Shape {
  readonly tags: string[] = [];
  constructor(
    public name: string,
    protected size = 1,
  ) {}
  area(): number {
    return this.size ** 2;
  }
  clone(): this {
    const copy = Object.create(Object.getPrototypeOf(this));
    return Object.assign(copy, this);
  }
  get label(): string {
    return `${this.name}:${this.size}`;
  }
}
class Box extends Shape {
  depth = 2;
  volume() {
    return this.area() * this.depth;
  }
}
const b = new Box("b", 3);
const c = b.clone();
console.log(c, c instanceof Box, c.volume(), c.label, c !== b, c.tags === b.tags);
const blank = Object.create(Box.prototype) as Box;
console.log(
  blank,
  Object.keys(blank),
  blank instanceof Shape,
  blank.depth,
  "depth" in blank,
  Object.hasOwn(blank, "depth"),
);
blank.depth = 4;
blank.name = "later";
console.log(
  blank,
  Object.keys(blank),
  Object.getPrototypeOf(blank) === Box.prototype,
  blank.constructor === Box,
);
class Hash<T extends Hash<T>> {
  pos = 0;
  done = false;
  state = new Uint8Array(4);
  length = 0;
  update(n: number): this {
    this.pos += n;
    this.state[this.pos & 3]++;
    return this;
  }
  _cloneInto(to?: T): T {
    to ||= Object.create(Object.getPrototypeOf(this), {}) as T;
    to.pos = this.pos;
    to.done = this.done;
    to.state = this.state.slice();
    to.length = this.length;
    return to;
  }
}
class Sha extends Hash<Sha> {
  digest(): string {
    return `${this.pos}/${[...this.state]}`;
  }
}
const h = new Sha().update(3);
const k = h._cloneInto();
k.update(2);
console.log(h.digest(), k.digest(), k instanceof Sha);
const n = Object.create(null);
n.x = 1;
console.log(n.x, Object.keys(n));
const o = Object.create(Object.prototype);
o.y = 2;
console.log(o, typeof o.toString);
for (const bad of [undefined, 1, "s"] as any[]) {
  try {
    Object.create(bad);
  } catch (e) {
    console.log(String(e));
  }
}
function revive<T extends object>(proto: object, data: T): Box {
  return Object.assign(Object.create(proto), data);
}
console.log(revive(Box.prototype, { name: "r", size: 5, depth: 1 }).volume());
for (let i = 0; i < 3; i++) {
  const x = Object.create(Box.prototype) as Box;
  x.name = "n" + i;
  console.log(x.name, x.depth === undefined);
}

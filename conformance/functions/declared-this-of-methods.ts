// Methods that declare the type of their receiver: called, borrowed, bound, passed with a receiver.
const methods = {
  greet(this: { name: string }) {
    return `hi ${this.name}`;
  },
};
const g = methods.greet;
console.log(g.call({ name: "x" }));
const o = { name: "o", greet: methods.greet };
console.log(o.greet());
function hi(this: { name: string }) {
  return this.name;
}
console.log(hi.call({ name: "f" }));
class K {
  name = "k";
  hey(this: { name: string }) {
    return "hey " + this.name;
  }
}
console.log(new K().hey.call({ name: "kk" }));
class Model {
  id = 1;
  tags: string[] = [];
  tag<T extends Model>(this: T, s: string): T {
    this.tags.push(s);
    return this;
  }
  static make<T extends typeof Model>(this: T) {
    return new this() as InstanceType<T>;
  }
  only(this: void, n: number) {
    return n + 1;
  }
  self(this: Model & { id: number }) {
    return this.id;
  }
}
class Sub extends Model {
  extra = "e";
}
console.log(
  new Sub().tag("a").tag("b").extra,
  new Sub().tag("z").tags,
  Sub.make().extra,
  new Model().only(2),
  new Sub().self(),
);
const borrowed = { id: 9, tags: ["q"], hey: K.prototype.hey, name: "bor" };
console.log(borrowed.hey(), K.prototype.hey.call({ name: "p" }));
const calc = {
  base: 10,
  add(this: { base: number }, n: number) {
    return this.base + n;
  },
  twice(this: { base: number; add(n: number): number }, n: number) {
    return this.add(this.add(n));
  },
};
console.log(
  calc.add(1),
  calc.twice(2),
  calc.add.call({ base: 100 }, 1),
  calc.add.bind({ base: 7 })(1),
  [1, 2].map(calc.add, { base: 50 }),
);
function on(this: HTMLLike, ev: string) {
  return `${this.tag}:${ev}`;
}
interface HTMLLike {
  tag: string;
}
const el = { tag: "div", on };
console.log(el.on("click"), on.apply({ tag: "p" }, ["x"]));

function id<T>(x: T): T {
  return x;
}
class Box<T> {
  constructor(public value: T) {}
  get(): T {
    return this.value;
  }
  static of<U>(u: U): Box<U> {
    return new Box(u);
  }
}
const g = id<string>;
console.log(g("a").length);
const M = Map<string, number>;
const m = new M([["a", 1]]);
m.set("b", 2);
console.log([...m.keys()].join(), m.get("b"));
const B = Box<number>;
const b = new B(4);
console.log(b.get() + 1, b instanceof B, b instanceof Box);
const hs = new Set<string>();
console.log(hs.size);
const ids = [id<number>, (x: number) => x + 1];
console.log(ids.map((f) => f(3)).join());
function outer<T>(t: T): () => T {
  const k = id<T>;
  return () => k(t);
}
console.log(outer(5)() + 1, outer("s")().length);
const pair = <A, B>(a: A, b: B): [A, B] => [a, b];
const np = pair<number, string>;
console.log(np(1, "x").join("-"));
class Sub extends Box<string> {}
console.log(new Sub("z").get());
type M2 = typeof id<number>;
const q: M2 = id;
console.log(q(3));

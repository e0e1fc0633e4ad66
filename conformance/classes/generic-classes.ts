class Box<T> {
  constructor(public value: T) {}
  map<U>(f: (t: T) => U): Box<U> {
    return new Box(f(this.value));
  }
  static of<T>(v: T): Box<T> {
    return new Box(v);
  }
}
console.log(
  new Box(4).map((n) => n + 1).map(String).value.length,
  Box.of("x").map((s) => s + s).value,
);
class Pair<A, B> extends Box<A> {
  constructor(
    a: A,
    public second: B,
  ) {
    super(a);
  }
  swap(): Pair<B, A> {
    return new Pair(this.second, this.value);
  }
}
const p = new Pair(1, "one").swap();
console.log(p.value.toUpperCase(), p.second + 1, p instanceof Box, p.map((s) => s.length).value);
class Stack<T> {
  private items: T[] = [];
  push(...xs: T[]): this {
    this.items.push(...xs);
    return this;
  }
  pop(): T | undefined {
    return this.items.pop();
  }
  peek(): T | undefined {
    return this.items[this.items.length - 1];
  }
  get size(): number {
    return this.items.length;
  }
}
const s = new Stack<number>().push(1, 2, 3);
console.log(s.pop(), s.peek(), s.size, new Stack<string>().pop());
class Cache<K, V extends { id: K }> {
  private m = new Map<K, V>();
  add(v: V): void {
    this.m.set(v.id, v);
  }
  get(k: K): V | undefined {
    return this.m.get(k);
  }
}
const c = new Cache<string, { id: string; n: number }>();
c.add({ id: "a", n: 5 });
console.log(c.get("a")?.n, c.get("b")?.n);

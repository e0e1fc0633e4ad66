function counterClass(start: number, step: number) {
  let made = 0;
  class Counter {
    static readonly start = start;
    static instances: Counter[] = [];
    value = start;
    constructor(readonly label: string) {
      made++;
      Counter.instances.push(this);
    }
    next(): number {
      this.value += step;
      return this.value;
    }
    twin(): Counter {
      return new Counter(this.label + "'");
    }
    static made(): number {
      return made;
    }
    each(n: number): number[] {
      return Array.from({ length: n }, () => this.next() + made * 0);
    }
  }
  return Counter;
}
const A = counterClass(10, 1);
const B = counterClass(0, 5);
const a = new A("a");
const b = new B("b");
console.log(a.next(), a.next(), b.next(), a.twin().label, A.made(), B.made(), A.start, B.start);
console.log(
  a.each(2).join(),
  b.each(3).join(),
  A.instances.length,
  B.instances.map((i) => i.label).join(),
);
console.log(a instanceof A, a instanceof B, a.constructor === A, A === B, A.name, B.name);
function list<T>(items: T[]) {
  class Node {
    next: Node | undefined;
    constructor(readonly value: T) {}
  }
  let head: Node | undefined;
  for (const item of items.toReversed()) {
    const n = new Node(item);
    n.next = head;
    head = n;
  }
  const out: T[] = [];
  for (let n = head; n !== undefined; n = n.next) out.push(n.value);
  return out;
}
console.log(list([1, 2, 3]).join(), list(["x", "y"]).join());
const shapes = [1, 2, 3].map((n) => {
  abstract class Base {
    abstract area(): number;
    show(): string {
      return `${n}:${this.area()}`;
    }
  }
  class Sq extends Base {
    area(): number {
      return n * n;
    }
  }
  class Tri extends Base {
    area(): number {
      return (n * n) / 2;
    }
  }
  return [new Sq(), new Tri()];
});
console.log(
  shapes
    .flat()
    .map((s) => s.show())
    .join(" "),
);

interface P {
  x: number;
}
function show(this: { name: string }, p: P, ...rest: string[]): string {
  return this.name + p.x + rest.join("-");
}
const o1 = { name: "n1" };
const o2 = { extra: 1, name: "n2" };
console.log(
  show.call(o1, { x: 1 }),
  show.call(o2, { x: 2 }, "a", "b"),
  show.apply(o2, [{ x: 3 }, "q"]),
);
const b1 = show.bind(o2);
const b2 = show.bind(o1, { x: 9 });
console.log(b1({ x: 4 }, "z"), b2("y", "w"), b2(), b1.name, b2.length);
const xs: [P, ...string[]] = [{ x: 5 }, "k"];
console.log(show.apply(o1, xs), Math.max.apply(null, [3, 4]), Math.max.call(null, 1, 2));
class A {
  v = 1;
  get(k: number): number {
    return this.v + k;
  }
}
const a = new A();
const m = a.get.bind(a);
console.log(m(2), a.get.call(a, 5), [1, 2].map(a.get, a).join(), [1].map(m).join());
const fs = [1, 2].map((n) => add.bind(null, n));
function add(x: number, y: number): number {
  return x + y;
}
console.log(fs.map((f) => f(10)).join());
function outer(this: void, cb: (p: P) => number): number {
  return cb({ x: 1 });
}
const inc = ((k: { y: number }, p: P) => k.y + p.x).bind(undefined, { y: 10 });
console.log(outer(inc));

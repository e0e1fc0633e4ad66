class A {
  constructor(protected n: string) {}
  toString(): string {
    return `A(${this.n})`;
  }
}
class B extends A {
  override toString(): string {
    return `B:${super.toString()}`;
  }
}
class C extends B {}
class D {
  v = 1;
}
const xs: object[] = [
  new A("x"),
  new B("y"),
  new C("z"),
  new D(),
  {},
  [new A("q")],
  new Error("e"),
];
for (const x of xs) console.log(String(x), `${x}`);
console.log(xs.join("|"), "" + new C("p"), new A("k") + "!");

const o = {
  name: "o",
  regular() {
    return this.name;
  },
  viaArrow() {
    return [1, 2].map(() => this.name).join();
  },
};
console.log(o.regular(), o.viaArrow());
function who(this: { name: string }, greeting: string): string {
  return `${greeting} ${this.name}`;
}
console.log(
  who.call({ name: "call" }, "hi"),
  who.apply({ name: "apply" }, ["yo"]),
  who.bind({ name: "bind" })("hey"),
);
const p = { name: "p", who };
console.log(p.who("method"));
const bound = who.bind({ name: "b1" }, "partial");
console.log(bound());
class A {
  name = "A";
  arrow = (): string => this.name;
  method(): string {
    return this.name;
  }
}
const a = new A();
const { arrow } = a;
console.log(arrow(), [1].map(a.arrow).join());
const m = a.method.bind(a);
console.log(m());
class B extends A {
  override arrow = (): string => "B" + this.method();
}
console.log(new B().arrow());

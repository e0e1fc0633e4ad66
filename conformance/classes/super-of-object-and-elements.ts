/** `super` reaches what every object inherits, and members by their text. */
class A {
  m(): string {
    return "A.m";
  }
  get v(): number {
    return 1;
  }
  static make(): string {
    return "made";
  }
}
class B extends A {
  override m(): string {
    return super["m"]() + "B";
  }
  override get v(): number {
    return super["v"] + 1;
  }
  toString(): string {
    return "B:" + super.toString();
  }
  hasOwnProperty(k: string): boolean {
    return !super.hasOwnProperty(k);
  }
  detached(): string {
    const f = super["m"];
    return f();
  }
  static override make(): string {
    return super["make"]() + "B";
  }
}
console.log(
  new B().m(),
  new B().v,
  `${new B()}`,
  new B().hasOwnProperty("x"),
  new B().detached(),
  B.make(),
);
class M extends Map<string, number> {
  override toString(): string {
    return "M " + super.toString() + this.size;
  }
}
console.log(`${new M([["a", 1]])}`);

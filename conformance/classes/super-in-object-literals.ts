class Base {
  greet(): string {
    return "base";
  }
  static s(): string {
    return "Base.s";
  }
}
class D extends Base {
  override greet(): string {
    return [1, 2].map((n) => super.greet() + n).join();
  }
  static override s(): string {
    return "D+" + super.s();
  }
}
console.log(new D().greet(), D.s());
class E extends D {
  field = super.greet();
  get g(): string {
    return super.greet() + "E";
  }
  static v = super.s();
}
console.log(new E().field, new E().g, E.v);

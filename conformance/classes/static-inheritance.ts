class A {
  static x = 1;
  static get dbl(): number {
    return this.x * 2;
  }
  static make<T extends A>(this: new () => T): T {
    return new this();
  }
  who = "A";
}
class B extends A {
  static override x = 10;
  override who = "B";
}
console.log(A.dbl, B.dbl, A.make().who, B.make().who);
class C extends A {
  static bump(): number {
    return ++this.x;
  }
}
console.log(C.bump(), A.x, C.x, Object.hasOwn(C, "x"));
A.x = 50;
console.log(B.x, C.x, A.dbl);

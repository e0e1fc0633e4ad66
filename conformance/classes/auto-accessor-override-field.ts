class A {
  v = 1;
  get(): number {
    return this.v;
  }
}
class B extends A {
  override v = 2;
}
console.log(new A().get(), new B().get());
class D {
  val: string | number = "s";
}
class E extends D {
  override val: number = 5;
}
const d: D = new E();
console.log(typeof d.val, d.val);
class F extends D {
  declare val: string;
}
console.log(new F().val.toUpperCase());

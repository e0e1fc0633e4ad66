class A {
  args: string;
  constructor(...xs: number[]) {
    this.args = xs.join("+");
  }
}
class B extends A {}
class C extends B {
  tail = this.args + "!";
}
console.log(new B(1, 2).args, new C(3).tail, new C().tail, new B(...[4, 5, 6]).args);
class D extends A {
  constructor(
    public first: number,
    ...rest: number[]
  ) {
    super(...rest, first);
  }
}
console.log(new D(9, 1, 2).args);
class E {
  static n = 0;
  v = E.n++;
}
class F extends E {
  w = this.v * 100;
}
new E();
console.log(new F().w, new F().w, E.n);

class A {
  x = 1;
  #p = 2;
  static s = 3;
  m(): void {}
  get g(): number {
    return this.#p;
  }
}
class B extends A {
  y = "z";
}
class Empty {}
console.log(new A(), new B(), new Empty(), [new Empty(), new A()], { n: new B() });
console.log(A, B, class {}, [A], { k: Empty });
console.log({
  get a() {
    return 1;
  },
  set b(v: number) {},
  get c() {
    return 1;
  },
  set c(v: number) {},
});
class T {
  get [Symbol.toStringTag](): string {
    return "Tagged";
  }
  v = 1;
}
console.log(new T());

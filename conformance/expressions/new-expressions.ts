class A {
  constructor(
    readonly x: number = 1,
    readonly y?: string,
  ) {}
}
// biome-ignore format: how it is written is the case
const a = new A;
console.log(
  a.x,
  a.y,
  new A(5).x,
  new A(5, "q").y,
  new (class {
    v = 3;
  })().v,
);
const ctors: (new (x: number) => A)[] = [
  A,
  class extends A {
    constructor(x: number) {
      super(x * 10);
    }
  },
];
console.log(ctors.map((C) => new C(4).x).join());
function make<T>(C: new () => T): T {
  return new C();
}
console.log(make(A).x, make(Map).size);
const ns = {
  Inner: class {
    name = "inner";
  },
};
console.log(new ns.Inner().name);

const A = class {
  v = 1;
};
const B = class Named extends A {
  self(): string {
    return Named.name;
  }
};
console.log(new A().v, new B().self(), new B().v, A.name, B.name);
function make(n: number): new () => { n: number; get(): number } {
  return class {
    n = n;
    get(): number {
      return this.n * n;
    }
  };
}
const C3 = make(3),
  C4 = make(4);
console.log(new C3().get(), new C4().get(), new C3() instanceof C4);
const list = [
  class {
    static id = 1;
  },
  class {
    static id = 2;
  },
];
console.log(list.map((c) => c.id).join());
class Outer {
  static Inner = class {
    who(): string {
      return "inner";
    }
  };
  make(): string {
    return new Outer.Inner().who();
  }
}
console.log(new Outer().make());
for (let i = 0; i < 2; i++) {
  class Loop {
    static i = i;
    v = i * 10;
  }
  console.log(Loop.i, new Loop().v);
}

class A {
  kind: string;
  constructor(n: number) {
    if (n < 0) {
      this.kind = "neg";
      return;
    }
    this.kind = n === 0 ? "zero" : "pos";
  }
}
console.log(new A(-1).kind, new A(0).kind, new A(5).kind);
class B extends A {
  extra: number;
  constructor(n: number) {
    const m = n * 2;
    super(m - 10);
    this.extra = m;
    if (m > 5) return;
    this.extra = -m;
  }
}
console.log(new B(1).kind, new B(1).extra, new B(6).kind, new B(6).extra);
class Fail {
  static made: Fail[] = [];
  ok = false;
  constructor(bad: boolean) {
    Fail.made.push(this);
    if (bad) throw new Error("ctor");
    this.ok = true;
  }
}
try {
  new Fail(true);
} catch (e) {
  console.log((e as Error).message, Fail.made.length, Fail.made[0]!.ok);
}

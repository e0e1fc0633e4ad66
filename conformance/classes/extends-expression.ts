class A {
  who(): string {
    return "A";
  }
}
class B {
  who(): string {
    return "B";
  }
}
const log: string[] = [];
function pick(b: boolean): typeof A {
  log.push("pick");
  return b ? A : B;
}
class C extends pick(true) {}
class D extends pick(false) {
  override who(): string {
    return "D" + super.who();
  }
}
console.log(new C().who(), new D().who(), log.length, new C() instanceof A, new D() instanceof B);

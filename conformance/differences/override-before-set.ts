class A {
  v = 1;
  get(): number {
    return this.v;
  }
}
class C extends A {
  override v: number;
  constructor() {
    super();
    let before = 0;
    try {
      before = this.get();
    } catch (e) {
      console.log((e as Error).name);
    }
    this.v = before + 10;
  }
}
console.log(new A().get(), new C().get());

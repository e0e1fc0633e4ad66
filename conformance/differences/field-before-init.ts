class Base {
  constructor() {
    this.hook();
  }
  hook(): void {}
}
class D extends Base {
  n = 5;
  list: number[] = [];
  override hook(): void {
    try {
      this.list.push(1);
      console.log("no error");
    } catch (e) {
      console.log(e instanceof TypeError);
    }
  }
}
console.log(new D().n);

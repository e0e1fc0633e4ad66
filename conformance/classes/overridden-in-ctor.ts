class Base {
  log: string[] = [];
  constructor() {
    this.init();
  }
  init(): void {
    this.log.push("base");
  }
}
class D extends Base {
  count = 1;
  label?: string;
  override init(): void {
    super.init();
    this.log.push("derived " + String(this.count));
    this.label = "set in init";
  }
}
const d = new D();
console.log(d.log.join(), d.count, d.label);
class E extends Base {
  declare tag: string;
  override init(): void {
    this.tag = "kept";
  }
}
console.log(new E().tag);

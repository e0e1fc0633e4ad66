const log: string[] = [];
function t<T>(n: string, v: T): T {
  log.push(n);
  return v;
}
class Base {
  x = t("Base.x", 1);
  constructor() {
    log.push("Base ctor");
    this.hook();
  }
  hook(): void {
    log.push("Base hook");
  }
}
class Derived extends Base {
  y = t("Derived.y", 2);
  z = t("Derived.z", this.x + this.y);
  constructor() {
    log.push("before super");
    super();
    log.push("after super " + this.z);
  }
  override hook(): void {
    log.push("Derived hook y=" + this.y);
  }
}
new Derived();
for (const l of log) console.log(l);

const k = "calc";
const v = "val";
const st = "st";
const sym = Symbol("s");
class A {
  [k](n: number): number {
    return n * 2;
  }
  [sym](): string {
    return "sym";
  }
  get [v](): number {
    return 9;
  }
  static [st] = "static";
  "string method"(): string {
    return "sm";
  }
  123(): string {
    return "num";
  }
}
const a = new A();
console.log(a.calc(4), a[k](5), a[sym](), a.val, A.st, a["string method"](), a[123]());

class Base {
  constructor(protected tag: string) {
    this.show();
  }
  show(): void {
    console.log("base", this.tag);
  }
}
class D extends Base {
  n = 3;
  s = "x";
  #p = 1;
  constructor(
    private readonly q: number,
    public w: string,
  ) {
    super("t");
  }
  override show(): void {
    console.log(
      Object.keys(this).join(),
      "n" in this,
      "q" in this,
      this.n,
      this.s,
      this.q,
      this.w,
      JSON.stringify(this),
    );
    for (const k in this) console.log(k);
    const copy = { ...this };
    console.log(Object.keys(copy).join(), Object.hasOwn(this, "n"));
    console.log(this.n + 1, this.s + "!", this.q > 1, -this.n, `${this.s}`);
  }
}
const d = new D(1, "w");
d.show();
class E extends D {
  override n = 7;
  z = this.n + 1;
}
const e = new E(4, "e");
e.show();
console.log(e.z);
class Quiet {
  a = 1;
  constructor() {
    this.reset();
  }
  reset(): void {
    this.a = 2;
  }
}
class Q2 extends Quiet {
  b = 5;
  sum(): number {
    return this.a + this.b;
  }
}
console.log(new Q2().sum());
class P {
  list = [1].map((): number | undefined => this.later);
  later = 5;
}
console.log(new P().list[0] === undefined);
class S {
  constructor() {
    this.go();
  }
  go(): void {}
}
class S2 extends S {
  #x = 1;
  override go(): void {
    try {
      console.log(this.#x);
    } catch (e) {
      console.log((e as Error).name, (e as Error).message);
    }
    try {
      this.#x = 2;
    } catch (e) {
      console.log((e as Error).name, (e as Error).message);
    }
    try {
      this.#x++;
    } catch (e) {
      console.log((e as Error).name, (e as Error).message);
    }
  }
}
new S2().go();

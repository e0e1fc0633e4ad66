class Temp {
  #c = 0;
  static reads = 0;
  get f(): number {
    Temp.reads++;
    return (this.#c * 9) / 5 + 32;
  }
  set f(v: number) {
    this.#c = ((v - 32) * 5) / 9;
  }
  get c(): number {
    return this.#c;
  }
  get [Symbol.toStringTag](): string {
    return "Temp";
  }
}
const t = new Temp();
t.f = 212;
console.log(t.c, t.f, Temp.reads, String(t));
t.f += 9;
t.f++;
console.log(t.c, Temp.reads);
class Clamped extends Temp {
  override get f(): number {
    return Math.min(super.f, 100);
  }
  override set f(v: number) {
    super.f = Math.max(v, 0);
  }
}
const c = new Clamped();
c.f = -50;
console.log(c.f, c.c.toFixed(3));
c.f = 500;
console.log(c.f);
abstract class Shape {
  abstract get area(): number;
  describe(): string {
    return `area ${this.area}`;
  }
}
class Sq extends Shape {
  constructor(private s: number) {
    super();
  }
  get area(): number {
    return this.s ** 2;
  }
}
console.log(new Sq(3).describe());

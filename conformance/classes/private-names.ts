class Counter {
  #n = 0;
  #step: number;
  static #made = 0;
  constructor(step = 1) {
    this.#step = step;
    Counter.#made++;
  }
  #bump(): void {
    this.#n += this.#step;
  }
  get #twice(): number {
    return this.#n * 2;
  }
  set #value(v: number) {
    this.#n = v;
  }
  inc(): this {
    this.#bump();
    return this;
  }
  reset(): void {
    this.#value = 0;
  }
  get twice(): number {
    return this.#twice;
  }
  same(o: Counter): boolean {
    return this.#n === o.#n;
  }
  static made(): number {
    return Counter.#made;
  }
  static is(o: unknown): boolean {
    return typeof o === "object" && o !== null && #n in o;
  }
}
const a = new Counter(),
  b = new Counter(5);
a.inc().inc();
b.inc();
console.log(
  a.twice,
  b.twice,
  a.same(b),
  Counter.made(),
  Counter.is(a),
  Counter.is({}),
  Object.keys(a).length,
);
a.reset();
console.log(a.twice);
class P {
  #v = "P";
  pv(): string {
    return this.#v;
  }
}
class Q extends P {
  #v = "Q";
  qv(): string {
    return this.#v + this.pv();
  }
}
console.log(new Q().qv());

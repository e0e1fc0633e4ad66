class Money {
  constructor(private cents: number) {}
  toJSON(): string {
    return "$" + (this.cents / 100).toFixed(2);
  }
  toString(): string {
    return "M" + this.cents;
  }
  valueOf(): number {
    return this.cents;
  }
}
const m = new Money(1234);
console.log(
  JSON.stringify({ m, list: [m] }),
  `${m}`,
  String(m),
  [m, m].join("/"),
  m > new Money(1),
);
class Plain {
  a = 1;
  #b = 2;
  c = undefined;
  d = null;
  e = (): void => {};
  get f(): number {
    return this.#b;
  }
}
console.log(JSON.stringify(new Plain()), String(new Plain()));

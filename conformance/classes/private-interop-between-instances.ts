class Acc {
  #b: number;
  static #log: string[] = [];
  constructor(b: number) {
    this.#b = b;
  }
  give(o: Acc, n: number): this {
    if (this.#b < n) throw new RangeError("poor");
    this.#b -= n;
    o.#b += n;
    Acc.#log.push(`${n}`);
    return this;
  }
  static richest(...as: Acc[]): number {
    return Math.max(...as.map((a) => a.#b));
  }
  static get log(): string {
    return Acc.#log.join("+");
  }
  static isAcc(x: object): x is Acc {
    return #b in x;
  }
  compare = (o: Acc): number => this.#b - o.#b;
}
const a = new Acc(10),
  b = new Acc(1);
a.give(b, 4).give(b, 2);
console.log(
  Acc.richest(a, b),
  Acc.log,
  Acc.isAcc(a),
  Acc.isAcc({}),
  [a, b, new Acc(5)]
    .sort((x, y) => x.compare(y))
    .map((x) => Acc.richest(x))
    .join(),
);
try {
  a.give(b, 100);
} catch (e) {
  console.log((e as Error).message, Acc.richest(a));
}

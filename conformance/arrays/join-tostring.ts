console.log(
  [1, 2, 3].join(),
  [1, 2].join(""),
  [1, 2].join(" - "),
  [].join(),
  [null, undefined, 1].join(),
  [[1, 2], [3]].join(";"),
  [1].join("x"),
);
console.log(
  String([1, [2, 3]]),
  [true, "a", 1.5].toString(),
  `${[]}|${[[]]}|${[[], []]}`,
  [-0].join(),
  [NaN, Infinity].join("/"),
);
class P {
  constructor(private n: number) {}
  toString(): string {
    return "P" + this.n;
  }
}
console.log([new P(1), new P(2)].join("&"), [{}, {}].join());
const cyc: unknown[] = [1];
cyc.push(cyc, 2);
console.log(cyc.join());

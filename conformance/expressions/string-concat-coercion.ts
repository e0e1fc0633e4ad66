const n: number = 5;
console.log(
  "a" + n,
  n + "a",
  "x" + -0,
  "x" + NaN,
  "x" + Infinity,
  "x" + 1e21,
  "x" + 0.000001,
  "x" + 1e-7,
);
console.log("b" + true, false + "b", "n" + null, "u" + undefined, 1 + 2 + "3" + 4 + 5);
console.log(
  "arr" + [1, 2, 3],
  "nested" + [1, [2, [3]]],
  "empty" + [],
  "holes" + [null, undefined, 1],
);
console.log("obj" + {}, "fn" + String(Symbol("d")));
const o = { toString: () => "custom", valueOf: () => 42 };
console.log("o:" + o, `t:${o}`, String(o));
class P {
  constructor(readonly x: number) {}
  toString(): string {
    return `P(${this.x})`;
  }
}
console.log("p:" + new P(3), `${new P(4)}`, [new P(1), new P(2)].join("+"));
console.log(`${1}${"a"}${true}${null}${undefined}${[1, 2]}`);

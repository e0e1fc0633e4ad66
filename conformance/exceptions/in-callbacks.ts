const attempt = (f: () => unknown): string => {
  try {
    return "ok " + String(f());
  } catch (e) {
    return "threw " + (e instanceof Error ? e.message : String(e));
  }
};
console.log(
  attempt(() =>
    [1, 2, 3].map((x) => {
      if (x === 2) throw new Error("map" + x);
      return x;
    }),
  ),
);
console.log(
  attempt(() =>
    [3, 1, 2].sort((a, b) => {
      if (a === 2 || b === 2) throw new Error("sort");
      return a - b;
    }),
  ),
);
console.log(
  attempt(() =>
    new Map([[1, 2]]).forEach(() => {
      throw "str";
    }),
  ),
  attempt(() => [1].reduce((a) => a)),
  attempt(() =>
    "abc".replaceAll("b", () => {
      throw new Error("rep");
    }),
  ),
);
console.log(
  attempt(
    () =>
      ({
        get x(): number {
          throw new Error("getter");
        },
      }).x,
  ),
  attempt(
    () =>
      `${{
        toString(): string {
          throw new Error("ts");
        },
      }}`,
  ),
);
console.log(
  attempt(() =>
    JSON.stringify({
      toJSON() {
        throw new Error("tj");
      },
    }),
  ),
  attempt(() =>
    [..."ab"].find((c) => {
      if (c === "b") throw new Error("find");
      return false;
    }),
  ),
);
class A {
  static v = 1;
  constructor(n: number) {
    if (n < 0) throw new RangeError("neg");
  }
  set s(v: number) {
    throw new Error("set" + v);
  }
}
console.log(
  attempt(() => new A(-1)),
  attempt(() => {
    new A(1).s = 5;
  }),
  attempt(() => new A(1) instanceof A),
);

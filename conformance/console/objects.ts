console.log({}, { a: 1 }, { a: 1, b: "x", c: [1, 2], d: { e: null } });
console.log({ "needs-quote": 1, valid_1: 2, 3: "n", "": 0, é: 1, "with space": 2 });
console.log(
  { a: { b: { c: { d: 1 } } } },
  [[[[[]]]]],
  { f: { g: { h: [] } } },
  { f: { g: { h: {} } } },
);
console.log({ undef: undefined, fn: () => 1, sym: Symbol("q"), neg: -0, big: 1e21 });
console.log({ long: "x".repeat(100), short: 1 });
console.log({
  aaaaaaaaaaaaaaaaaaaa: 1,
  bbbbbbbbbbbbbbbbbbbbbbbb: 2,
  cccccccccccccccccccccccc: 3,
  d: 4,
});
console.log({ [Symbol("k")]: 1, [Symbol.iterator]: 2 });

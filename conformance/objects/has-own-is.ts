const o: { a: number; u?: undefined } = { a: 1, u: undefined };
console.log(
  Object.hasOwn(o, "a"),
  Object.hasOwn(o, "u"),
  Object.hasOwn(o, "z"),
  o.hasOwnProperty("a"),
  Object.hasOwn([1], "0"),
  Object.hasOwn([1], 1),
  Object.hasOwn({}, "toString"),
);
for (const [a, b] of [
  [NaN, NaN],
  [0, -0],
  [1, 1],
  ["a", "a"],
  [null, undefined],
  [o, o],
  [{}, {}],
] as [unknown, unknown][])
  console.log(Object.is(a, b), a === b);
console.log(
  Object.getOwnPropertyNames({ x: 1, y: 2 }).join(),
  o.toString(),
  String(o),
  Object.prototype.toString.call([]),
  Object.prototype.toString.call(null),
);

console.log(Symbol.iterator, [Symbol.for("x")], Math, JSON, globalThis === undefined);
console.log(Object.create(null) as object, [null, undefined, NaN], [[], {}], [{}]);
console.log("multi", ["line\nstring"], { s: "q'q" }, { s: 'd"d' }, { s: "b`b'\"" });
console.log(-1.5e-10, 123456789.123, 1e100, [0.1 + 0.2], [1e-7]);
console.log([1.0, 2.5, -3], ["a", 1, true, null]);
enum X {
  A,
  B = "b",
}
console.log(X, X.A, [X.B]);

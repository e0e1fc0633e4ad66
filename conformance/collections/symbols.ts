const a = Symbol("desc"),
  b = Symbol("desc"),
  c = Symbol();
console.log(
  a.toString(),
  a.description,
  c.description,
  String(a),
  (a as symbol) === b,
  typeof a,
  Symbol.for("k") === Symbol.for("k"),
  Symbol.keyFor(Symbol.for("k")),
  Symbol.keyFor(a),
);
const o = { [a]: 1, plain: 2 };
console.log(
  o[a],
  Object.keys(o).join(),
  JSON.stringify(o),
  Object.getOwnPropertySymbols(o).length,
  a in o,
);
console.log(Symbol.iterator.toString(), Symbol.iterator.description);
const m = new Map<symbol, string>([
  [a, "A"],
  [b, "B"],
]);
console.log(m.get(a), m.get(b));
const text: unknown = a;
try {
  console.log(`${text}`);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}

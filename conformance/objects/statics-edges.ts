const o = {
  b: 1,
  a: 2,
  10: "x",
  2: "y",
  "-1": 0,
  "01": 1,
  [Symbol("s")]: 3,
  4294967294: "m",
  4294967295: "n",
};
console.log(
  Object.keys(o).join(),
  Object.values(o).join(),
  Object.entries(o).length,
  JSON.stringify(o),
  o,
);
console.log(
  Object.getOwnPropertyNames(o).length,
  Object.getOwnPropertySymbols(o).length,
  Object.hasOwn(o, "a"),
  Object.hasOwn(o, 10),
  o.hasOwnProperty("zz"),
  "toString" in o,
  o.propertyIsEnumerable("a"),
);
console.log(
  Object.is(NaN, NaN),
  Object.is(0, -0),
  Object.is("a", "a"),
  Object.is({}, {}),
  Object.is(null, undefined),
);
console.log(
  Object.fromEntries([
    ["a", 1],
    ["b", 2],
    ["a", 3],
  ]),
  Object.fromEntries(Object.entries({ x: 1 }).map(([k, v]) => [k + k, v * 2])),
);
const nul = Object.create(null) as Record<string, number>;
nul["q"] = 1;
console.log(nul, Object.keys(nul).join(), "toString" in nul, "q" in nul);
for (const k in o) console.log(k);
class A {
  x = 1;
  #p = 2;
  get g(): number {
    return this.#p;
  }
  static s = 1;
  m(): void {}
}
const a = new A();
console.log(
  Object.keys(a).join(),
  Object.getOwnPropertyNames(a).join(),
  JSON.stringify(a),
  a,
  "g" in a,
  Object.hasOwn(a, "g"),
  "m" in a,
  { ...a },
);
for (const k in a) console.log("k", k);
const d = Object.getOwnPropertyDescriptor(o, "a");
console.log(
  d,
  Object.getOwnPropertyDescriptor(o, "nope"),
  Object.getOwnPropertyDescriptor([1, 2], "length"),
  Object.getOwnPropertyDescriptor("abc", 0),
);
console.log(
  Object.isFrozen(Object.freeze([1])),
  Object.isSealed(Object.seal({ a: 1 })),
  Object.isExtensible(Object.preventExtensions({ a: 1 })),
  Object.isFrozen({}),
  Object.isFrozen(1),
);
const acc = {
  _v: 1,
  get v(): number {
    return this._v;
  },
  set v(x: number) {
    this._v = x;
  },
};
acc.v = 5;
console.log(
  acc.v,
  acc,
  Object.keys(acc).join(),
  JSON.stringify(acc),
  { ...acc },
  Object.entries(acc).join(";"),
);
const t = { a: 1, b: 2, c: 3 };
const { b, ...rest } = t;
console.log(b, rest, Object.keys(rest).join());
const del: { x?: number; y: number } = { x: 1, y: 2 };
delete del.x;
console.log(del, "x" in del);
del.x = 3;
console.log(Object.keys(del).join());
const rec: Record<string, number> = {};
for (const k of ["z", "5", "a", "1"]) rec[k] = k.length;
console.log(rec, Object.keys(rec).join());
delete rec["5"];
rec["5"] = 9;
console.log(Object.keys(rec).join());
console.log(
  Object.entries(rec)
    .sort(([x], [y]) => x.localeCompare(y))
    .map(([k, v]) => k + v)
    .join(),
  Object.values(rec).reduce((p, c) => p + c, 0),
);
try {
  (null as unknown as { x: number }).x;
} catch (e) {
  console.log((e as Error).name);
}
console.log(
  Object.entries([7, 8]).join(";"),
  Object.keys("ab").join(),
  Object.values("ab").join(),
  Object.assign([1, 2, 3], [9]),
  Object.keys([1, , 3]).join(),
);
console.log(Object.entries({}).length, Object.keys({ a: undefined }).length);
console.log(
  {
    toString() {
      return "T";
    },
  } + "",
  `${{
    valueOf() {
      return 5;
    },
  }}`,
  +{
    valueOf() {
      return 5;
    },
  },
  {
    [Symbol.toPrimitive](h: string) {
      return h;
    },
  } + "!",
  String({ toString: () => "q" }),
);
const sym = Symbol("desc");
const so = { [sym]: 1, r: 2 };
console.log(
  so,
  so[sym],
  Object.keys(so).length,
  sym.toString(),
  sym.description,
  Symbol.for("k") === Symbol.for("k"),
  Symbol.keyFor(Symbol.for("k")),
  Symbol.keyFor(sym),
  typeof sym,
  Symbol.iterator.toString(),
);

const m = new Map<unknown, string>();
const o = {},
  f = (): void => {},
  s = Symbol("s");
for (const [k, v] of [
  [0, "zero"],
  [-0, "negzero"],
  [NaN, "nan"],
  ["0", "str0"],
  [null, "null"],
  [undefined, "undef"],
  [true, "true"],
  [o, "obj"],
  [f, "fn"],
  [s, "sym"],
  [1.5, "frac"],
  ["", "empty"],
] as [unknown, string][])
  m.set(k, v);
console.log(
  m.size,
  m.get(0),
  m.get(-0),
  m.get(NaN),
  m.get("0"),
  m.get(null),
  m.get(undefined),
  m.get(true),
  m.get(o),
  m.get({}),
  m.get(f),
  m.get(s),
  m.get(3 / 2),
  m.get(""),
);
console.log(Object.is([...m.keys()][0], 0), m.get("a" + "" === "a" ? "" : "x"));
const big = new Map<string, number>();
for (let i = 0; i < 5000; i++) big.set("key" + (i % 1000), i);
console.log(big.size, big.get("key" + 999), big.get("key0"));
const nums = new Map<number, number>();
for (let i = 0; i < 3000; i++) nums.set(i * 0.5, i);
let t = 0;
for (let i = 0; i < 3000; i += 7) t += nums.get(i / 2) ?? -1;
console.log(nums.size, t);

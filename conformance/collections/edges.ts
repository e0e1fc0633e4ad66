const m = new Map<unknown, unknown>([
  [NaN, "nan"],
  [0, "zero"],
  ["0", "s0"],
  [null, "null"],
  [undefined, "undef"],
]);
console.log(
  m.get(NaN),
  m.get(-0),
  m.get("0"),
  m.get(null),
  m.get(undefined),
  m.has(NaN),
  m.size,
  m.get(1),
);
m.set(-0, "negzero");
console.log([...m.keys()].map((k) => Object.is(k, -0)).join(), m.size, m.get(0));
console.log(m.delete(NaN), m.delete(NaN), m.size, m);
const order = new Map<string, number>();
for (const k of ["b", "a", "c"]) order.set(k, order.size);
order.set("b", 10);
order.delete("a");
order.set("a", 5);
console.log([...order].join(";"), [...order.entries()].length, [...order.values()].join(), order);
const log: string[] = [];
for (const [k] of order) {
  log.push(k);
  if (k === "b") {
    order.delete("c");
    order.set("z", 1);
  }
  if (log.length > 10) break;
}
console.log(log.join());
const mm = new Map<number, number>([[1, 1]]);
let n = 0;
mm.forEach((v, k, self) => {
  if (n++ < 5) {
    self.delete(k);
    self.set(k, v + 1);
  }
});
console.log(n, mm.get(1));
const it = order[Symbol.iterator]();
it.next();
order.clear();
console.log(it.next().done, order.size, [...order].length);
const it2 = order.entries();
order.set("q", 1);
console.log(it2.next().value?.join(), it2.next().done, it2.next().done);
order.set("r", 2);
console.log(it2.next().done);
const s = new Set<unknown>([1, "1", NaN, NaN, -0, 0, null]);
console.log(
  s.size,
  [...s].map(String).join(),
  s.has(0),
  s.add(1) === s,
  s.delete(1),
  s.has("1"),
  s,
);
const s2 = new Set("hello");
console.log([...s2].join(""), s2.size, [...s2.entries()][0]?.join(), [...s2.keys()].join(""));
const lg: number[] = [];
const s3 = new Set([1, 2, 3]);
for (const x of s3) {
  lg.push(x);
  if (x < 3) {
    s3.delete(x);
    s3.add(x + 10);
  }
  if (lg.length > 9) break;
}
console.log(lg.join(), [...s3].join());
s3.forEach((v, k, set) => {
  if (v !== k || set !== s3) console.log("bad");
});
console.log(
  new Map(Object.entries({ x: 1, y: 2 })),
  Object.fromEntries(
    new Map([
      ["p", 1],
      ["q", 2],
    ]),
  ),
  new Set([[1], [1]]).size,
  new Map([[[1], 2]]),
);
const wm = new WeakMap<object, number>();
const k1 = {};
wm.set(k1, 1);
console.log(wm.get(k1), wm.has({}), wm.delete(k1), wm.delete(k1), wm.get(k1), wm);
const ws = new WeakSet<object>([k1]);
console.log(ws.has(k1), ws.add({}) === ws, ws);
console.log(String(new Set()), `${new Map()}`);
console.log(
  order.keys(),
  order.values(),
  order.entries(),
  s2.values(),
  [1, 2][Symbol.iterator](),
  "ab"[Symbol.iterator](),
  s2.entries(),
);
const big = new Map<number, number>();
for (let i = 0; i < 10000; i++) big.set(i * 3, i);
for (let i = 0; i < 10000; i += 2) big.delete(i * 3);
class Cnt extends Map<string, number> {
  inc(k: string): this {
    return this.set(k, (this.get(k) ?? 0) + 1);
  }
}
const cn = new Cnt([["a", 5]]);
cn.inc("a").inc("b");
console.log(cn, cn instanceof Map, cn.size, [...cn].join("|"));
class USet<T> extends Set<T> {
  override add(v: T): this {
    return super.add(v);
  }
  get first(): T | undefined {
    for (const x of this) return x;
    return undefined;
  }
}
const us = new USet<number>([4, 5]);
console.log(us, us.first, us.has(4));

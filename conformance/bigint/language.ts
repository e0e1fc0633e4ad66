// Bigints through the rest of the language: built-in functions as values, generics, closures, unions.
const f = BigInt.asUintN;
console.log(
  f(8, 257n),
  [257n, 300n].map((n) => f(8, n)),
  [1n, 2n].map(String),
  [1n, 0n].map(Boolean),
  ["3"].map(BigInt),
  [1n, 2n ** 60n].map(Number),
);
console.log(BigInt.prototype.toString.call(255n, 16));
console.log(5n.constructor.name, 5n.constructor === BigInt, (2n ** 64n).constructor === BigInt);
console.log([1n, 2n].concat([3n]), [[1n], [2n]].flat(), [1n, 2n].entries().next().value, [
  ...new Set([1n, 1n]),
]);
console.log(Object.prototype.toString.call(2n ** 64n), `${[1n, 2n ** 64n]}`, String([1n]), {
  [`k${1n}`]: 1,
});
const rec: Record<string, number> = {};
rec[`${5n}`] = 1;
rec[String(2n ** 64n)] = 2;
console.log(rec);
console.table([{ a: 1n, b: 2n ** 64n }]);
console.log(
  [3n, 1n, 2n].toSorted(),
  [1n, 2n, 3n].toReversed(),
  [1n, 2n].with(0, 9n),
  [1n].fill(3n),
  Array.of(1n, 2n),
  Array.from("123", BigInt),
  Array.from(new Set([1n])),
);
class Box<T> {
  constructor(public value: T) {}
  map<U>(f: (v: T) => U): Box<U> {
    return new Box(f(this.value));
  }
}
console.log(
  new Box(5n)
    .map((v) => v * 2n)
    .map((v) => `${v}`)
    .map((s) => BigInt(s)).value + 1n,
);
interface Num<T> {
  add(o: T): T;
  value: T;
}
class B implements Num<bigint> {
  constructor(public value: bigint) {}
  add(o: bigint): bigint {
    return this.value + o;
  }
}
class N implements Num<number> {
  constructor(public value: number) {}
  add(o: number): number {
    return this.value + o;
  }
}
const nums: (Num<bigint> | Num<number>)[] = [new B(1n), new N(2)];
for (const n of nums) console.log(typeof n.value, n.value);
const handlers: Record<string, (x: bigint) => bigint> = {
  double: (x) => x * 2n,
  square: (x) => x * x,
};
for (const [k, h] of Object.entries(handlers)) console.log(k, h(2n ** 33n));
function sum(...xs: bigint[]): bigint {
  return xs.reduce((a, b) => a + b, 0n);
}
console.log(sum(), sum(1n), sum(...[1n, 2n, 2n ** 64n]));
const memo = new Map<bigint, bigint>();
const fib = (n: bigint): bigint => {
  if (n < 2n) return n;
  const m = memo.get(n);
  if (m !== undefined) return m;
  const r = fib(n - 1n) + fib(n - 2n);
  memo.set(n, r);
  return r;
};
console.log(fib(150n), memo.size);
let acc: bigint | null = null;
for (const x of [1n, 2n]) acc = acc === null ? x : acc + x;
console.log(acc);
type Op = { kind: "add"; by: bigint } | { kind: "mul"; by: bigint } | { kind: "neg" };
const apply = (v: bigint, op: Op): bigint => {
  switch (op.kind) {
    case "add":
      return v + op.by;
    case "mul":
      return v * op.by;
    case "neg":
      return -v;
  }
};
console.log(
  (
    [{ kind: "add", by: 5n }, { kind: "mul", by: 2n ** 50n }, { kind: "neg" }] satisfies Op[]
  ).reduce<bigint>(apply, 1n),
);
const w = new WeakMap<object, bigint>();
const key = {};
w.set(key, 2n ** 70n);
console.log(w.get(key));
const fs = [1n, 2n, 3n].map((n) => () => n);
console.log(fs.map((g) => g()));
console.log(((x?: bigint) => x)(), ((x: bigint = 2n ** 64n) => x)(undefined));
const u: unknown[] = [1n, "a", 2];
console.log(
  u.indexOf(1n),
  u.includes(1n),
  u.findIndex((x) => typeof x === "bigint"),
  u.filter((x): x is bigint => typeof x === "bigint").map((x) => x + 1n),
);
const p = Promise.all([Promise.resolve(1n), 2n]).then(([a, b]) => a + b);
p.then((v) => console.log("p", v));
console.log(
  Number.parseFloat(String(1n)),
  Number(BigInt(Number.MAX_SAFE_INTEGER) + 2n),
  Number(-(2n ** 64n)),
  Number(""),
  Number(undefined),
  Number(null),
);
console.log(
  1n + BigInt(2) * 3n - ((4n / 2n) % 3n ** 2n),
  (1n << 3n) | 1n,
  7n & ~2n,
  5n ^ 1n,
  -7n >> 1n,
);
try {
  null!;
  throw new RangeError(`bad ${5n}`, { cause: 7n });
} catch (e) {
  if (e instanceof Error) console.log(e.message, e.cause);
}
console.log(
  [undefined, 1n].map((x) => x ?? 0n),
  [1n, undefined].map((x) => x?.toString() ?? "none"),
);
const o2 = {
  a: 1n,
  get b() {
    return this.a * 2n;
  },
  set c(v: bigint) {
    this.a = v;
  },
};
o2.c = 2n ** 65n;
console.log(o2.b, o2);
console.log(
  new Date(Number(1700000000000n)).toISOString(),
  "abc"[Number(1n)],
  [1, 2, 3][Number(2n)],
);

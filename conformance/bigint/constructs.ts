// Bigints in switches over unions, classes, patterns, generators, tags and around the edge of 48 bits.
function f(x: number | bigint | string): string {
  switch (x) {
    case 1n:
      return "one big";
    case 1:
      return "one";
    case "1":
      return "text";
    default:
      return "?";
  }
}
console.log(f(1n), f(1), f("1"), f(2n), f(2n ** 64n));
class Matrix {
  constructor(readonly rows: bigint[][]) {}
  times(o: Matrix): Matrix {
    return new Matrix(
      this.rows.map((r) =>
        o.rows[0]!.map((_, j) => r.reduce((s, v, k) => s + v * o.rows[k]![j]!, 0n)),
      ),
    );
  }
  pow(n: bigint): Matrix {
    let r: Matrix = new Matrix(this.rows.map((row, i) => row.map((_, j) => (i === j ? 1n : 0n))));
    let b: Matrix = this;
    for (; n > 0n; n >>= 1n) {
      if (n & 1n) r = r.times(b);
      b = b.times(b);
    }
    return r;
  }
}
console.log(
  new Matrix([
    [1n, 1n],
    [1n, 0n],
  ]).pow(300n).rows,
);
const q: { n: bigint; next?: { n: bigint } }[] = [{ n: 1n, next: { n: 2n } }, { n: 3n }];
for (const { n, next: { n: m = 0n } = { n: 9n } } of q) console.log(n, m);
function* gen(): Generator<bigint, string, bigint> {
  let x = 1n;
  for (;;) {
    const y = yield x;
    if (y > 100n) return `done ${y}`;
    x += y;
  }
}
const g = gen();
console.log(g.next(0n).value, g.next(5n).value, g.next(2n ** 64n).value);
const cmp = (a: bigint | number, b: bigint | number): number => (a < b ? -1 : a > b ? 1 : 0);
console.log([3n, 2.5, 1, 2n ** 70n, -1e30].sort(cmp));
const freq = new Map<string, bigint>();
for (const c of "hello") freq.set(c, (freq.get(c) ?? 0n) + 1n);
console.log(
  freq,
  [...freq.values()].reduce((a, b) => a + b),
);
let fl = 0n;
const A = 1n << 0n,
  B = 1n << 1n,
  C = 1n << 64n;
fl |= A;
fl |= C;
fl &= ~A;
fl ^= B;
console.log(fl, (fl & C) !== 0n, (fl & A) === 0n);
abstract class Base {
  abstract get v(): bigint;
  twice(): bigint {
    return this.v * 2n;
  }
}
class D extends Base {
  get v(): bigint {
    return 21n;
  }
  override twice(): bigint {
    return super.twice() + 0n;
  }
}
console.log(new D().twice());
const big = { max: 2n ** 63n - 1n, min: -(2n ** 63n) } as const;
console.log(big.max + 1n === -big.min, { ...big });
console.log(
  [..."9876543210"]
    .map((d) => BigInt(d) ** 20n)
    .sort((a, b) => (a > b ? 1 : -1))
    .at(-1),
);
const tag = (s: TemplateStringsArray, ...v: bigint[]): bigint => v.reduce((a, b) => a * b, 1n);
console.log(tag`a${3n}b${2n ** 65n}`);
const opt: { f?: (n: bigint) => bigint } = {};
console.log(opt.f?.(1n));
opt.f = (n) => n + 1n;
console.log(opt.f?.(1n));
const part = (
  (a: bigint) => (b: bigint) => (c: bigint) =>
    a * b + c
)(2n)(3n);
console.log(part(4n));
for (let i = 2n ** 47n - 2n; i < 2n ** 47n + 2n; i++)
  console.log(i, -i, i * i, i ^ 1n, ~i, i << 1n, i >> 46n, i % 10n, i / -3n);

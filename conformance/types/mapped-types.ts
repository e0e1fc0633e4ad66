interface S {
  a: number;
  b: string;
}
type Getters<T> = { [K in keyof T & string as `get${Capitalize<K>}`]: () => T[K] };
function getters(s: S): Getters<S> {
  return { getA: () => s.a, getB: () => s.b };
}
const s: S = { a: 1, b: "x" };
const g = getters(s);
s.a = 5;
console.log(g.getA(), g.getB());
type Flags<T> = { [K in keyof T]: boolean };
const f: Flags<S> = { a: true, b: false };
for (const k of Object.keys(f) as (keyof S)[]) console.log(k, f[k]);
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const m: Mutable<Readonly<S>> = { ...s };
m.a = 9;
const req: Required<{ p?: number }> = { p: 1 };
console.log(m.a, req.p, s.a);
function mapValues<T extends object, U>(o: T, fn: (v: T[keyof T]) => U): { [K in keyof T]: U } {
  const out = {} as { [K in keyof T]: U };
  for (const k in o) out[k] = fn(o[k]);
  return out;
}
console.log(JSON.stringify(mapValues({ x: 1, y: 2 }, (n) => `v${n}`)));

const xs: (string | null | undefined)[] = ["a", null, undefined];
console.log(xs.map((x) => (x === null ? "null" : x === undefined ? "undef" : x)).join());
interface N {
  a: number | null;
  b: number | undefined;
  c?: number | null;
}
const ns: N[] = [
  { a: null, b: undefined },
  { a: 1, b: 2, c: null },
  { a: 0, b: 0, c: undefined },
  { a: NaN, b: 5, c: 3 },
];
for (const n of ns)
  console.log(n.a, n.b, n.c, n.a === null, n.b === undefined, n.c == null, JSON.stringify(n));
function f(x: { v: string } | null | undefined): string {
  if (x === undefined) return "U";
  if (x === null) return "N";
  return x.v;
}
console.log(f(null), f(undefined), f({ v: "V" }));
let s: string | null = null;
s ??= "filled";
console.log(s, typeof null, typeof undefined);
const m = new Map<string, number | undefined>([["a", undefined]]);
console.log(m.get("a"), m.has("a"), m.get("b"), m.has("b"));

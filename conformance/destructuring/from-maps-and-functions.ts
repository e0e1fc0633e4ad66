const m = new Map<string, { n: number; tags: string[] }>([
  ["a", { n: 1, tags: ["x", "y"] }],
  ["b", { n: 2, tags: [] }],
]);
for (const [
  key,
  {
    n,
    tags: [first = "none", ...others],
  },
] of m)
  console.log(key, n, first, others.length);
const { n = -1 } = m.get("zz") ?? {};
console.log(n);
const [[k0, { n: n0 }] = ["none", { n: 0 }]] = [...m];
console.log(k0, n0);
function stats(...ns: number[]): { min: number; max: number; range: [number, number] } {
  return { min: Math.min(...ns), max: Math.max(...ns), range: [ns.at(0) ?? 0, ns.at(-1) ?? 0] };
}
const {
  min,
  max,
  range: [from, to],
} = stats(3, 1, 2);
console.log(min, max, from, to, (({ min, ...r }) => Object.keys(r).join())(stats(1)));
const parse = (s: string): { key: string; value?: string } => {
  const [key = "", value] = s.split("=");
  return value === undefined ? { key } : { key, value };
};
for (const { key, value = "(none)" } of ["a=1", "b", "=x", "c=1=2"].map(parse))
  console.log(JSON.stringify(key), value);

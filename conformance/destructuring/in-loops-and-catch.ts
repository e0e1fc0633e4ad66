for (const {
  id,
  tags: [t0 = "none"],
} of [
  { id: 1, tags: ["a"] },
  { id: 2, tags: [] },
])
  console.log(id, t0);
for (const [i, { n }] of [{ n: "x" }, { n: "y" }].entries()) console.log(i, n);
for (const [k, v] of Object.entries({ p: 1, q: 2 })) console.log(k, v);
try {
  throw { code: 5, info: { msg: "m" } };
} catch (e) {
  const {
    code,
    info: { msg },
  } = e as { code: number; info: { msg: string } };
  console.log(code, msg);
}
const pts = [
  [1, 2],
  [3, 4],
] as const;
for (const [x, y] of pts) console.log(x + y);
let a: number, b: number;
for ([a, b] of [
  [1, 2],
  [3, 4],
] as [number, number][])
  console.log(a * b);
for (const [c0, ...cs] of ["abc", "d"]) console.log(c0, cs.length);

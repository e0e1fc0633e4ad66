const v = { a: 1, b: [1, { c: "x" }], d: {}, e: [], f: { g: null } };
console.log(JSON.stringify(v, null, 2));
console.log(JSON.stringify(v, null, "--"));
console.log(
  JSON.stringify(v, ["a", "b", "c"]),
  JSON.stringify(v, null, 20).length,
  JSON.stringify([1, [2]], null, 1),
);
console.log(
  JSON.stringify(v, (k, x: unknown) => (typeof x === "number" ? x + 1 : k === "d" ? undefined : x)),
);
const seen: string[] = [];
JSON.stringify({ p: { q: 1 }, r: [5] }, (k, x: unknown) => {
  seen.push(k);
  return x;
});
console.log(seen.join("|"));
const c: { self?: unknown } = {};
c.self = c;
try {
  JSON.stringify(c);
} catch (e) {
  console.log((e as Error).name, (e as Error).message.split("\n")[0]);
}
console.log(JSON.stringify({ d: { toJSON: (k: string) => "key " + k } }));

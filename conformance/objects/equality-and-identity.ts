const a = { x: 1 },
  b = { x: 1 },
  c = a;
console.log(
  a === (b as object),
  a === c,
  [a].indexOf(b),
  [a].includes(c),
  new Set([a, b, c]).size,
  JSON.stringify(a) === JSON.stringify(b),
);
function deepEqual(p: unknown, q: unknown): boolean {
  if (Object.is(p, q)) return true;
  if (typeof p !== "object" || typeof q !== "object" || p === null || q === null) return false;
  if (Array.isArray(p) !== Array.isArray(q)) return false;
  const kp = Object.keys(p),
    kq = Object.keys(q);
  return (
    kp.length === kq.length &&
    kp.every(
      (k) =>
        Object.hasOwn(q, k) &&
        deepEqual((p as Record<string, unknown>)[k], (q as Record<string, unknown>)[k]),
    )
  );
}
console.log(
  deepEqual({ a: [1, { b: null }] }, { a: [1, { b: null }] }),
  deepEqual({ a: 1 }, { a: 1, b: undefined }),
  deepEqual([1], { 0: 1 }),
  deepEqual(NaN, NaN),
  deepEqual({ x: 1, y: 2 }, { y: 2, x: 1 }),
  deepEqual(0, -0),
);

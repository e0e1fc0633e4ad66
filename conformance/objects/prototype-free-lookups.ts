const handlers: Record<string, (n: number) => number> = { dbl: (n) => n * 2, neg: (n) => -n };
for (const k of ["dbl", "neg", "nope"])
  console.log(k, handlers[k]?.(5) ?? "none", k in handlers, Object.hasOwn(handlers, k));
const cache: { [key: string]: { hits: number } | undefined } = {};
const hit = (k: string): number => {
  const e = (cache[k] ??= { hits: 0 });
  return ++e.hits;
};
console.log(
  hit("a"),
  hit("a"),
  hit("b"),
  Object.entries(cache)
    .map(([k, v]) => k + v?.hits)
    .join(),
);
cache["a"] = undefined;
console.log("a" in cache, hit("a"), Object.keys(cache).join());
const merged = Object.assign({}, ...[{ a: 1 }, { b: 2 }, { a: 3 }].map((o) => o)) as Record<
  string,
  number
>;
console.log(JSON.stringify(merged));
const path = (o: unknown, ...ks: string[]): unknown =>
  ks.reduce<unknown>(
    (v, k) =>
      typeof v === "object" && v !== null && k in v ? (v as Record<string, unknown>)[k] : undefined,
    o,
  );
console.log(
  path({ a: { b: [10, { c: "deep" }] } }, "a", "b", "1", "c"),
  path({ a: 1 }, "a", "b"),
  path(null, "x"),
);

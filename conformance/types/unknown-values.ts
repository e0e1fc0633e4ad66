const vals: unknown[] = [
  1,
  "two",
  true,
  null,
  undefined,
  [3, "four"],
  { five: 5 },
  () => 6,
  new Map([["k", 7]]),
];
function describe(x: unknown): string {
  if (x === null) return "null";
  if (Array.isArray(x)) return `[${x.map(describe).join(",")}]`;
  if (x instanceof Map) return `map(${x.size})`;
  if (typeof x === "function") return "fn";
  if (typeof x === "object")
    return `{${Object.entries(x)
      .map(([k, v]) => k + ":" + describe(v))
      .join()}}`;
  return `${typeof x}:${String(x)}`;
}
for (const v of vals) console.log(describe(v));
const m = new Map<unknown, unknown>();
m.set(1, "n");
m.set("1", "s");
m.set(null, "nul");
m.set(NaN, "nan");
console.log(m.get(1), m.get("1"), m.get(null), m.get(NaN), m.get(undefined));
let any1: unknown = 5;
any1 = "now string";
if (typeof any1 === "string") console.log(any1.length);

// A cast whose value the program then tests claims nothing: what is read of it is found as it is.
interface Fish {
  swim(): void;
  name: string;
  parts?: { fin: string };
}
function isFish(x: unknown): x is Fish {
  return (x as Fish).swim !== undefined;
}
function isFish2(x: unknown): x is Fish {
  const f = x as Fish;
  return f && !!f.name;
}
function isFish3(x: unknown): x is Fish {
  const f = x as Fish;
  return typeof f === "object" && f !== null && typeof f.name === "string";
}
const isFish4 = (x: unknown): x is Fish => !!(x as Fish)?.name;
function isErr(e: unknown): e is Error & { code: string } {
  return (e as { code: string }).code !== undefined;
}
function fin(x: unknown): boolean {
  return (x as Fish).parts?.fin === "f";
}
function deep(x: unknown): string {
  const f = x as Fish;
  if (!f || typeof f.parts?.fin !== "string") return "none";
  return f.parts.fin.toUpperCase();
}
function called(x: unknown): string {
  const f = x as Fish;
  if (typeof f.swim !== "function") return "no";
  f.swim();
  return "swam";
}
function call2(x: unknown): void {
  if ((x as Fish).swim) (x as Fish).swim();
}
function kind(x: unknown): number {
  switch ((x as { kind: string }).kind) {
    case "a":
      return 1;
    case "b":
      return 2;
    default:
      return 0;
  }
}
function arr(x: unknown): number {
  const xs = x as string[];
  return Array.isArray(xs) && xs.length ? xs[0].length : -1;
}
function el(x: unknown): boolean {
  return (x as Record<string, unknown>)["k"] === 1;
}
function thrown(e: unknown): string {
  const err = e as Error;
  return err.message ? err.message : String(e);
}
function thrown2(e: unknown): string {
  return (e as Error).message ?? String(e);
}
for (const v of [
  5,
  "s",
  { name: "n" },
  ["ab"],
  true,
  { name: 3 },
  { parts: { fin: "f" } },
  { parts: 3 },
  {
    swim() {
      console.log("splash");
    },
    name: "",
    kind: "b",
  },
  { kind: 4, k: 1 },
  new Error("boom"),
  Symbol("q"),
  10n,
]) {
  console.log(
    isFish(v),
    isFish2(v),
    isFish3(v),
    isFish4(v),
    isErr(v),
    fin(v),
    deep(v),
    called(v),
    kind(v),
    arr(v),
    el(v),
    typeof v === "symbol" ? 0 : thrown(v),
    typeof v === "symbol" ? 0 : thrown2(v),
  );
  call2(v);
}
console.log(isFish2(null), isFish3(undefined), isFish4(null), deep(undefined));
try {
  isFish(null);
} catch (e) {
  console.log((e as Error).message);
}
try {
  fin(undefined);
} catch (e) {
  console.log((e as Error).message);
}
class Node1 {
  constructor(
    readonly v: number,
    readonly next?: Node1,
  ) {}
  sum(): number {
    return this.v + (this.next?.sum() ?? 0);
  }
}
function total(x: unknown): number {
  const n = x as Node1;
  return n ? n.sum() + n.v : 0;
}
console.log(total(new Node1(1, new Node1(2))), total(null));
const top1 = JSON.parse('{"a":1}') as unknown;
const conf = top1 as { a: number; b?: string };
if (conf.a) console.log(conf.a + 1, conf.b === undefined, (() => conf.a * 2)());
async function later(x: unknown) {
  const c = x as { n: number };
  await null;
  return c && c.n ? c.n + 1 : 0;
}
console.log(await later({ n: 2 }), await later(3));

// The fixed text that every random program starts with: its types, its printing, and small functions
// that hide constants from the type checker (which would refuse a comparison it can decide).
export const prelude: string = `interface Rec { a: number; b: string; c?: number; next: Rec | null }
type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number } | { kind: "named"; name: string };
let fuel = 0;
let lines = 0;
let checksum = 17;
function tick(): boolean { return --fuel > 0; }
function flag(value: boolean): boolean { return value; }
function same(a: unknown, b: unknown): boolean { return a === b; }
function numbers(items: number[]): number[] { return items; }
function strings(items: string[]): string[] { return items; }
function records(items: Rec[]): Rec[] { return items; }
function rec(value: Rec): Rec { return value; }
function isBase(value: unknown): boolean { return value instanceof Base; }
function isMid(value: unknown): boolean { return value instanceof Mid; }
function isLeaf(value: unknown): boolean { return value instanceof Leaf; }
function cut(value: Rec): Rec { return { ...value, next: null }; }
function shape(value: Shape): Shape { return value; }
function pair(a: number, b: string): [number, string] { return [a, b]; }
function mixed(value: number | string | null): number | string | null { return value; }
function pickMixed(which: number): number | string | null { return which === 0 ? null : which === 1 ? 1.5 : "mix"; }
function weigh(value: number | string | null): number { return value === null ? -1 : typeof value === "string" ? value.length : value; }
function byNumber(a: number, b: number): number { return a < b ? -1 : a > b ? 1 : 0; }
function counter(): (x: number) => number { let calls = 0; return (x) => x + ++calls; }
function area(s: Shape): number {
  switch (s.kind) {
    case "circle": return s.r * s.r * 3;
    case "rect": return s.w * s.h;
    default: return s.name.length;
  }
}
function show(value: unknown): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "function";
  if (Array.isArray(value)) return "[" + value.map(show).join(",") + "]";
  if (value instanceof Map) return "Map" + show([...value]);
  if (value instanceof Error) return value.name + ":" + value.message;
  if (typeof value === "object" && value !== null) return "{" + Object.entries(value).map(([k, v]) => k + ":" + show(v)).join(",") + "}";
  return String(value);
}
function emit(name: string, value: unknown): void {
  const text = show(value);
  for (let i = 0; i < text.length; i++) checksum = (Math.imul(checksum, 31) + text.charCodeAt(i)) | 0;
  if (lines++ < 30) console.log(name, text.length > 200 ? text.slice(0, 200) : text);
}
function attempt(name: string, run: () => void): void {
  fuel = 3000;
  lines = 0;
  try { run(); } catch (error) { console.log(name, "threw", show(error)); }
  console.log(name, checksum);
}
`;

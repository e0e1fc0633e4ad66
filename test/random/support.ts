// The text of the module that every random program imports: printing, fuel, and small functions that hide
// constants from the type checker, which would refuse a comparison that it can decide.
export const supportText: string = `let fuel = 0;
let lines = 0;
let checksum = 17;
export function begin(seed: number): void { checksum = 17; console.log("== program " + seed); }
export function tick(): boolean { return --fuel > 0; }
export function flag(value: boolean): boolean { return value; }
export function same(a: unknown, b: unknown): boolean { return a === b; }
export function id<T>(value: T): T { return value; }
export function pick<T>(a: T, b: T, first: boolean): T { return first ? a : b; }
export function sum(...items: number[]): number { let total = 0; for (const item of items) total += item; return total; }
export function bound(f: (x: number) => number, x: number): number { return tick() ? f(x) : x; }
export function depth(levels: number, x: number): number { return levels <= 0 ? x : depth(levels - 1, x) + levels; }
export function weigh(value: number | string | null): number { return value === null ? -1 : typeof value === "string" ? value.length : value; }
export function byNumber(a: number, b: number): number { return a < b ? -1 : a > b ? 1 : 0; }
export function counter(): (x: number) => number { let calls = 0; return (x) => x + ++calls; }
export class Box<T> {
  value: T;
  constructor(value: T) { this.value = value; }
  map<R>(f: (value: T) => R): Box<R> { return new Box<R>(f(this.value)); }
}
export class Failure extends Error {
  readonly code: number;
  constructor(code: number) { super("failure " + code); this.name = "Failure"; this.code = code; }
}
export class Steps implements Iterable<number> {
  readonly limit: number;
  constructor(limit: number) { this.limit = limit; }
  [Symbol.iterator](): Iterator<number> {
    let at = 0;
    const limit = this.limit;
    return {
      next(): IteratorResult<number> { return at < limit ? { value: at++, done: false } : { value: undefined, done: true }; },
      return(): IteratorResult<number> { checksum = (checksum + 1) | 0; return { value: undefined, done: true }; },
    };
  }
}
export function show(value: unknown, level = 0): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "function";
  if (level > 4) return "...";
  if (Array.isArray(value)) return "[" + value.map((item: unknown) => show(item, level + 1)).join(",") + "]";
  if (value instanceof Map) return "Map" + show([...value], level + 1);
  if (value instanceof Set) return "Set" + show([...value], level + 1);
  if (value instanceof Error) return value.name + ":" + value.message;
  if (typeof value === "object" && value !== null) return "{" + Object.entries(value).map(([k, v]) => k + ":" + show(v, level + 1)).join(",") + "}";
  return String(value);
}
export function count(value: unknown): void {
  const text = show(value);
  for (let i = 0; i < text.length; i++) checksum = (Math.imul(checksum, 31) + text.charCodeAt(i)) | 0;
}
export function emit(name: string, value: unknown): void {
  count(value);
  if (lines++ < 30) { const text = show(value); console.log(name, text.length > 200 ? text.slice(0, 200) : text); }
}
export function attempt(name: string, run: () => void): void {
  fuel = 1000;
  lines = 0;
  try { run(); } catch (error) { console.log(name, "threw", show(error)); }
  console.log(name, checksum);
}
`;

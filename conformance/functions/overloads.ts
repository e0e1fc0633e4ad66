function f(x: number): number;
function f(x: string): string;
function f(x: number, y: string): string;
function f(x: number | string, y?: string): number | string {
  if (typeof x === "number") return y === undefined ? x * 2 : y.repeat(x);
  return x.toUpperCase();
}
console.log(f(4), f("ab"), f(2, "xy"));
class C {
  get(): string[];
  get(i: number): string;
  get(i?: number): string | string[] {
    const xs = ["a", "b"];
    return i === undefined ? xs : xs[i]!;
  }
  constructor(a: number);
  constructor(a: string, b: string);
  constructor(a: number | string, b?: string) {
    this.desc = `${typeof a} ${b ?? "none"}`;
  }
  desc: string;
}
console.log(new C(1).desc, new C("x", "y").desc, new C(1).get().length, new C(1).get(1));
interface Fn {
  (a: number): string;
  (a: string): number;
}
const g: Fn = ((a: number | string) => (typeof a === "number" ? String(a) : a.length)) as Fn;
console.log(g(12) + "!", g("four") + 1);
function map<T, U>(x: T[], f: (t: T) => U): U[];
function map<T, U>(x: T, f: (t: T) => U): U;
function map<T, U>(x: T | T[], f: (t: T) => U): U | U[] {
  return Array.isArray(x) ? x.map((e) => f(e as T)) : f(x);
}
console.log(
  map([1, 2], (n: number) => n + 1).join(),
  map(5, (n: number) => n + 1),
);

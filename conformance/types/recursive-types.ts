type Json = string | number | boolean | null | Json[] | { [k: string]: Json };
const j: Json = { a: [1, "two", { b: null, c: [true, []] }], d: {} };
function count(x: Json): number {
  if (x === null || typeof x !== "object") return 1;
  if (Array.isArray(x)) return x.reduce<number>((t, e) => t + count(e), 1);
  return Object.values(x).reduce<number>((t, e) => t + count(e), 1);
}
function show(x: Json): string {
  return Array.isArray(x)
    ? `[${x.map(show).join()}]`
    : x !== null && typeof x === "object"
      ? `{${Object.keys(x)
          .map((k) => k + "=" + show(x[k]!))
          .join()}}`
      : String(x);
}
console.log(count(j), show(j));
interface Tree {
  v: number;
  kids: Tree[];
}
const t: Tree = {
  v: 1,
  kids: [
    { v: 2, kids: [{ v: 3, kids: [] }] },
    { v: 4, kids: [] },
  ],
};
const sum = (t: Tree): number => t.v + t.kids.map(sum).reduce((a, b) => a + b, 0);
console.log(sum(t));
type List<T> = { head: T; tail: List<T> } | undefined;
const cons = <T>(head: T, tail: List<T>): List<T> => ({ head, tail });
const len = <T>(l: List<T>): number => (l === undefined ? 0 : 1 + len(l.tail));
console.log(len(cons(1, cons(2, cons(3, undefined)))), len(undefined));

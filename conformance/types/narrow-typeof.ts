function f(
  x: string | number | boolean | undefined | null | (() => string) | { o: number } | symbol,
): string {
  if (typeof x === "string") return "s" + x.length;
  if (typeof x === "number") return "n" + (x + 1);
  if (typeof x === "boolean") return x ? "yes" : "no";
  if (typeof x === "undefined") return "undef";
  if (typeof x === "function") return "f" + x();
  if (typeof x === "symbol") return String(x.description);
  if (x === null) return "null";
  return "o" + x.o;
}
console.log(
  [
    f("abc"),
    f(1.5),
    f(true),
    f(false),
    f(undefined),
    f(() => "x"),
    f(null),
    f({ o: 7 }),
    f(Symbol("d")),
  ].join(" "),
);
function g(x: unknown): string {
  switch (typeof x) {
    case "string":
      return x.toUpperCase();
    case "number":
      return x.toFixed(1);
    case "object":
      return x === null ? "null" : "obj";
    default:
      return typeof x;
  }
}
console.log(g("a"), g(2), g(null), g([]), g(undefined), g(g));
const h = (x: string | number): number => (typeof x !== "string" ? x : x.length);
console.log(h("four"), h(4));

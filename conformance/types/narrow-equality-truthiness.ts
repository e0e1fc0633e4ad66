function f(a: string | null, b: string | number): string {
  if (a === b) return "same " + a.length;
  if (a == null) return "null " + b;
  if (a) return "truthy " + a.toUpperCase();
  return "empty " + String(b);
}
console.log(f("x", "x"), f(null, 1), f("y", 2), f("", 3));
function g(x: "a" | "b" | 0 | 1 | false | null | undefined): string {
  if (!x) return "falsy " + String(x);
  if (x === 1) return "one";
  return x.toUpperCase();
}
console.log([g("a"), g("b"), g(0), g(1), g(false), g(null), g(undefined)].join("|"));
function h(x?: number | null): number {
  if (x != null && x > 5) return x;
  return x ?? -1;
}
console.log(h(), h(null), h(3), h(9));
let v: string | number = "start";
const log: string[] = [];
for (let i = 0; i < 3; i++) {
  if (typeof v === "string") {
    log.push(v.toUpperCase());
    v = i;
  } else {
    log.push(v.toFixed(2));
    v = "s" + i;
  }
}
console.log(log.join());

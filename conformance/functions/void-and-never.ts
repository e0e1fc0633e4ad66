function fail(msg: string): never {
  throw new Error(msg);
}
function get(m: Map<string, number>, k: string): number {
  return m.get(k) ?? fail(`no ${k}`);
}
const m = new Map([["a", 1]]);
console.log(get(m, "a"));
try {
  get(m, "b");
} catch (e) {
  console.log((e as Error).message);
}
const r: void = console.log("void result");
console.log(r);
const f: () => void = () => 42;
console.log(f());
function unreachable(x: never): never {
  throw new Error("unexpected " + String(x));
}
function g(x: "a" | "b"): number {
  switch (x) {
    case "a":
      return 1;
    case "b":
      return 2;
    default:
      return unreachable(x);
  }
}
console.log(g("a") + g("b"));

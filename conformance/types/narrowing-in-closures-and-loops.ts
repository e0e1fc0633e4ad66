function f(xs: (string | null)[]): string {
  let last: string | null = null;
  for (const x of xs) {
    if (x === null) continue;
    if (last !== null && last.length > x.length) return last;
    last = x;
  }
  return last ?? "none";
}
console.log(f(["a", null, "bb"]), f([null]), f(["long", "s"]));
function g(v: string | number | undefined): (() => string) | undefined {
  if (v === undefined) return;
  const w = v;
  return () => (typeof w === "string" ? w.toUpperCase() : w.toFixed(1));
}
console.log(g("x")?.(), g(2)?.(), g(undefined)?.());
type N = { t: "leaf"; v: number } | { t: "node"; l: N; r: N };
function sum(n: N): number {
  let total = 0;
  const stack: N[] = [n];
  for (let x = stack.pop(); x; x = stack.pop()) {
    if (x.t === "leaf") total += x.v;
    else stack.push(x.l, x.r);
  }
  return total;
}
console.log(
  sum({
    t: "node",
    l: { t: "leaf", v: 1 },
    r: { t: "node", l: { t: "leaf", v: 2 }, r: { t: "leaf", v: 3.5 } },
  }),
);
let state: { s: "idle" } | { s: "busy"; n: number } = { s: "idle" };
const tick = (): void => {
  state =
    state.s === "idle"
      ? { s: "busy", n: 1 }
      : state.n > 1
        ? { s: "idle" }
        : { s: "busy", n: state.n + 1 };
};
const trace: string[] = [];
for (let i = 0; i < 6; i++) {
  tick();
  const now = state as { s: string; n?: number };
  trace.push(now.s + (now.n ?? ""));
}
console.log(trace.join());

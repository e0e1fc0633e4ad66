// Groups and elements that are missing, chosen by operators that look at them, and by others.
const s = `a="x" b='y' c=z d=`;
for (const [, name, a, b, c] of s.matchAll(/(\w+)=(?:"([^"]*)"|'([^']*)'|(\w*))/g))
  console.log(name, a?.toUpperCase() ?? b ?? c?.trim() ?? "");
for (const [, name, a, b] of "a=1 b".matchAll(/(\w+)(?:=(\d))?(q)?/g))
  console.log(name, a ?? "none", b === undefined);
for (const m of "a=1 b".matchAll(/(\w+)(?:=(\d))?/g)) {
  const [, k, v] = m;
  console.log(k, v ?? "none");
}
const [, x, y] = /(a)|(b)/.exec("b")!;
console.log(x, y, x === undefined);
const parts = [..."a=1 b".matchAll(/(\w+)(?:=(\d))?/g)].map(([, k, v]) => `${k}:${v ?? "-"}`);
console.log(parts);
const [first, second] = "x".match(/(y)?/) ?? [];
console.log(first, second);
function f([, p, q]: RegExpMatchArray) {
  return (p || "p") + (q || "q");
}
console.log(f(/(a)?(b)?/.exec("b")!));
function pick(xs: string[], i: number, j: number) {
  const a = xs[i];
  const b = xs[j];
  return (i > 5 ? a : b) ?? (a || b) ?? "neither";
}
console.log(pick(["q"], 0, 1), pick(["q"], 7, 8), pick(["q"], 6, 0), pick([], 0, 1));
const table: Record<string, number> = { one: 1 };
const t1 = table["one"],
  t2 = table["two"];
console.log(t2 ?? t1 ?? 0, (t1 && t2) ?? "none", t2 || t1);

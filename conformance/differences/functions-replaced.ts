const o = { f: () => 1 };
const w: { f: object } = o;
w.f = { z: 1 };
try {
  console.log(o.f());
} catch (e) {
  console.log((e as Error).name);
}
const fs: (() => number)[] = [() => 2];
const ws: object[] = fs;
ws[0] = { q: 2 };
try {
  console.log(fs[0]!());
} catch (e) {
  console.log((e as Error).name);
}
const m = new Map<string, () => number>([["a", () => 3]]);
const mw = m as unknown as Map<string, object>;
try {
  mw.set("a", { q: 2 });
  console.log(m.get("a")!());
} catch (e) {
  console.log((e as Error).name);
}
const g: { h?: () => number } = {};
(g as { h?: object }).h = [1];
try {
  console.log(g.h?.());
} catch (e) {
  console.log((e as Error).name);
}

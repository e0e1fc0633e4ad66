// Groups that matched nothing, in the loops, callbacks and patterns that programs read them with.
const m = /(?<a>x)|(?<b>y)/.exec("y");
if (m === null || m.groups === undefined) throw new Error("no match");
console.log(
  m.slice(1).filter(Boolean),
  m.filter((g) => g !== undefined),
);
console.log(
  m.map((g) => g ?? "-"),
  m.findIndex((g, i) => i > 0 && g !== undefined),
);
console.log(
  m.some((g) => g === undefined),
  m.every(Boolean),
  m.find((g) => !g),
  m.join(),
);
console.log(m.reduce((n, g) => n + (g ? g.length : 0), 0));
m.forEach((g, i) => console.log(i, g));
for (const g of m) console.log(g);
for (const g of m) if (g) console.log(g.toUpperCase());
console.log(
  "axbyc"
    .split(/(x)|(y)/)
    .filter((part) => part)
    .join("|"),
);

const [all, x, y] = m;
console.log(all, x ?? "none", y);
const { a, b } = m.groups;
console.log(a === undefined, b);
for (const [name, value] of Object.entries(m.groups)) {
  if (value !== undefined) console.log(name, value);
}
console.log(Object.entries(m.groups).find(([, value]) => value !== undefined));
console.log(Object.values(m.groups).filter(Boolean), Object.values(m.groups).length);

const swapped = "a1b2c".replace(/([a-z])(\d)?/g, (_, letter: string, digit: string) =>
  digit ? digit + letter : letter,
);
console.log(swapped);
console.log("k".replace(/(k)(z)?/, (_, k: string, z: string) => `${k}|${z}`));

function suffix(text: string): string {
  const match = /^(\w+)(?:-(\w+))?$/.exec(text);
  return match === null ? "" : match[2];
}
console.log(suffix("a-b").length, suffix("c") === undefined);

interface Point {
  readonly x: number;
}
const points: Point[] = [{ x: 1 }, { x: 2 }];
points.length = 3;
for (const p of points) console.log(p ? p.x : "none");
console.log(
  points.map((p) => p?.x ?? 0).reduce((sum, n) => sum + n, 0),
  points.filter(Boolean).length,
);
points.forEach((p, i) => {
  if (p === undefined) console.log("hole", i);
  else console.log(p.x + i);
});

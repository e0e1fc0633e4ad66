type Shape =
  | { kind: "circle"; r: number }
  | { kind: "rect"; w: number; h: number }
  | { kind: "tri"; a: number; b: number; c: number };
function area(s: Shape): number {
  switch (s.kind) {
    case "circle":
      return Math.round(3 * s.r ** 2);
    case "rect":
      return s.w * s.h;
    case "tri": {
      const p = (s.a + s.b + s.c) / 2;
      return Math.sqrt(p * (p - s.a) * (p - s.b) * (p - s.c));
    }
  }
}
const shapes: Shape[] = [
  { kind: "circle", r: 2 },
  { kind: "rect", w: 3, h: 4 },
  { kind: "tri", a: 3, b: 4, c: 5 },
];
console.log(shapes.map(area).join());
const rects = shapes.filter((s) => s.kind === "rect");
console.log(rects.length, rects[0]!.w);
const s = shapes[1]!;
if (s.kind !== "circle" && s.kind !== "tri") {
  s.w = 10;
  console.log(area(s));
}
type R<T> = { ok: true; value: T } | { ok: false; error: string };
function parse(t: string): R<number> {
  const n = Number(t);
  return Number.isNaN(n) ? { ok: false, error: `bad ${t}` } : { ok: true, value: n };
}
for (const t of ["1", "x"]) {
  const r = parse(t);
  console.log(r.ok ? r.value + 1 : r.error);
}

interface Point {
  readonly x: number;
  readonly y: number;
}
class Random {
  constructor(private state: number) {}
  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 4294967296;
  }
  between(lo: number, hi: number): number {
    return lo + (hi - lo) * this.next();
  }
  int(n: number): number {
    return Math.floor(this.next() * n);
  }
  shuffle<T>(xs: T[]): T[] {
    for (let i = xs.length - 1; i > 0; i--) {
      const j = this.int(i + 1);
      [xs[i], xs[j]] = [xs[j]!, xs[i]!];
    }
    return xs;
  }
}
const distance2 = (a: Point, b: Point): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
function mean(ps: readonly Point[]): Point {
  let x = 0,
    y = 0;
  for (const p of ps) {
    x += p.x;
    y += p.y;
  }
  return { x: x / ps.length, y: y / ps.length };
}
function kmeans(
  points: readonly Point[],
  k: number,
  rounds = 50,
): { centers: Point[]; groups: Point[][]; iterations: number } {
  let centers: Point[] = points.slice(0, k).map(({ x, y }) => ({ x, y }));
  let groups: Point[][] = [];
  let iterations = 0;
  for (; iterations < rounds; iterations++) {
    groups = centers.map(() => []);
    for (const p of points) {
      let best = 0;
      for (let c = 1; c < k; c++)
        if (distance2(p, centers[c]!) < distance2(p, centers[best]!)) best = c;
      groups[best]!.push(p);
    }
    const next = groups.map((g, i) => (g.length === 0 ? centers[i]! : mean(g)));
    const moved = next.some((c, i) => distance2(c, centers[i]!) > 1e-12);
    centers = next;
    if (!moved) break;
  }
  return { centers, groups, iterations };
}
function stats(xs: readonly number[]): { mean: number; sd: number; median: number; mode: number } {
  const sorted = xs.toSorted((a, b) => a - b);
  const m = xs.reduce((a, b) => a + b, 0) / xs.length;
  const sd = Math.sqrt(xs.reduce((t, x) => t + (x - m) ** 2, 0) / xs.length);
  const mid = xs.length >> 1;
  const counts = new Map<number, number>();
  for (const x of xs) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const [mode] = [...counts].reduce((a, b) =>
    b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a,
  );
  return {
    mean: m,
    sd,
    median: xs.length % 2 ? sorted[mid]! : (sorted[mid - 1]! + sorted[mid]!) / 2,
    mode,
  };
}
const rnd = new Random(42);
const points: Point[] = [];
for (const [cx, cy] of [
  [0, 0],
  [10, 10],
  [0, 12],
] as const)
  for (let i = 0; i < 60; i++)
    points.push({ x: cx + rnd.between(-2, 2), y: cy + rnd.between(-2, 2) });
rnd.shuffle(points);
const { centers, groups, iterations } = kmeans(points, 3);
console.log(
  iterations > 0,
  groups
    .map((g) => g.length)
    .sort((a, b) => a - b)
    .join(),
);
for (const { x, y } of centers.toSorted((a, b) => a.x + a.y * 2 - b.x - b.y * 2))
  console.log(x.toFixed(6), y.toFixed(6));
const { mean: m, sd, median, mode } = stats(points.map((p) => p.x + p.y));
console.log(
  m.toFixed(9),
  sd.toFixed(9),
  median.toFixed(9),
  mode,
  JSON.stringify(stats([1, 2, 2, 3])),
);
const bins = new Array<number>(8).fill(0);
for (let i = 0; i < 4000; i++) bins[rnd.int(8)]!++;
console.log(
  bins.join(),
  bins.reduce((a, b) => a + b),
);
for (const n of bins) console.log("#".repeat(Math.round(n / 25)));

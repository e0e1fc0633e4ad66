function maxSub(xs: number[]): number {
  let best = -Infinity,
    cur = 0;
  for (const x of xs) {
    cur = Math.max(x, cur + x);
    best = Math.max(best, cur);
  }
  return best;
}
function bsearch(xs: readonly number[], t: number): number {
  let lo = 0,
    hi = xs.length - 1;
  while (lo <= hi) {
    const m = (lo + hi) >> 1;
    const v = xs[m]!;
    if (v === t) return m;
    if (v < t) lo = m + 1;
    else hi = m - 1;
  }
  return ~lo;
}
function rotate<T>(xs: T[], k: number): T[] {
  const n = xs.length;
  const s = ((k % n) + n) % n;
  return [...xs.slice(n - s), ...xs.slice(0, n - s)];
}
const chunk = <T>(xs: T[], n: number): T[][] =>
  xs.length ? [xs.slice(0, n), ...chunk(xs.slice(n), n)] : [];
console.log(
  maxSub([-2, 1, -3, 4, -1, 2, 1, -5, 4]),
  maxSub([-3, -1]),
  bsearch([1, 3, 5, 7], 5),
  bsearch([1, 3, 5, 7], 4),
  rotate([1, 2, 3, 4], 1).join(),
  rotate(["a", "b", "c"], -1).join(""),
  chunk([1, 2, 3, 4, 5], 2)
    .map((c) => c.join(""))
    .join("|"),
);

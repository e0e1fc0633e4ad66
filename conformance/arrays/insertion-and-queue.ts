const sorted: number[] = [];
for (const n of [5, 2, 8, 2, 9, 1]) {
  let i = 0;
  while (i < sorted.length && sorted[i]! < n) i++;
  sorted.splice(i, 0, n);
}
console.log(sorted.join());
const q: { id: number; pri: number }[] = [];
for (let i = 0; i < 8; i++) q.push({ id: i, pri: (i * 5) % 7 });
q.sort((a, b) => a.pri - b.pri || b.id - a.id);
console.log(q.map((e) => `${e.id}:${e.pri}`).join(), q.shift()?.id, q.pop()?.id, q.length);
const dedupe = <T>(xs: T[]): T[] => xs.filter((x, i) => xs.indexOf(x) === i);
console.log(
  dedupe([1, 1, 2, NaN, 2]).length,
  dedupe(["a", "b", "a"]).join(),
  [...new Set([3, 3, 1])].join(),
);
const window2 = <T>(xs: T[], n: number): T[][] =>
  xs.slice(0, Math.max(0, xs.length - n + 1)).map((_, i) => xs.slice(i, i + n));
console.log(
  window2([1, 2, 3, 4], 2)
    .map((w) => w.join(""))
    .join(),
  window2([1], 2).length,
);

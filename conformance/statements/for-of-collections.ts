const m = new Map<string, number>([
  ["a", 1],
  ["b", 2],
]);
for (const [k, v] of m) console.log(k, v);
for (const k of m.keys()) {
  if (k === "a") m.set("c", 3);
  console.log(k);
}
for (const v of m.values()) console.log(v);
const s = new Set([1, 2, 3]);
for (const x of s) {
  s.delete(2);
  if (x === 1) s.add(4);
  console.log(x);
}
for (const [a, b] of s.entries()) console.log(a, b);
for (const e of m) console.log(e.length, e[0]);
for (const [k, { x, y = 9 }] of new Map<string, { x: number; y?: number }>([
  ["p", { x: 1 }],
  ["q", { x: 2, y: 3 }],
]))
  console.log(k, x, y);

const m = new Map<number | string, number>();
let x = 7;
for (let i = 0; i < 30000; i++) {
  x = (Math.imul(x, 48271) >>> 0) % 2147483647;
  const k = x % 3 === 0 ? "s" + (x % 500) : x % 700;
  if (x % 5 === 0) m.delete(k);
  else m.set(k, (m.get(k) ?? 0) + 1);
}
let sum = 0,
  strings = 0;
for (const [k, v] of m) {
  sum += v;
  if (typeof k === "string") strings++;
}
console.log(m.size, sum, strings, [...m.keys()].slice(0, 5).join());
const s = new Set<string>();
for (let i = 0; i < 5000; i++) {
  s.add(((i * i) % 1013).toString(36));
  if (i % 3 === 0) s.delete((i % 1013).toString(36));
}
console.log(s.size, [...s].slice(-3).join());

const m = new Map<number, string>([
  [1, "a"],
  [2, "b"],
  [3, "c"],
]);
const seen: string[] = [];
for (const [k, v] of m) {
  seen.push(k + v);
  if (k === 1) {
    m.delete(2);
    m.set(4, "d");
  }
  if (k === 3) {
    m.delete(1);
    m.set(1, "again");
  }
  if (seen.length > 10) break;
}
console.log(seen.join(), [...m.keys()].join());
const it = m.keys();
console.log(it.next().value);
m.clear();
m.set(9, "n");
console.log(it.next().value, it.next().done);
m.set(10, "late");
console.log(it.next().done);
const n = new Map<number, number>();
for (let i = 0; i < 100; i++) n.set(i, i);
for (const k of n.keys()) if (k % 3) n.delete(k);
console.log(n.size, [...n.keys()].slice(0, 4).join());
n.forEach((v, k) => {
  if (k < 9) n.set(k + 1000, v);
});
console.log(n.size);

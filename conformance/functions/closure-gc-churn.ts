interface Node1 {
  id: number;
  run: () => number;
  next: Node1 | null;
}
let keep: Node1 | null = null;
let total = 0;
for (let i = 0; i < 20000; i++) {
  const box = { v: i };
  const n: Node1 = { id: i, run: () => box.v++ + i, next: i % 100 === 0 ? keep : null };
  total += n.run();
  if (i % 100 === 0) keep = n;
}
let count = 0,
  sum = 0;
for (let n: Node1 | null = keep; n !== null; n = n.next) {
  count++;
  sum += n.run();
}
console.log(total, count, sum);
const parts: string[] = [];
for (let i = 0; i < 3000; i++) {
  const s = `item-${i}-${"x".repeat(i % 7)}`;
  if (i % 500 === 0) parts.push(s.toUpperCase());
}
console.log(parts.join());

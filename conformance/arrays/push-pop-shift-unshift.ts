const a: number[] = [];
console.log(
  a.push(1),
  a.push(2, 3, 4),
  a.pop(),
  a.shift(),
  a.unshift(9),
  a.unshift(7, 8),
  a.join(),
);
console.log([].pop(), [].shift(), a.push(), a.unshift(), a.length);
const s: string[] = ["x"];
console.log(s.pop(), s.pop(), s.length, s.push("q"));
const q: number[] = [];
for (let i = 0; i < 1000; i++) {
  q.push(i);
  if (i % 3 === 0) q.shift();
}
console.log(q.length, q[0], q[q.length - 1]);
const m: (number | string | null)[] = [];
m.push(1, "a", null);
m.unshift("first");
console.log(m.join("|"), m.shift(), m.pop());

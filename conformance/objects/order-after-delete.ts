const o: { a?: number; b?: number; c?: number } = { a: 1, b: 2, c: 3 };
delete o.a;
o.a = 9;
console.log(Object.keys(o).join(), JSON.stringify(o));
const p: { x?: number; y?: number; z?: number } = {};
p.z = 1;
p.x = 2;
p.y = 3;
console.log(Object.keys(p).join());
const q = { ...p, w: 0, x: 5 };
console.log(Object.keys(q).join(), Object.entries(q).flat().join());
for (const k in o) console.log(k);
const shapes = [
  { a: 1, b: 2 },
  { b: 2, a: 1 },
  { b: 1, a: 2, c: 3 },
];
console.log(
  shapes.map((s) => s.a * 10 + s.b).join(),
  shapes.map((s) => Object.keys(s).join("")).join(),
);

const fs: (() => number)[] = [];
for (let i = 0; i < 3; i++) fs.push(() => i);
console.log(fs.map((f) => f()).join());
const gs: (() => number)[] = [];
for (let i = 0; i < 3; i++) {
  gs.push(() => i++);
}
console.log(gs.map((f) => f() + f()).join());
const hs: (() => number)[] = [];
for (var v = 0; v < 3; v++) hs.push(() => v);
console.log(hs.map((f) => f()).join());
const ks: (() => string)[] = [];
for (const x of ["a", "b"]) ks.push(() => x);
for (const k in { p: 1, q: 2 }) ks.push(() => k);
console.log(ks.map((f) => f()).join());
const ws: (() => number)[] = [];
let w = 0;
while (w < 3) {
  const c = w * 10;
  ws.push(() => c + w);
  w++;
}
console.log(ws.map((f) => f()).join());
const inc: (() => void)[] = [];
for (let i = 0, n = 0; i < 4; i++) {
  inc.push(() => {
    n += 100;
  });
  if (i > 1) inc[i - 1]!();
  console.log(i, n);
}
const cond: (() => number)[] = [];
for (let i = 0; cond.push(() => i), i < 2; i++);
console.log(cond.map((f) => f()).join());

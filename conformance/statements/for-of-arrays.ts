const xs = [1, 2, 3];
for (const x of xs) {
  if (x === 2) xs.push(10);
  console.log(x);
}
for (let x of xs) {
  x *= 2;
  console.log(x);
}
let last = 0;
for (last of xs);
console.log(last);
const o = { v: 0 };
for (o.v of xs);
console.log(o.v);
for (const [i, x] of xs.entries()) console.log(i, x);
for (const k of xs.keys()) console.log(k);
const grow: number[] = [0];
for (const g of grow) {
  if (g < 5) grow.push(g + 1);
}
console.log(grow.join());
const shrink = [1, 2, 3, 4, 5, 6];
for (const s of shrink) {
  shrink.pop();
  console.log("s", s);
}
for (const _ of []) console.log("never");

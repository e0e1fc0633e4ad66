for (let i = 0; i < 3; i++) console.log(i);
let j = 0;
for (; j < 2; ) j++;
for (;;) {
  if (j++ > 5) break;
}
console.log(j);
for (let a = 1, b = 1; a < 50; [a, b] = [b, a + b]) console.log(a);
for (let x = 1; x > 1e-3; x /= 4) console.log(x);
for (var v = 0; v < 3; v++);
console.log(v);
const out: string[] = [];
for (let i = 0; i < 5; i++) {
  if (i === 1) continue;
  if (i === 4) break;
  let i2 = i * 2;
  out.push(`${i}:${i2}`);
}
console.log(out.join());
for (const only = { n: 0 }; only.n < 2; only.n++) console.log("only", only.n);

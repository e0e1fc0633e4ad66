let seed = 12345;
const rnd = (): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return seed;
};
let bad = 0;
let sum = 0;
for (let i = 0; i < 3000; i++) {
  const x = (rnd() / 4294967296) * 10 ** ((rnd() % 600) - 300) * (rnd() % 2 ? 1 : -1);
  const s = String(x);
  if (Number(s) !== x) bad++;
  sum = (sum * 31 + s.length) | 0;
  if (i % 500 === 0) console.log(s, x.toPrecision(8), x.toExponential(3));
}
console.log(bad, sum);

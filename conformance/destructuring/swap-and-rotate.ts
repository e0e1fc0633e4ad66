const xs = [1, 2, 3, 4];
[xs[0], xs[3]] = [xs[3]!, xs[0]!];
console.log(xs.join());
let [a, b, c] = ["a", "b", "c"];
[a, b, c] = [b!, c!, a!];
console.log(a, b, c);
const o = { l: { v: 1 }, r: { v: 2 } };
[o.l, o.r] = [o.r, o.l];
({
  l: { v: o.r.v },
} = o);
console.log(o.l.v, o.r.v);
function fibPair(n: number): [number, number] {
  if (n === 0) return [0, 1];
  const [p, q] = fibPair(n - 1);
  return [q, p + q];
}
console.log(fibPair(40)[0]);
let i = 0;
const seq: number[] = [];
for (let [lo, hi] = [0, 10]; lo < hi; [lo, hi] = [lo + 1, hi - 2]) seq.push(lo, hi);
console.log(seq.join(), i);

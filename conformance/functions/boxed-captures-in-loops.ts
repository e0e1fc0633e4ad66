const makers: ((k: number) => number)[] = [];
for (let i = 0; i < 3; i++) {
  let local = i * 10;
  makers.push((k) => (local += k));
  if (i === 1) local = 500;
}
console.log(makers.map((m) => m(1)).join(), makers.map((m) => m(2)).join());
function outer(xs: number[]): (() => number)[] {
  return xs.map((x) => {
    let n = x;
    return () => n++;
  });
}
const [f, g] = outer([5, 50]) as [() => number, () => number];
console.log(f(), f(), g(), f(), g());
let total = 0;
[1, 2, 3].forEach((n) => {
  [10, 20].forEach((m) => {
    total += n * m;
  });
});
console.log(total);
function once<T>(fn: () => T): () => T {
  let done = false;
  let v: T;
  return () => {
    if (!done) {
      v = fn();
      done = true;
    }
    return v;
  };
}
let runs = 0;
const o = once(() => ++runs);
console.log(o(), o(), runs);

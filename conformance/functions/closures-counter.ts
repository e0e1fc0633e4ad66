function counter(start = 0): { inc: () => number; dec: () => number; get: () => number } {
  let n = start;
  return { inc: () => ++n, dec: () => --n, get: () => n };
}
const a = counter(),
  b = counter(10);
a.inc();
a.inc();
b.dec();
console.log(a.get(), b.get());
const { inc, get } = a;
inc();
console.log(get());
function make(): [() => void, () => string] {
  let s = "";
  return [
    () => {
      s += "x";
    },
    () => s,
  ];
}
const [add, read] = make();
add();
add();
console.log(read());
const adders = [1, 2, 3].map((n) => (x: number) => x + n);
console.log(adders.map((f) => f(10)).join());

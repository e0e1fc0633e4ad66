class Countdown implements Iterable<number> {
  constructor(private n: number) {}
  [Symbol.iterator](): Iterator<number> {
    let i = this.n;
    return {
      next: (): IteratorResult<number> =>
        i > 0 ? { value: i--, done: false } : { value: undefined, done: true },
    };
  }
}
const c = new Countdown(4);
for (const x of c) console.log(x);
console.log([...c].join(), Math.max(...c), Array.from(c, (x) => x * 2).join(), new Set(c).size);
const [a, , b] = c;
console.log(a, b);
const iter: Iterable<number>[] = [c, [10, 20], new Set([7])];
for (const it of iter) {
  let s = 0;
  for (const v of it) s += v;
  console.log(s);
}

let i = 5;
console.log(i++, i, ++i, i, i--, i, --i, i);
const o = { n: 1.5 };
console.log(o.n++, o.n, ++o.n, o.n--, --o.n);
const xs = [10, 20];
let k = 0;
console.log(xs[k++]++, xs[0], k, ++xs[k]!, xs[1], k);
let big = 2 ** 53;
big++;
console.log(big);
let nan = NaN;
nan++;
console.log(nan);
let minusZero = -0;
console.log(Object.is(minusZero++, -0), minusZero);
class Counter {
  static total = 0;
  #n = 0;
  bump(): number {
    Counter.total++;
    return ++this.#n;
  }
}
const c = new Counter();
c.bump();
console.log(c.bump(), Counter.total--, Counter.total);

const obj = {
  n: 2,
  mul(x: number): number {
    return x * this.n;
  },
  nested: {
    n: 5,
    mul(x: number): number {
      return x * this.n;
    },
  },
};
console.log(
  [1, 2].map((x) => obj.mul(x)).join(),
  [1, 2].map(obj.mul, obj).join(),
  [1, 2].map(obj.mul.bind({ ...obj, n: 10 })).join(),
  obj.nested.mul.call(obj, 3),
);
class T {
  #v: number;
  constructor(v: number) {
    this.#v = v;
    this.bound = this.read.bind(this);
  }
  bound: () => number;
  read(): number {
    return this.#v;
  }
  lazy = (): number => this.#v * 2;
  static of(v: number): T {
    return new T(v);
  }
}
const { bound, lazy } = new T(4);
console.log(
  bound(),
  lazy(),
  [1, 2, 3]
    .map(T.of)
    .map((t) => t.bound() + t.lazy())
    .join(),
);
const { floor, max } = Math;
console.log(floor(2.7), max(1, 5), [1.2, 3.8].map(floor).join());
const call = <A extends unknown[], R>(f: (...a: A) => R, ...a: A): R => f(...a);
console.log(
  call(obj.mul.bind(obj), 21),
  call(parseInt, "ff", 16),
  call(String.fromCharCode, 72, 105),
);

class Seq<T> implements Iterable<T> {
  constructor(private readonly mk: () => Iterator<T>) {}
  [Symbol.iterator](): Iterator<T> {
    return this.mk();
  }
  static range(a: number, b = Infinity): Seq<number> {
    return new Seq<number>(() => {
      let i = a;
      return {
        next: () => (i < b ? { value: i++, done: false } : { value: undefined, done: true }),
      };
    });
  }
  map<U>(f: (t: T) => U): Seq<U> {
    return new Seq<U>(() => {
      const it = this.mk();
      return {
        next: () => {
          const r = it.next();
          return r.done ? { value: undefined, done: true } : { value: f(r.value), done: false };
        },
      };
    });
  }
  filter(f: (t: T) => boolean): Seq<T> {
    return new Seq(() => {
      const it = this.mk();
      return {
        next: () => {
          for (;;) {
            const r = it.next();
            if (r.done || f(r.value)) return r;
          }
        },
      };
    });
  }
  take(n: number): Seq<T> {
    return new Seq(() => {
      const it = this.mk();
      let i = 0;
      return { next: () => (i++ < n ? it.next() : { value: undefined, done: true }) };
    });
  }
}
console.log(
  [
    ...Seq.range(1)
      .map((x) => x * x)
      .filter((x) => x % 2 === 1)
      .take(5),
  ].join(),
);
console.log([...Seq.range(0, 5).map((i) => "s" + i)].join(), [...Seq.range(3, 3)].length);

// Calls [Symbol.iterator]() by hand on what is only known to be iterable.
function first<T>(items: Iterable<T>): T | undefined {
  const result = items[Symbol.iterator]().next();
  return result.done ? undefined : result.value;
}

class Lazy<T> implements Iterable<T> {
  constructor(private readonly source: Iterable<T>) {}
  map<U>(f: (item: T) => U): Lazy<U> {
    const { source } = this;
    return new Lazy<U>({
      [Symbol.iterator](): Iterator<U> {
        const inner = source[Symbol.iterator]();
        return {
          next(): IteratorResult<U> {
            const step = inner.next();
            return step.done
              ? { done: true, value: undefined }
              : { done: false, value: f(step.value) };
          },
        };
      },
    });
  }
  [Symbol.iterator](): Iterator<T> {
    return this.source[Symbol.iterator]();
  }
}

function pairs<A, B>(as: Iterable<A>, bs: Iterable<B>): [A, B][] {
  const out: [A, B][] = [];
  const left = as[Symbol.iterator]();
  const right = bs[Symbol.iterator]();
  for (;;) {
    const a = left.next();
    const b = right.next();
    if (a.done || b.done) return out;
    out.push([a.value, b.value]);
  }
}

console.log(first([1, 2]), first("xyz"), first(new Set(["s"])), first(new Map([[1, 2]])));
console.log(first([]), first(new Lazy(["q"])));
const doubled = new Lazy([1, 2, 3]).map((n) => n * 2).map((n) => `#${n}`);
console.log([...doubled].join(" "), first(doubled));
for (const [letter, n] of pairs("abc", new Set([7, 8]))) console.log(letter, n);

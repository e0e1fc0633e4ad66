type List<T> = { readonly head: T; readonly tail: List<T> } | null;
const cons = <T>(head: T, tail: List<T>): List<T> => ({ head, tail });
const fromArray = <T>(xs: readonly T[]): List<T> =>
  xs.reduceRight<List<T>>((l, x) => cons(x, l), null);
function toArray<T>(l: List<T>): T[] {
  const out: T[] = [];
  for (let n = l; n !== null; n = n.tail) out.push(n.head);
  return out;
}
const map = <A, B>(l: List<A>, f: (a: A) => B): List<B> =>
  l === null ? null : cons(f(l.head), map(l.tail, f));
const foldr = <A, B>(l: List<A>, f: (a: A, b: B) => B, z: B): B =>
  l === null ? z : f(l.head, foldr(l.tail, f, z));
const append = <T>(a: List<T>, b: List<T>): List<T> => foldr<T, List<T>>(a, cons, b);
function reverse<T>(l: List<T>): List<T> {
  let out: List<T> = null;
  for (let n = l; n; n = n.tail) out = cons(n.head, out);
  return out;
}
function mergeSort<T>(l: List<T>, less: (a: T, b: T) => boolean): List<T> {
  if (l === null || l.tail === null) return l;
  let a: List<T> = null,
    b: List<T> = null;
  for (let n: List<T> = l; n; n = n.tail) [a, b] = [cons(n.head, b), a];
  const merge = (x: List<T>, y: List<T>): List<T> =>
    x === null
      ? y
      : y === null
        ? x
        : less(x.head, y.head)
          ? cons(x.head, merge(x.tail, y))
          : cons(y.head, merge(x, y.tail));
  return merge(mergeSort(a, less), mergeSort(b, less));
}
class Deque<T> implements Iterable<T> {
  #front: { v: T; next: Node2<T> | undefined; prev: Node2<T> | undefined } | undefined;
  #back: Node2<T> | undefined;
  #size = 0;
  get size(): number {
    return this.#size;
  }
  pushBack(v: T): this {
    const n: Node2<T> = { v, next: undefined, prev: this.#back };
    if (this.#back) this.#back.next = n;
    else this.#front = n;
    this.#back = n;
    this.#size++;
    return this;
  }
  pushFront(v: T): this {
    const n: Node2<T> = { v, next: this.#front, prev: undefined };
    if (this.#front) this.#front.prev = n;
    else this.#back = n;
    this.#front = n;
    this.#size++;
    return this;
  }
  popFront(): T | undefined {
    const n = this.#front;
    if (!n) return undefined;
    this.#front = n.next;
    if (n.next) n.next.prev = undefined;
    else this.#back = undefined;
    this.#size--;
    return n.v;
  }
  popBack(): T | undefined {
    const n = this.#back;
    if (!n) return undefined;
    this.#back = n.prev;
    if (n.prev) n.prev.next = undefined;
    else this.#front = undefined;
    this.#size--;
    return n.v;
  }
  [Symbol.iterator](): Iterator<T> {
    let n = this.#front;
    return {
      next: (): IteratorResult<T> => {
        if (!n) return { value: undefined, done: true };
        const value = n.v;
        n = n.next;
        return { value, done: false };
      },
    };
  }
}
interface Node2<T> {
  v: T;
  next: Node2<T> | undefined;
  prev: Node2<T> | undefined;
}
const l = fromArray([5, 2, 8, 1, 9, 3]);
console.log(
  toArray(l).join(),
  toArray(map(l, (n) => `<${n}>`)).join(""),
  foldr(l, (a, b) => a - b, 0),
  toArray(append(l, reverse(l))).join(""),
);
console.log(
  toArray(mergeSort(l, (a, b) => a < b)).join(),
  toArray(mergeSort(fromArray(["pear", "fig", "apple"]), (a, b) => a < b)).join(),
  toArray(mergeSort<number>(null, () => true)).length,
);
const d = new Deque<number>().pushBack(2).pushBack(3).pushFront(1);
console.log(
  [...d].join(),
  d.popFront(),
  d.popBack(),
  [...d].join(),
  d.popBack(),
  d.popBack(),
  d.size,
);
for (let i = 0; i < 1000; i++) {
  if (i % 3) d.pushBack(i);
  else d.pushFront(i);
  if (i % 4 === 0) d.popBack();
}
let sum = 0;
for (const v of d) sum += v;
console.log(d.size, sum, [...d].slice(0, 3).join());

interface Collection<T> extends Iterable<T> {
  readonly size: number;
  add(x: T): boolean;
  has(x: T): boolean;
}
interface Hasher<T> {
  hash(x: T): number;
  equals(a: T, b: T): boolean;
}
const numberHasher: Hasher<number> = { hash: (n) => (n * 2654435761) >>> 0, equals: Object.is };
const stringHasher: Hasher<string> = {
  hash: (s) => {
    let h = 0;
    for (let i = 0; i < s.length; i++) h = (Math.imul(h, 31) + s.charCodeAt(i)) | 0;
    return h >>> 0;
  },
  equals: (a, b) => a === b,
};
const pairHasher = <A, B>(a: Hasher<A>, b: Hasher<B>): Hasher<readonly [A, B]> => ({
  hash: ([x, y]) => (a.hash(x) * 33 + b.hash(y)) >>> 0,
  equals: ([x1, y1], [x2, y2]) => a.equals(x1, x2) && b.equals(y1, y2),
});
abstract class Base<T> implements Collection<T> {
  abstract readonly size: number;
  abstract add(x: T): boolean;
  abstract has(x: T): boolean;
  abstract [Symbol.iterator](): Iterator<T>;
  addAll(xs: Iterable<T>): number {
    let n = 0;
    for (const x of xs) if (this.add(x)) n++;
    return n;
  }
  toArray(): T[] {
    return [...this];
  }
  fold<A>(f: (a: A, x: T) => A, start: A): A {
    let a = start;
    for (const x of this) a = f(a, x);
    return a;
  }
}
class HashSet<T> extends Base<T> {
  #buckets: T[][] = Array.from({ length: 4 }, () => []);
  #size = 0;
  rehashes = 0;
  constructor(private readonly hasher: Hasher<T>) {
    super();
  }
  get size(): number {
    return this.#size;
  }
  #bucket(x: T): T[] {
    return this.#buckets[this.hasher.hash(x) % this.#buckets.length]!;
  }
  has(x: T): boolean {
    return this.#bucket(x).some((y) => this.hasher.equals(x, y));
  }
  add(x: T): boolean {
    if (this.has(x)) return false;
    if (++this.#size > this.#buckets.length * 2) this.#grow();
    this.#bucket(x).push(x);
    return true;
  }
  #grow(): void {
    const old = this.#buckets;
    this.rehashes++;
    this.#buckets = Array.from({ length: old.length * 2 }, () => []);
    for (const b of old) for (const x of b) this.#bucket(x).push(x);
  }
  [Symbol.iterator](): Iterator<T> {
    return this.#buckets.flat()[Symbol.iterator]();
  }
}
class SortedList<T> extends Base<T> {
  readonly #items: T[] = [];
  constructor(
    private readonly compare: (a: T, b: T) => number,
    private readonly unique = false,
  ) {
    super();
  }
  get size(): number {
    return this.#items.length;
  }
  #find(x: T): number {
    let lo = 0,
      hi = this.#items.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (this.compare(this.#items[mid]!, x) < 0) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }
  has(x: T): boolean {
    const at = this.#find(x);
    return at < this.size && this.compare(this.#items[at]!, x) === 0;
  }
  add(x: T): boolean {
    if (this.unique && this.has(x)) return false;
    this.#items.splice(this.#find(x), 0, x);
    return true;
  }
  [Symbol.iterator](): Iterator<T> {
    return this.#items.values();
  }
}
class Ring<T> extends Base<T> {
  private readonly slots: (T | undefined)[];
  private start = 0;
  size = 0;
  constructor(readonly capacity: number) {
    super();
    this.slots = new Array<T | undefined>(capacity).fill(undefined);
  }
  add(x: T): boolean {
    const full = this.size === this.capacity;
    this.slots[(this.start + this.size) % this.capacity] = x;
    if (full) this.start = (this.start + 1) % this.capacity;
    else this.size++;
    return !full;
  }
  has(x: T): boolean {
    return this.toArray().includes(x);
  }
  [Symbol.iterator](): Iterator<T> {
    let i = 0;
    return {
      next: (): IteratorResult<T> =>
        i < this.size
          ? { value: this.slots[(this.start + i++) % this.capacity]!, done: false }
          : { value: undefined, done: true },
    };
  }
}
const nums: Base<number>[] = [
  new HashSet(numberHasher),
  new SortedList<number>((a, b) => a - b),
  new SortedList<number>((a, b) => b - a, true),
  new Ring<number>(4),
];
for (const c of nums) {
  const n = c.addAll([5, 1, 9, 5, 1, -3, 7, NaN].filter((x) => !Number.isNaN(x)));
  console.log(
    c.constructor.name,
    n,
    c.size,
    c.has(9),
    c.has(4),
    c.fold((a, x) => a + x, 0),
    [...c].sort((a, b) => a - b).join(),
  );
}
console.log(
  nums
    .slice(1)
    .map((c) => c.toArray().join("/"))
    .join("  "),
);
const words = new HashSet(stringHasher);
for (let i = 0; i < 500; i++) words.add("w" + (i % 120));
console.log(words.size, words.rehashes, words.has("w7"), words.has("w120"));
const pairs = new HashSet(pairHasher(numberHasher, stringHasher));
console.log(
  pairs.add([1, "a"]),
  pairs.add([1, "a"]),
  pairs.add([1, "b"]),
  pairs.size,
  pairs
    .toArray()
    .map(([n, s]) => n + s)
    .sort()
    .join(),
);
const people = new SortedList<{ name: string; age: number }>(
  (a, b) => a.age - b.age || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
);
people.addAll([
  { name: "c", age: 30 },
  { name: "a", age: 30 },
  { name: "b", age: 20 },
]);
console.log(people.fold((s, p) => s + p.name + p.age + " ", ""));

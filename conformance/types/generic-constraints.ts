interface HasLength {
  length: number;
}
function longest<T extends HasLength>(a: T, b: T): T {
  return a.length >= b.length ? a : b;
}
console.log(
  longest("ab", "abc"),
  longest([1, 2, 3], [4]).join(),
  longest({ length: 5, tag: "o" }, { length: 2, tag: "p" }).tag,
);
interface Comparable<T> {
  compareTo(o: T): number;
}
class Ver implements Comparable<Ver> {
  constructor(
    readonly major: number,
    readonly minor: number,
  ) {}
  compareTo(o: Ver): number {
    return this.major - o.major || this.minor - o.minor;
  }
  toString(): string {
    return `${this.major}.${this.minor}`;
  }
}
function max<T extends Comparable<T>>(xs: T[]): T {
  return xs.reduce((a, b) => (a.compareTo(b) >= 0 ? a : b));
}
console.log(String(max([new Ver(1, 2), new Ver(2, 0), new Ver(1, 9)])));
function create<T>(C: new (n: number) => T, n: number): T {
  return new C(n);
}
class W {
  constructor(public n: number) {}
}
console.log(create(W, 5).n);
function sum<T extends { value: number }>(xs: Iterable<T>): number {
  let t = 0;
  for (const x of xs) t += x.value;
  return t;
}
console.log(sum([{ value: 1 }, { value: 2 }]), sum(new Set([{ value: 5 }])));

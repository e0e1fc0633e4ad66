function registry(prefix: string): {
  make: (n: number) => { show(): string };
  count: () => number;
} {
  let made = 0;
  class Item {
    readonly id = ++made;
    constructor(private n: number) {}
    show(): string {
      return `${prefix}${this.id}:${this.n}`;
    }
  }
  return { make: (n) => new Item(n), count: () => made };
}
const a = registry("a"),
  b = registry("b");
console.log(a.make(5).show(), a.make(6).show(), b.make(7).show(), a.count(), b.count());

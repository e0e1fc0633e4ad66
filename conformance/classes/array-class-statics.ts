// Static members of a class that extends Array: its own, and `from` and `of`.
class Bag<T> extends Array<T> {
  static readonly kind = "bag";

  static single<U>(item: U): Bag<U> {
    const bag = new Bag<U>();
    bag.push(item);
    return bag;
  }

  static numbers(count: number): Bag<number> {
    return Bag.from({ length: count }, (_, index) => index) as Bag<number>;
  }

  static range(end: number): number[] {
    return this.from({ length: end }, (_, index) => index * index);
  }

  size(): number {
    return this.length;
  }
}

console.log(Bag.kind, Bag.single("x"), Bag.numbers(3).size(), Bag.range(4));
console.log(
  Bag.from([1, 2]),
  Bag.of(7, 8, 9),
  Bag.from("ab", (text) => text + text),
);
console.log(Bag.from(new Set([1, 1, 2])), Bag.from({ length: 2 }), Bag.of("one"));
console.log(Bag.isArray(Bag.of(1)), Array.isArray(Bag.single(1)), Array.from([1]) instanceof Bag);
console.log(Bag.from([3]) instanceof Bag, Bag.of(5) instanceof Bag, Bag.name, Bag.length);

class Boxes extends Bag<number> {
  static override of<T>(...items: T[]): T[] {
    console.log("boxes of", items.length);
    return super.of(...items);
  }
}
console.log(Boxes.of(1, 2), Boxes.kind, Boxes.single(1) instanceof Boxes, Boxes.range(2));
console.log(Bag, Boxes);
function make(maker: typeof Boxes): void {
  console.log(new maker(2, 3), maker.from([1]).constructor.name);
}
make(Boxes);
make(class extends Boxes {});

class Box<T> {
  constructor(readonly value: T) {}
  static of<U>(value: U): Box<U> {
    return new Box(value);
  }
  map<U>(change: (value: T) => U): Box<U> {
    return new Box(change(this.value));
  }
  pair<U extends string | number>(other: U): [T, U] {
    return [this.value, other];
  }
}
class Loud<T> extends Box<T> {
  override pair<U extends string | number>(other: U): [T, U] {
    console.log("pairing", other);
    return super.pair(other);
  }
}

// A generic method as a value serves every type.
const make = Box.of;
console.log(make("q").value, make(1).value, make.name, make.length);
const { of } = Box;
console.log(of([1]).value, make === of, of === Box.of);
console.log([1, 2].map(Box.of).map((box) => box.value));
const text: (n: number) => Box<number> = Box.of;
console.log(text(3).value + 1);

// It is bound, called and applied like any other.
const box = new Box(5);
const map = box.map.bind(box);
console.log(map((n) => n * 2).value, map((n) => `<${n}>`).value);
console.log(box.pair.call(new Box(8), "x"));

// The class of the object decides which method it is.
for (const each of [box, new Loud(6)]) {
  const pair = each.pair.bind(each);
  console.log(pair("a"), pair(7));
}
console.log(box.pair === new Box(1).pair, box.pair === new Loud(1).pair);
class Counter {
  static made = 0;
  static make<U>(this: typeof Counter, value: U): { value: U; nth: number } {
    this.made += 1;
    return { value, nth: this.made };
  }
}
const makers = { make: Counter.make.bind(Counter) };
console.log(makers.make("a"), makers.make(true), Counter.made);

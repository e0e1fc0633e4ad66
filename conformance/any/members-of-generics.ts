// Members of a generic class under keys of run time, which make ever larger types of it.
class Box<T> {
  constructor(readonly value: T) {}
  pair<U>(other: U): Box<[T, U]> {
    return new Box<[T, U]>([this.value, other]);
  }
  wrap(): Box<Box<T>> {
    return new Box<Box<T>>(this);
  }
  map<U>(f: (v: T) => U): Box<U> {
    return new Box<U>(f(this.value));
  }
  both<A, B>(a: A, b: B): Box<{ a: A; b: B; t: T }> {
    return new Box({ a, b, t: this.value });
  }
}
function id<T>(x: T): T {
  return x;
}
const b: any = new Box(5);
const key: string = ["wr", "ap"].join("");
const k2: string = ["pa", "ir"].join("");
console.log(b[key]().value.value, b[k2](3).value[1], id(b[k2](b)).value);

/** Generic methods of generic classes, borrowed from the prototype for other receivers. */
class Box<T> {
  constructor(readonly value: T) {}
  pair<U>(other: U): [T, U] {
    return [this.value, other];
  }
  same(): T {
    return this.value;
  }
}
const box = new Box(5);
console.log(Box.prototype.same.call(box), Box.prototype.pair.call(box, "x"));
const method = Box.prototype.pair;
console.log(method.call(new Box("s"), 2), method.apply(new Box(true), ["y"]));
console.log(method.bind(new Box("b"))("z"));

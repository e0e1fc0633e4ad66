const tag = Symbol("tag");
const registered = Symbol.for("registered");
class Keys {
  static readonly kind: unique symbol = Symbol("kind");
}
class Box {
  [tag] = 1;
  get [Keys.kind](): string {
    return `kind ${this[tag]}`;
  }
  [registered](n: number): number {
    return n + this[tag];
  }
}
interface Tagged {
  [tag]: number;
}
const box = new Box();
const tagged: Tagged = box;
tagged[tag] = 7;
console.log(box[tag], box[Keys.kind], box[registered](4), tag in box, registered in box);
const literal = { [tag]: 5, [registered]: "x", p: 1 };
console.log(literal, Object.keys(literal).join());
const { [tag]: taken, ...rest } = literal;
console.log(taken, rest);
console.log(Symbol.for("registered") === registered, Symbol.keyFor(registered), String(tag));
const dynamic: symbol = tag;
console.log((literal as { [key: symbol]: unknown })[dynamic]);

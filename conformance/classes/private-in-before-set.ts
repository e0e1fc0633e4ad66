/** `#name in value` while the object is being made: there is no field until it is defined. */
class Base {
  constructor() {
    this.look();
  }
  look(): void {}
}
class Derived extends Base {
  #x = 1;
  static has(o: object): boolean {
    return #x in o;
  }
  override look(): void {
    console.log(#x in this);
  }
}
const derived = new Derived();
derived.look();
console.log(Derived.has(derived), Derived.has({}), Derived.has(new Base()));
class Sub extends Derived {}
new Sub();
class Ordered {
  first = this.peek();
  #late = 1;
  #unset: number | undefined;
  peek(): string {
    return `${#late in this} ${#unset in this}`;
  }
}
console.log(new Ordered().first, new Ordered().peek());

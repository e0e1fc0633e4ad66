// Methods of mixins as values, of the class itself, of one that extends it, and through super.
type Constructor<T = object> = new (...args: any[]) => T;

class Base {
  greet(): string {
    return `base ${this.constructor.name}`;
  }
}

function Polite<B extends Constructor<Base>>(base: B, word: string) {
  return class extends base {
    override greet(): string {
      const above = super.greet;
      const again = () => super.greet;
      return `${word}, ${above.call(this)} ${above === again()}`;
    }
    static word(): string {
      return word;
    }
  };
}

class Other extends Base {}
const First = Polite(Base, "please");
const Second = Polite(Other, "thanks");
const Third = Polite(First, "kindly");

console.log(new First().greet(), new Second().greet());
console.log(new Third().greet());
const words = [First.word, Second.word, Third.word];
console.log(words.map((word) => word()).join(" "), new Set(words).size);
console.log((First.prototype.greet as unknown) === Second.prototype.greet);

class Leaf extends Second {
  shout(): string {
    return this.greet().toUpperCase();
  }
}
console.log(new Leaf().shout(), new Leaf().greet === new Second().greet, Leaf.word === Second.word);
console.log(Object.getOwnPropertyNames(Second.prototype).join(" "));

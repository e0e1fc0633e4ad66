class Animal {
  constructor(readonly name: string) {}
  speak(): string {
    return `${this.name} makes a sound`;
  }
  get kind(): string {
    return "animal";
  }
  static create(n: string): Animal {
    return new this(n);
  }
}
class Dog extends Animal {
  override speak(): string {
    return super.speak() + ": woof";
  }
  override get kind(): string {
    return "dog/" + super.kind;
  }
}
class Puppy extends Dog {
  constructor(n: string) {
    super(n + " jr");
  }
  override speak(): string {
    const f = (): string => super.speak() + "!";
    return f();
  }
}
const all: Animal[] = [new Animal("a"), new Dog("d"), new Puppy("p")];
for (const x of all) console.log(x.speak(), x.kind, x instanceof Dog, x.constructor.name);
console.log(Dog.create("z").speak(), Puppy.create("y").name);

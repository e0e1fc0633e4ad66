type Ctor<T = object> = new (...args: any[]) => T;
function Timestamped<B extends Ctor>(Base: B) {
  return class extends Base {
    stamp = 7;
    touch(): number {
      return ++this.stamp;
    }
  };
}
function Tagged<B extends Ctor<{ name: string }>>(Base: B) {
  return class extends Base {
    tags: string[] = [];
    tag(t: string): this {
      this.tags.push(t);
      return this;
    }
    label(): string {
      return `${this.name}[${this.tags.join()}]`;
    }
  };
}
class User {
  name = "user";
  hello(): string {
    return `hi ${this.name}`;
  }
}
const TU = Timestamped(User);
const TTU = Tagged(Timestamped(User));
const a = new TU();
console.log(a.touch(), a.hello(), a instanceof User);
const b = new TTU();
b.name = "bob";
console.log(b.tag("x").tag("y").label(), b.touch(), b.touch(), a.stamp, b instanceof User);
class Admin extends Tagged(Timestamped(User)) {
  override label(): string {
    return "admin " + super.label();
  }
}
console.log(new Admin().tag("z").label(), new Admin().touch());

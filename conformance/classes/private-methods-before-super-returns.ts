// An object gets its private methods and accessors when super() has returned, not before.
class Base {
  constructor() {
    this.hook("in Base");
  }
  hook(when: string): void {
    console.log("base", when);
  }
}

function attempt(what: string, action: () => unknown): void {
  try {
    console.log(what, action());
  } catch (error) {
    console.log(what, (error as Error).name, (error as Error).message);
  }
}

class Derived extends Base {
  #state = "set";
  #secret(): string {
    return `secret ${this.#state}`;
  }
  get #level(): number {
    return 4;
  }
  set #level(value: number) {
    console.log("level", value);
  }
  override hook(when: string): void {
    console.log(when, #secret in this, #level in this, #state in this);
    attempt("method", () => this.#secret());
    attempt("getter", () => this.#level);
    attempt("setter", () => {
      this.#level = 5;
    });
  }
  static peek(other: object): boolean {
    return #secret in other;
  }
}

const made = new Derived();
made.hook("later");
console.log(Derived.peek(made), Derived.peek({}), Derived.peek(new Base()));

// Fields are defined after that, so their initialisers can call private methods.
class Eager extends Base {
  value = this.#compute();
  #compute(): number {
    return 42;
  }
  override hook(): void {
    console.log("eager", this.value, #compute in this);
  }
}
console.log(new Eager().value);

type Constructor<T> = new (...args: any[]) => T;
function Guarded<B extends Constructor<Base>>(base: B) {
  return class Guard extends base {
    #check(): string {
      return "checked";
    }
    override hook(when: string): void {
      console.log("guard", when, #check in this);
      attempt("guard", () => this.#check());
    }
  };
}
new (Guarded(Base))().hook("later");

class Animal {
  name = "animal";
}
class Dog extends Animal {
  age = 3;
}
const attempt = (name: string, f: () => unknown): void => {
  try {
    console.log(name, "no error", String(f()));
  } catch (e) {
    console.log(name, (e as Error).name);
  }
};
interface Handler {
  handle(animal: Animal): string;
}
class DogHandler implements Handler {
  handle(dog: Dog): string {
    return `${dog.name} ${dog.age + 1}`;
  }
}
const handler: Handler = new DogHandler();
attempt("fitting argument", () => handler.handle(new Dog()));
attempt("narrower parameter", () => handler.handle(new Animal()));
const length = (s: string): number => s.length;
const unknownLength: unknown = length;
attempt("cast parameter", () => (unknownLength as (n: number) => number)(5));
attempt("cast result", () => (unknownLength as (s: string) => string)("abc").length);
attempt("missing argument", () => (unknownLength as () => number)());
attempt("more arguments", () => (unknownLength as (s: string, n: number) => number)("ab", 1));
function over(x: string): number;
function over(x: number): string;
function over(x: unknown): unknown {
  return x;
}
attempt("overload", () => over("abc") * 2);
attempt("overload, other", () => over(5).length);
class Base {
  constructor() {
    this.init();
  }
  init(): void {}
}
class Derived extends Base {
  count = 1;
  label = "x";
  override init(): void {
    attempt("unset number", () => this.count + 1);
    attempt("unset string", () => this.label.length);
    attempt("unset, tested", () => this.label ?? "none");
  }
}
console.log(new Derived().count);
let late!: number;
let later!: string;
attempt("unassigned", () => `${late} ${later}`);
attempt("unassigned string", () => later.length);
attempt("unassigned number", () => [1, 2][late]!);
late = 1;
later = "ab";
attempt("assigned", () => late + later.length);

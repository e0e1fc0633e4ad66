// Private names used on values whose types do not promise them.
class Vector {
  #x: any = 1;
  #double(): number {
    return this.#x * 2;
  }
  get #half(): number {
    return this.#x / 2;
  }
  set #half(value: number) {
    this.#x = value * 2;
  }
  static #made = 2;
  static #make(): string {
    return "made";
  }
  field(other: any): any {
    return other.#x;
  }
  method(other: any): any {
    return other.#double();
  }
  store(other: any): any {
    other.#x = 4;
    return other.#x;
  }
  accessor(other: any): any {
    return other.#half;
  }
  setter(other: any): any {
    other.#half = 3;
    return other.#x;
  }
  staticField(other: any): any {
    return Vector.ofClass(other);
  }
  test(other: any): any {
    return #x in other;
  }
  testMethod(other: any): any {
    return #double in other;
  }
  equals(other: any): boolean {
    return this.#x === other.#x;
  }
  static ofClass(other: any): any {
    return other.#made;
  }
  static callOn(other: any): any {
    return other.#make();
  }
  static own(): string {
    return `${this.#make()} ${this.#made}`;
  }
  static isItself(other: any): string {
    return `${#made in other} ${#make in other}`;
  }
}
class Longer extends Vector {}

const attempt = (name: string, run: () => unknown): void => {
  try {
    console.log(name, run());
  } catch (error) {
    console.log(name, String(error));
  }
};
const others: any[] = [null, 5, {}, new Vector(), new Longer()];
const names = [
  "field",
  "method",
  "store",
  "accessor",
  "setter",
  "staticField",
  "test",
  "testMethod",
  "equals",
];
for (const name of names) {
  for (const other of others) attempt(name, () => (new Vector() as any)[name](other));
}
for (const target of [Vector, Longer, {}, null] as any[]) {
  attempt("static field", () => Vector.ofClass(target));
  attempt("static method", () => Vector.callOn(target));
  attempt("static in", () => Vector.isItself(target));
}
attempt("own", () => Vector.own());
attempt("inherited", () => Longer.own());
const Anonymous: any = class {
  static *#generate(): Generator<number> {
    yield 1;
  }
  static get generate(): any {
    return (this as any).#generate;
  }
};
console.log([...Anonymous.generate()]);

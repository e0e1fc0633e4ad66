// toString() called through types that do not declare it: the object's own method, if it has one.
interface Shape {
  area(): number;
}
class Circle implements Shape {
  area(): number {
    return 3;
  }
  toString(): string {
    return "a circle";
  }
  toLocaleString(): string {
    return "ein Kreis";
  }
}
class Square implements Shape {
  area(): number {
    return 4;
  }
}
const shapes: Shape[] = [new Circle(), new Square()];
for (const shape of shapes) console.log(shape.toString(), shape.toLocaleString(), `${shape}`);

const error = new Error("plain");
console.log(error.toString(), new TypeError("typed").toString());
error.name = "Custom";
error.message = "changed";
console.log(error.toString());
class Failure extends RangeError {
  override name = "Failure";
}
const failure: Error = new Failure("derived");
console.log(failure.toString());
class Loud extends Error {
  override toString(): string {
    return `LOUD ${super.toString()}`;
  }
}
const errors: Error[] = [new Loud("one"), new Failure("two")];
console.log(errors.map((one) => one.toString()).join("; "));
try {
  JSON.parse("{");
} catch (caught) {
  console.log((caught as Error).toString());
}

function describe<T extends object>(value: T): string {
  return value.toString();
}
console.log(describe(new Circle()), describe(new Square()), describe([1, [2]]), describe({}));
const things: {}[] = [
  new Circle(),
  5,
  "text",
  true,
  [1, 2],
  { a: 1 },
  /x/g,
  new Map(),
  Symbol("s"),
];
console.log(things.map((thing) => thing.toString()));
const literal: object = { toString: () => "literal" };
console.log(literal.toString(), Object.prototype.toString.call(literal));
const table: Record<string, number> = { a: 1 };
console.log(table.toString());

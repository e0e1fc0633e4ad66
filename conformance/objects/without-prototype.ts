// Objects without a prototype inherit no methods.

function attempt(label: string, run: () => unknown): void {
  try {
    console.log(label, run());
  } catch (error) {
    console.log(label, error instanceof TypeError);
  }
}

const dictionary: Record<string, number> = Object.create(null);
dictionary.a = 1;
attempt("hasOwnProperty", () => Object.prototype.hasOwnProperty.call(dictionary, "a"));
attempt("hasOwn", () => Object.hasOwn(dictionary, "a"));
attempt("own", () => Object.getPrototypeOf(dictionary));
attempt("method", () => dictionary.hasOwnProperty("a"));
attempt("enumerable", () => dictionary.propertyIsEnumerable("a"));
attempt("text", () => dictionary.toString());
attempt("template", () => `${dictionary}`);
// biome-ignore lint/suspicious/noExplicitAny: what the case is about
const open: any = Object.create(null);
attempt("any", () => open.toString());
attempt("any, optional", () => open.toString?.());
attempt("any, own", () => open.hasOwnProperty("x"));
open.toString = () => "own text";
attempt("given", () => open.toString());
const plain: Record<string, number> = { b: 2 };
attempt("plain", () => [plain.hasOwnProperty("b"), String(plain), plain.toString()].join());

class Point {
  x = 1;
}
const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(Point, "prototype")!;
console.log(writable, enumerable, configurable);

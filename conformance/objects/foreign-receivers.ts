// Methods of built-in types that are called with a receiver of another type.
function attempt(label: string, f: () => unknown): void {
  try {
    console.log(label, String(f()));
  } catch (e) {
    console.log(label, (e as Error).name);
  }
}
const anySet: any = new Set([1]);
const anyMap: any = new Map([[1, 2]]);
attempt("Map.clear", () => Map.prototype.clear.call(anySet));
attempt("Set.clear", () => Set.prototype.clear.call(anyMap));
attempt("Map.get", () => Map.prototype.get.call(anySet, 1));
attempt("Set.has", () => Set.prototype.has.call(anyMap, 1));
console.log(anySet.size, anyMap.size, (Map.prototype.clear as unknown) === Set.prototype.clear);
attempt("BigInt.valueOf", () => BigInt.prototype.valueOf.call({} as any));
attempt("BigInt.toString", () => BigInt.prototype.toString.call("1" as any));
attempt("Symbol.toString", () => Symbol.prototype.toString.call("text" as any));
attempt("Symbol.valueOf", () => (Symbol.prototype.valueOf as any).call(1));
attempt("Function.toString", () => (Function.prototype.toString as any).call({}));
attempt("Number.toFixed", () => (Number.prototype.toFixed as any).call("1", 2));
attempt("Number.valueOf", () => (Number.prototype.valueOf as any).call("1"));
attempt("Boolean.valueOf", () => (Boolean.prototype.valueOf as any).call(0));
attempt("Date.getTime", () => (Date.prototype.getTime as any).call({}));
for (const nothing of [null, undefined]) {
  attempt("hasOwnProperty", () => Object.prototype.hasOwnProperty.call(nothing, "a"));
  attempt("propertyIsEnumerable", () => Object.prototype.propertyIsEnumerable.call(nothing, "a"));
  attempt("valueOf", () => Object.prototype.valueOf.call(nothing));
  attempt("toString", () => Object.prototype.toString.call(nothing));
}
attempt("of a text", () => Object.prototype.hasOwnProperty.call("text", "length"));
attempt("of a number", () => Object.prototype.hasOwnProperty.call(1, "length"));
attempt("fitting", () => (Number.prototype.toFixed as any).call(1, 2));
attempt("fitting", () => BigInt.prototype.toString.call(255n, 16));
attempt("fitting", () => Symbol.prototype.toString.call(Symbol("s")));
const numbers: any = new Uint8Array([1, 2, 3, 1]);
console.log(numbers.indexOf(1, undefined), numbers.lastIndexOf(1), numbers.includes(3, "2"));

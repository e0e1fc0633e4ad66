// What built-in objects hold, asked for by name: through any, and with the functions of Object.
const all: any = Promise.all;
const anyPromise: any = Promise;
const anySymbol: any = Symbol;
console.log(typeof anyPromise.all, anyPromise.all === all, anySymbol.iterator === Symbol.iterator);
for (const name of [
  "all",
  "race",
  "iterator",
  "isNaN",
  "isArray",
  "PI",
  "map",
  "MAX_VALUE",
  "now",
]) {
  const holders: any[] = [Promise, Symbol, Number, Array, Math, Date];
  console.log(
    name,
    holders.map((holder) => typeof holder[name]).join(),
    holders.map((h) => Object.hasOwn(h, name)).join(),
  );
}
anyPromise.all([1, Promise.resolve(2)]).then((found: unknown) => console.log(found));

function describe(label: string, descriptor: PropertyDescriptor | undefined): void {
  if (descriptor === undefined) {
    console.log(label, "none");
    return;
  }
  const { get, value, writable, enumerable, configurable } = descriptor;
  const kind = get !== undefined ? `get ${get.name}` : typeof value;
  console.log(label, kind, writable, enumerable, configurable);
}
describe("PI", Object.getOwnPropertyDescriptor(Math, "PI"));
describe("hypot", Object.getOwnPropertyDescriptor(Math, "hypot"));
describe("parse", Object.getOwnPropertyDescriptor(JSON, "parse"));
describe("values", Object.getOwnPropertyDescriptor(Object, "values"));
describe("race", Object.getOwnPropertyDescriptor(Promise, "race"));
describe("isArray", Object.getOwnPropertyDescriptor(Array, "isArray"));
describe("MAX_VALUE", Object.getOwnPropertyDescriptor(Number, "MAX_VALUE"));
describe("fromCharCode", Object.getOwnPropertyDescriptor(String, "fromCharCode"));
describe("groupBy", Object.getOwnPropertyDescriptor(Date, "UTC"));
describe("map", Object.getOwnPropertyDescriptor(Array.prototype, "map"));
describe("trim", Object.getOwnPropertyDescriptor(String.prototype, "trim"));
describe("bind", Object.getOwnPropertyDescriptor(Function.prototype, "bind"));
describe("toFixed", Object.getOwnPropertyDescriptor(Number.prototype, "toFixed"));
describe("size", Object.getOwnPropertyDescriptor(Map.prototype, "size"));
describe("then", Object.getOwnPropertyDescriptor(Promise.prototype, "then"));
describe("getDay", Object.getOwnPropertyDescriptor(Date.prototype, "getDay"));
describe("nothing", Object.getOwnPropertyDescriptor(Math, "noSuchMember"));
console.log(Object.hasOwn(Array.prototype, "map"), Array.prototype.hasOwnProperty("missing"));
console.log(Number.prototype.hasOwnProperty("toFixed"), Map.prototype.hasOwnProperty("size"));
console.log(Math.hasOwnProperty("PI"), Object.prototype.propertyIsEnumerable.call(Math, "PI"));
console.log(Object.isFrozen(Math), Object.isExtensible(Math));

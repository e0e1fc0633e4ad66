// Static members under symbols: iterated over, listed and shown.
const VERSION = Symbol("version");
class Registry {
  static [VERSION] = 3;
  static names = ["a", "b"];
  static *[Symbol.iterator](): Generator<string> {
    yield* Registry.names;
  }
  static async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for (const name of Registry.names) yield `${name}!`;
  }
}
console.log([...Registry].join(" "), Registry[VERSION]);
for (const name of Registry) console.log(name);
console.log(Object.getOwnPropertySymbols(Registry).includes(VERSION), VERSION in Registry);
console.log(Registry);
const { [VERSION]: version, names } = Registry;
console.log(version, names.length);
for await (const name of Registry) console.log(name);
export {};

// Functions and classes that a namespace exports as constants have no name: they are properties there.
namespace Tools {
  let calls = 0;
  const count = (): number => ++calls;
  export const next = (): number => count();
  export const make = function (): string {
    return "made";
  };
  export const Unnamed = class {};
  export const Named = class Inner {};
  export function declared(): void {}
  export const names = (): string[] => [count.name, next.name, declared.name];
}
console.log(Tools.next(), Tools.make(), Tools.names());
console.log([Tools.next.name, Tools.make.name, Tools.Unnamed.name, Tools.Named.name]);
console.log(Tools.declared.name);
console.log(Tools.next, new Tools.Unnamed(), Tools.Named);

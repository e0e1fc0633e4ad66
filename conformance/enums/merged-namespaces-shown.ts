// What is seen of a merged object: its members in order, always with their present values.
function parse(text: string): number {
  parse.calls++;
  return Number(text) * parse.scale;
}
namespace parse {
  export const strict = (text: string) => text.length > 0;
  export let calls = 0;
  export let scale = 2;
  export function reset(): void {
    calls = 0;
  }
}

console.log(parse("4"), parse);
console.log(Object.keys(parse).join(" "));
for (const key in parse) console.log(key, typeof parse[key as keyof typeof parse]);
console.log(JSON.stringify({ ...parse }), JSON.stringify(parse));

class Box {
  static made = 1;
}
namespace Box {
  export const empty = "nothing";
  export class Lid {}
}
console.log(Box);
console.log(Object.entries(Box).length, Object.getOwnPropertyNames(Box).includes("Lid"));

enum Color {
  Red,
  Green,
}
namespace Color {
  export function parse(text: string): Color {
    return text === "Red" ? Color.Red : Color.Green;
  }
}
console.log(Color, Color.parse("Green"));
for (const key in Color) console.log(key);

namespace Settings {
  export let depth = 1;
  export const name = "main";
  const hidden = 5;
  export namespace Inner {
    export const value = hidden;
  }
  export enum Mode {
    On,
  }
  export class Reader {}
}
Settings.depth = 7;
console.log(Settings);
console.log(JSON.stringify(Settings), Object.keys(Settings).join(" "));

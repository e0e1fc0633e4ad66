function greet(n: string): string {
  return greet.prefix + n;
}
namespace greet {
  export let prefix = "hi ";
  export const loud = (n: string): string => greet(n).toUpperCase();
}
console.log(greet("a"), greet.loud("b"));
greet.prefix = "yo ";
console.log(greet("c"));
class Box {
  constructor(public v: number) {}
  static zero(): Box {
    return new Box(Box.defaults.v);
  }
}
namespace Box {
  export const defaults = { v: 42 };
  export type Num = number;
}
const n: Box.Num = Box.zero().v;
console.log(n);
namespace A.B.C {
  export const deep = "deep";
}
console.log(A.B.C.deep);
const log: string[] = [];
namespace Init {
  log.push("init");
  export const x = log.length;
}
console.log(log.join(), Init.x);

// Namespaces that merge with a function, a class or an enum: their members are properties of its object.
export function conf(x: number): number {
  return x + conf.base;
}
export namespace conf {
  export let base = 10;
  export const list: { id: number }[] = [{ id: 1 }];
  export function set(n: number): void {
    base = n;
  }
}
interface Cfg {
  base: number;
  list: { id: number }[];
  set(n: number): void;
}
const cfg: Cfg = conf;
cfg.set(20);
console.log(cfg.base, cfg.list[0]!.id, conf(1));
cfg.base = 30;
console.log(
  conf(1),
  conf.base,
  "base" in conf,
  Object.hasOwn(conf, "nope"),
  Object.hasOwn(conf, "list"),
);
const any: any = conf;
any.list.push({ id: 2 });
console.log(any.list.length, conf.list[1]!.id, { ...conf });
class Shape {
  static count = 0;
  constructor(public kind: Shape.Kind) {
    Shape.count++;
  }
}
namespace Shape {
  export enum Kind {
    Round,
    Square,
  }
  export interface Opts {
    k: Kind;
  }
  export const defaults: Opts = { k: Kind.Square };
  export type T = number;
}
const s = new Shape(Shape.Kind.Round);
console.log(s, Shape, Shape.defaults.k);
class Sub extends Shape {}
console.log((Sub as any).defaults, Object.keys(Sub), Sub.name, (Sub as any).Kind.Square);
const holder: { defaults: Shape.Opts } = Shape;
console.log(holder.defaults.k);
namespace Outer {
  export function inner(): string {
    return "i";
  }
  export namespace inner {
    export const deep = true;
  }
  export class Cl {}
  export namespace Cl {
    export const st = 1;
  }
}
console.log(Outer);
enum Level {
  Low = 1,
  High = 2,
}
namespace Level {
  export const all = [Level.Low, Level.High];
  export function name(l: Level): string {
    return Level[l]!;
  }
}
console.log(
  Object.entries(Level).length,
  Level.all,
  Level.name(2),
  Object.values(Level).filter((v) => typeof v === "number"),
);

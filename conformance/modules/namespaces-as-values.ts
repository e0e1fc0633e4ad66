namespace Geo {
  export const unit = "m";
  export let n = 1;
  export function area(w: number): number {
    return w * n;
  }
  export namespace Inner {
    export const deep = 1;
  }
  export enum K {
    A = 7,
  }
}
const g = Geo;
g.n = 5;
console.log(Geo.n, g.area(2), Object.keys(Geo).join(), Geo.area(3));
console.log(Geo);
interface Logger {
  log(...args: unknown[]): void;
}
const logger: Logger = console;
logger.log("via", 1);
function use(m: { floor(x: number): number; readonly PI: number }): number {
  return m.floor(m.PI);
}
console.log(
  use(Math),
  Math,
  JSON,
  Object.prototype.toString.call(Math),
  typeof Math,
  Math === Math,
);
const out: Pick<Console, "log" | "error"> = console;
out.log("pick");
const m = Math;
console.log(m.max(1, 2), m.PI === Math.PI);
const { sqrt, PI } = Math;
console.log(sqrt(16), PI > 3);
console.log(globalThis.parseInt("12"), globalThis.Math.abs(-1), typeof globalThis);
const serializer: { stringify(v: unknown): string; parse(s: string): unknown } = JSON;
console.log(serializer.stringify({ a: 1 }));

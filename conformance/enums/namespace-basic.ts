namespace Geo {
  export const unit = "m";
  const hidden = 2;
  export function area(w: number, h: number): number {
    return (w * h * hidden) / 2;
  }
  export class P {
    constructor(public x: number) {}
  }
  export namespace Inner {
    export let n = 1;
    export const bump = (): number => ++n;
  }
  export interface Q {
    v: number;
  }
  export enum K {
    A = 7,
  }
}
console.log(Geo.unit, Geo.area(2, 3), new Geo.P(4).x, Geo.Inner.bump(), Geo.Inner.n, Geo.K.A);
Geo.Inner.n = 50;
console.log(Geo.Inner.bump());
const q: Geo.Q = { v: 1 };
import I = Geo.Inner;
console.log(q.v, I.n);
namespace Geo {
  export const more = unit + "2";
}
console.log(Geo.more);

const o = { m(): void {} };
let a1;
a1 = (): void => {};
let a2: (() => void) | undefined;
a2 ??= function () {};
const { b1 = (): void => {}, c1: { e1 = () => {} } = {} } = {} as {
  b1?: () => void;
  c1?: { e1?: () => void };
};
const [x1 = class {}] = [] as (new () => object)[];
function par(p = () => {}): string {
  return p.name;
}
console.log(a1.name, a2.name, b1.name, e1.name, x1?.name, par());
const paren = () => {},
  asx = (() => {}) as () => void,
  sat = (() => 1) satisfies () => number;
console.log(paren.name, asx.name, sat.name);
console.log(
  "[" + (() => {}).name + "]",
  "[" + function () {}.name + "]",
  "[" + [() => {}][0]!.name + "]",
);
const obj2: { z?: () => void } = {};
obj2.z = () => {};
console.log("[" + obj2.z.name + "]");
const bound = o.m.bind(null);
console.log(
  bound.name,
  bound.bind(null).name,
  bound.length,
  ((a: number, b: number) => a + b).bind(null, 1).length,
);
const cond = true ? () => {} : () => {};
console.log("[" + cond.name + "]");
const C2 = class Inner {
  static n = Inner.name;
};
console.log(C2.name, C2.n);
const fac = () => class {};
console.log("[" + fac().name + "]");
console.log(function fact() {}.name, class Cx {}.name);
export default function () {
  return 1;
}

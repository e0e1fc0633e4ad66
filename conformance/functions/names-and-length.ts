function decl(a: number, b: number): number {
  return a + b;
}
const arrow = (a: number): number => a;
const expr = function (): void {};
const named = function inner(): void {};
class K {
  method(): void {}
  static st(): void {}
  get g(): number {
    return 1;
  }
  prop = (): void => {};
}
const o = { m(): void {}, arrow2: (): void => {}, ["comp"](): void {} };
console.log(
  decl.name,
  arrow.name,
  expr.name,
  named.name,
  K.name,
  new K().method.name,
  K.st.name,
  new K().prop.name,
);
console.log(o.m.name, o.arrow2.name, o.comp.name);
console.log(
  decl.length,
  arrow.length,
  ((a: number, b = 1, c?: number) => a + b + (c ?? 0)).length,
  ((...r: number[]) => r).length,
);
console.log(class {}.name === "", class Named {}.name);

const KEY = "konst";
const SYM = Symbol("sy");
const NODESC = Symbol();
const o = {
  m(): void {},
  arrow2: (): void => {},
  ["comp"](): void {},
  [KEY]: (): void => {},
  [SYM](): void {},
  [Symbol.iterator]: function (): void {},
  "quo'ted"(): void {},
  single: () => 1,
  12(): void {},
  0x10: () => 2,
  get acc(): number {
    return 1;
  },
  set acc(v: number) {},
  [NODESC](): void {},
  anon: class {},
  async as(): Promise<void> {},
  *gen(): Generator<number> {},
};
console.log(
  o.m.name,
  o.arrow2.name,
  o.comp.name,
  o.konst.name,
  o[SYM].name,
  o[Symbol.iterator].name,
  o["quo'ted"].name,
  o.single.name,
  o[12].name,
  o[16].name,
  "|" + o[NODESC].name + "|",
  o.anon.name,
  o.as.name,
  o.gen.name,
);
const d = Object.getOwnPropertyDescriptor(o, "acc");
console.log(d?.get?.name, d?.set?.name, d?.set?.length);
class K {
  static [KEY](): void {}
  ["cm"](): void {}
  [SYM](): void {}
  #p(): void {}
  pn(): string {
    return this.#p.name;
  }
  f = (): void => {};
  static sf = function (): void {};
  ["cf"] = (): void => {};
  [Symbol.toStringTag] = "K";
  #pf = () => 1;
  pfn(): string {
    return this.#pf.name;
  }
}
const k = new K();
console.log(K[KEY].name, k.cm.name, k[SYM].name, k.pn(), k.f.name, K.sf.name, k.cf.name, k.pfn());

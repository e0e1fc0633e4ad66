const t = (n: string, f: () => any) => {
  try {
    console.log(n, f());
  } catch (e: any) {
    console.log(n, e.name);
  }
};
const o: any = {
  a: 1,
  get g() {
    return this.a + 1;
  },
  set g(v) {
    this.a = v;
  },
  nested: { list: [1, 2, 3] },
};
t("call object", () => o());
t("call nested", () => o.nested.list());
t("call null", () => (null as any)());
t("new object", () => new o());
t("instanceof", () => ({}) instanceof o);
t("getter", () => o.g);
o.g = 41;
t("setter", () => o.g);
t("spread", () => ({ ...o, b: 2 }));
t("spread2", () => ({ z: 0, ...(null as any), ...(undefined as any) }));
t("assign", () => Object.assign({}, o, { q: 1 }));
t("keys", () => Object.keys(o));
t("values", () => Object.values(o.nested));
t("entries", () => Object.entries(o.nested));
const { a, ...rest } = o;
t("rest", () => rest);
class Base {
  #p = 1;
  static made = 0;
  constructor() {
    Base.made++;
  }
  get p() {
    return this.#p;
  }
  set p(v) {
    this.#p = v;
  }
  inc(by: number) {
    this.#p += by;
    return this;
  }
  static make(): any {
    return new this();
  }
}
class Derived extends Base {
  extra = [1];
  override inc(by: number) {
    super.inc(by * 2);
    return this;
  }
}
const d: any = Derived.make();
t("d", () => d.inc(2).p);
d.p = 9;
t("d2", () => d.p);
t("d3", () => d.extra.concat([2], 3));
t("d4", () => d);
t("static", () => (Derived as any).made);
t("proto", () => d.constructor === Derived);

class Counter {
  #n = 0;
  n = 0;
  inc(): number {
    this.#n++;
    return this.#n;
  }
  set(v: number): void {
    this.n = v;
  }
}
const c = Object.freeze(new Counter());
console.log(c.inc(), c.inc());
const tryIt = (f: () => void): string => {
  try {
    f();
    return "ok";
  } catch (e) {
    return (e as Error).message;
  }
};
console.log(
  tryIt(() => c.set(3)),
  c.n,
);
const m = Object.freeze(new Map<string, number>());
m.set("a", 1);
console.log(m.get("a"), m.size);
class E2 extends Error {
  code = 1;
}
const err: E2 = new E2("x");
Object.freeze(err);
console.log(
  tryIt(() => {
    err.message = "y";
  }),
  err.message,
  tryIt(() => {
    err.code = 5;
  }),
);
const o: { a?: number; b: number } = { b: 1 };
Object.preventExtensions(o);
console.log(
  tryIt(() => {
    o.a = 1;
  }),
  tryIt(() => {
    o.b = 2;
  }),
  tryIt(() => {
    delete o.a;
  }),
  JSON.stringify(o),
);
const rec: Record<string, number> = { x: 1 };
Object.seal(rec);
console.log(
  tryIt(() => {
    rec["y"] = 1;
  }),
  tryIt(() => {
    rec["x"] = 2;
  }),
  tryIt(() => {
    delete rec["x"];
  }),
  rec["x"],
);

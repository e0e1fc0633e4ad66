const log: string[] = [];
const boom = (s: string): never => {
  log.push(s);
  throw new Error(s);
};
class F {
  a = (log.push("a"), 1);
  b: number = boom("field b");
  c = log.push("never");
}
class S {
  static ok = 1;
  m(): number {
    return this.#p();
  }
  #p(): number {
    return boom("private");
  }
  get g(): number {
    return boom("getter");
  }
}
class D extends S {
  constructor() {
    super();
    log.push("in D");
    boom("ctor D");
  }
}
for (const f of [() => new F(), () => new S().m(), () => new S().g, () => new D()]) {
  try {
    f();
  } catch (e) {
    log.push("caught " + (e as Error).message);
  } finally {
    log.push("f");
  }
}
console.log(log.join(", "));
const make = (n: number): { v: number } => ({ v: n > 1 ? boom("literal " + n) : n });
try {
  console.log(make(1).v, [make(0), make(2)].length);
} catch (e) {
  console.log((e as Error).message);
}

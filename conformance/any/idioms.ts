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
t("map cb", () => new Map<any, any>([[o, { p: 9 }]]).get(o).p);
t("set", () => {
  const s = new Set<any>();
  s.add(o).add(o).add(1).add("1");
  return s.size;
});
t("overload", () => {
  function over(x: string): string;
  function over(x: number): number;
  function over(x: any): any {
    return typeof x === "string" ? x + "!" : x + 1;
  }
  return [over("a"), over(1)];
});
t("reduce any", () =>
  [
    { k: "a", v: 1 },
    { k: "b", v: 2 },
  ].reduce((acc: any, { k, v }) => {
    acc[k] = v;
    return acc;
  }, {}),
);
t("groupBy", () => {
  const g: { [k: string]: any[] } = {};
  for (const w of ["x", "yy", "z"]) (g[w.length] ||= []).push(w);
  return g;
});
t("deepclone", () => {
  const clone = (v: any): any =>
    Array.isArray(v)
      ? v.map(clone)
      : v && typeof v === "object"
        ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, clone(x)]))
        : v;
  return clone({ a: [1, { b: null }], c: "s" });
});
t("deepEqual", () => {
  const eq = (x: any, y: any): boolean =>
    x === y ||
    (x &&
      y &&
      typeof x === "object" &&
      typeof y === "object" &&
      Object.keys(x).length === Object.keys(y).length &&
      Object.keys(x).every((k) => eq(x[k], y[k])));
  return [eq({ a: [1, 2] }, { a: [1, 2] }), eq({ a: 1 }, { a: 2 })];
});
t("emitter", () => {
  const hs: Record<string, ((...a: any[]) => void)[]> = {};
  const log: any[] = [];
  const on = (e: string, h: (...a: any[]) => void) => {
    (hs[e] ??= []).push(h);
  };
  on("x", (a, b) => log.push(a + b));
  on("x", (...r) => log.push(r.length));
  hs["x"]!.forEach((h) => h(1, 2));
  return log;
});
t("memo", () => {
  const memo = <F extends (...a: any[]) => any>(f: F): F => {
    const c = new Map<string, any>();
    return ((...a: any[]) => {
      const k = JSON.stringify(a);
      if (!c.has(k)) c.set(k, f(...a));
      return c.get(k);
    }) as F;
  };
  const sq = memo((x: number) => x * x);
  return [sq(4), sq(4)];
});
t("proxyless", () => {
  const curry = (f: any, ...a: any[]): any =>
    a.length >= f.length ? f(...a) : (...b: any[]) => curry(f, ...a, ...b);
  return curry((a: number, b: number, c: number) => a + b * c)(1)(2)(3);
});
t("compose", () => {
  const compose =
    (...fs: any[]) =>
    (x: any) =>
      fs.reduceRight((v, f) => f(v), x);
  return compose(
    (x: number) => x + 1,
    (x: number) => x * 10,
  )(5);
});
t("arguments", () => {
  const f = (...args: any) => args.length + args[0];
  return f(1, 2);
});
t("bool", () => {
  const b: any = true;
  return [b.toString(), String(b), b + 1, `${b}`];
});
t("sym", () => {
  const s: any = Symbol("q");
  return [s.toString(), s.description];
});
t("errors", () => {
  const e: any = new RangeError("r");
  e.code = "E1";
  return [e.code, e.message, e.name, e instanceof Error, `${e}`];
});
t("throw any", () => {
  throw { code: 5 } as any;
});
try {
  throw { code: 5 };
} catch (e: any) {
  console.log(e.code);
}
t("promise", () => {
  const p: any = Promise.resolve(3);
  p.then((v: any) => console.log("then", v + 1)).finally(() => console.log("fin"));
  return typeof p.then;
});
t("fn props", () => {
  const f: any = function () {
    return f.count++;
  };
  f.count = 0;
  f();
  f();
  return f.count;
});
t("class expr", () => {
  const K: any = class {
    static z = 3;
    y = 2;
    m() {
      return K.z + this.y;
    }
  };
  return new K().m();
});
t("void", () => {
  const f: any = () => {};
  return f();
});
t("comma", () => (1 as any, 2));
t("cond", () => ((0 as any) ? 1 : 2));
t("incr", () => {
  let i: any = 0;
  i++;
  i += "a";
  return i;
});
t("exp", () => {
  let i: any = 2;
  i **= 3;
  i <<= 1;
  i ^= 1;
  return i;
});

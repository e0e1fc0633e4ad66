// Reflect: what the operators do, as functions that tell where these would throw.
class A {
  x = 1;
  #p = 2;
  get y() {
    return this.x * 2;
  }
  set y(v) {
    this.x = v;
  }
  m(a: number) {
    return a + this.x;
  }
  static s = 3;
  constructor(readonly z = 7) {}
}
const s = Symbol("s");
const o = {
  a: 1,
  [s]: 2,
  get g() {
    return this.a;
  },
};
console.log(
  Reflect.ownKeys(o),
  Reflect.ownKeys(new A()),
  Reflect.ownKeys([1, 2]),
  Reflect.ownKeys(A),
);
console.log(
  Reflect.has(o, "a"),
  Reflect.has(o, "b"),
  Reflect.has(o, s),
  Reflect.has(new A(), "m"),
  Reflect.has([1], 0),
);
console.log(
  Reflect.get(o, "a"),
  Reflect.get(o, s),
  Reflect.get(o, "g"),
  Reflect.get(new A(), "y"),
  Reflect.get([5, 6], 1),
);
const keys: string[] = ["x", "y", "z", "nope"];
const a = new A();
for (const k of keys) console.log(k, Reflect.get(a, k), Reflect.getOwnPropertyDescriptor(a, k));
console.log(Reflect.set(a, "x", 5), a.x, Reflect.set(a, "y", 9), a.x, Reflect.get(a, "y"));
for (const k of keys.slice(0, 2)) console.log(Reflect.set(a, k, 21), a.x);
console.log(
  Reflect.set(Object.freeze({ q: 1 }), "q", 2),
  Reflect.set(
    {
      get only() {
        return 1;
      },
    },
    "only" as string,
    2,
  ),
);
const rec: Record<string, number> = { a: 1 };
console.log(
  Reflect.deleteProperty(rec, "a"),
  rec,
  Reflect.set(rec, "n", 4),
  rec,
  Reflect.deleteProperty(Object.freeze({ a: 1 }), "a"),
);
console.log(
  Reflect.apply(Math.max, undefined, [1, 5, 3]),
  Reflect.apply(a.m, a, [1]),
  Reflect.construct(A, [4]),
  Reflect.construct(Date, [0]).getTime(),
);
console.log(
  Reflect.getPrototypeOf(a) === A.prototype,
  Reflect.isExtensible(a),
  Reflect.preventExtensions(a),
  Reflect.isExtensible(a),
);
try {
  Reflect.construct((() => 1) as unknown as new () => object, []);
} catch (e) {
  console.log((e as Error).name);
}
console.log(
  Object.prototype.toString.call(Reflect),
  typeof Reflect.get,
  Reflect.get.length,
  Reflect.set.length,
);
const { ownKeys, has } = Reflect;
console.log(
  ownKeys({ b: 1 }),
  has({ b: 1 }, "b"),
  [o, rec].map(Reflect.ownKeys as (x: object) => (string | symbol)[]),
);
console.log(
  Reflect.get(
    {
      get me() {
        return this;
      },
      n: 1,
    } as object,
    "me",
    { n: 2 },
  ),
);
const anyO: any = { p: 1 };
console.log(Reflect.get(anyO, "p"), Reflect.set(anyO, "r", 3), anyO);

class Base {
  x = 1;
  m(): string {
    return "m" + this.x;
  }
  free(): string {
    return "free";
  }
  get g(): number {
    return this.x * 2;
  }
  set g(v: number) {
    this.x = v;
  }
  static s(): string {
    return "s";
  }
  [Symbol.iterator](): Iterator<number> {
    return [1][Symbol.iterator]();
  }
}
class Derived extends Base {
  override m(): string {
    return "d" + super.m();
  }
  own(): number {
    return 5;
  }
}
class Other {}
const b = new Base(),
  d = new Derived();
console.log(
  Object.getPrototypeOf(b) === Base.prototype,
  Object.getPrototypeOf(d) === Base.prototype,
  Object.getPrototypeOf(d) === Derived.prototype,
);
console.log(
  Object.getPrototypeOf(Derived.prototype) === Base.prototype,
  Object.getPrototypeOf(Base.prototype) === Object.prototype,
  Object.getPrototypeOf(Object.prototype) === null,
);
console.log(
  Object.getPrototypeOf(Derived) === Base,
  Object.getPrototypeOf(Base) === Function.prototype,
  Object.getPrototypeOf({}) === Object.prototype,
  Object.getPrototypeOf([]) === Array.prototype,
  Object.getPrototypeOf(Object.create(null)) === null,
);
console.log(
  Base.prototype.m.call(b),
  Base.prototype.m.call(d),
  Derived.prototype.m.call(d),
  Base.prototype.free(),
);
console.log(
  b.m === Base.prototype.m,
  d.m === Base.prototype.m,
  d.free === Base.prototype.free,
  Derived.prototype.free === Base.prototype.free,
  Derived.prototype.m === Base.prototype.m,
);
console.log(
  Base.prototype.constructor === Base,
  Derived.prototype.constructor === Derived,
  b.constructor === Base,
  d.constructor === Derived,
  d.constructor.name,
);
console.log(
  Object.getOwnPropertyNames(Base.prototype).join(),
  Object.getOwnPropertyNames(Derived.prototype).join(),
  Object.keys(Base.prototype).length,
);
const desc = Object.getOwnPropertyDescriptor(Base.prototype, "g");
console.log(typeof desc?.get, typeof desc?.set, desc?.enumerable, desc?.get?.call(d));
const md = Object.getOwnPropertyDescriptor(Base.prototype, "m");
console.log(
  typeof md?.value,
  md?.writable,
  md?.enumerable,
  md?.configurable,
  (md?.value as () => string).call(b),
);
console.log(
  Object.getOwnPropertyDescriptor(Derived.prototype, "free") === undefined,
  Object.hasOwn(Base.prototype, "free"),
  Object.hasOwn(Derived.prototype, "free"),
  "free" in Derived.prototype,
);
console.log(
  Derived.prototype instanceof Base,
  Base.prototype instanceof Base,
  Derived.prototype instanceof Derived,
);
console.log(
  {}.constructor === Object,
  [].constructor === Array,
  "s".constructor === String,
  (5).constructor === Number,
  true.constructor === Boolean,
  { a: 1 }.constructor.name,
  [1].constructor.name,
  "x".constructor.name,
);
console.log(
  Object.getPrototypeOf(new Error("x")) === Error.prototype,
  Object.getPrototypeOf(new TypeError("x")) === TypeError.prototype,
  Object.getPrototypeOf(TypeError.prototype) === Error.prototype,
  Object.getPrototypeOf(new Map()) === Map.prototype,
);
function kind(v: object): string {
  const p: unknown = Object.getPrototypeOf(v);
  return p === Base.prototype
    ? "Base"
    : p === Derived.prototype
      ? "Derived"
      : p === Object.prototype
        ? "plain"
        : p === Array.prototype
          ? "array"
          : "?";
}
console.log([b, d, {}, [], new Other()].map((v) => kind(v as object)).join());
const proto = Base.prototype;
console.log(proto === Object.getPrototypeOf(b), proto.m === b.m, typeof proto.m);
function make(n: number) {
  return class Local {
    v = n;
    who(): number {
      return this.v;
    }
  };
}
const L1 = make(1),
  L2 = make(2);
console.log(
  L1.prototype === L2.prototype,
  Object.getPrototypeOf(new L1()) === L1.prototype,
  Object.getPrototypeOf(new L1()) === L2.prototype,
  L1.prototype.who.call(new L1()),
);
class G<T> {
  constructor(public t: T) {}
  get(): T {
    return this.t;
  }
}
console.log(
  Object.getPrototypeOf(new G(1)) === G.prototype,
  Object.getPrototypeOf(new G("s")) === G.prototype,
);
function isPlain(v: unknown): boolean {
  return typeof v === "object" && v !== null && Object.getPrototypeOf(v) === Object.prototype;
}
console.log(isPlain({}), isPlain(b), isPlain([]), isPlain(null), isPlain({ a: 1 }));

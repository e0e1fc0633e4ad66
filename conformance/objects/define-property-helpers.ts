// Object.defineProperty as a value, through any, of members of classes, and by helpers of a program.
const dp = Object.defineProperty;
const o: any = {
  a: 1,
  m() {
    return "m";
  },
};
dp(o, "m", { value: () => "hidden", enumerable: false });
console.log(o.m(), Object.keys(o), o);
class Base {
  value = 1;
  hello(): string {
    return "hello";
  }
  get g(): number {
    return 5;
  }
  set g(v: number) {
    console.log("set", v);
  }
}
class Sub extends Base {
  more = 2;
}
function seal<T extends object, K extends keyof T>(target: T, key: K): T {
  return Object.defineProperty(target, key, { writable: false, configurable: false });
}
const s = seal(new Sub(), "value");
try {
  s.value = 3;
} catch (e) {
  console.log(String(e));
}
console.log(s.value, s.more, s.hello(), s.g);
Object.defineProperty(s, "hello", { value: () => "own", configurable: true, writable: true });
console.log(s.hello(), (s as Base).hello(), Object.keys(s));
Object.defineProperty(s, "g", { value: 6, writable: true, configurable: true });
s.g = 7;
console.log(s.g, Object.getOwnPropertyDescriptor(s, "g"));
delete (s as Partial<Sub>).hello;
console.log(s.hello());
const other = new Sub();
other.g = 9;
console.log(other.hello(), other.g);
function lazy<T extends object>(target: T, key: string, make: () => unknown): void {
  Object.defineProperty(target, key, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make();
      Object.defineProperty(this, key, { value, enumerable: true });
      return value;
    },
  });
}
const cfg: { port: number; host?: string } = { port: 1 };
let made = 0;
lazy(cfg, "port", () => {
  made++;
  return 8080;
});
lazy(cfg, "host", () => "h");
console.log(cfg.port + cfg.port, made, cfg.host, cfg);
const nums = [cfg, { port: 2 }].map((c) => c.port);
console.log(nums);
const { port, ...rest } = cfg;
console.log(port, rest);
console.log(Object.getOwnPropertyDescriptors(cfg));
let store = 0;
const acc = Object.defineProperty({} as { x: number }, "x", {
  get: () => store,
  set: (v: number) => {
    store = v * 2;
  },
  enumerable: true,
});
acc.x = 4;
acc.x += 1;
acc.x++;
console.log(acc.x, store, acc);
console.log(
  Reflect.defineProperty(acc, "y", { value: 1 }),
  Reflect.ownKeys(acc),
  Reflect.defineProperty(acc, "y", { value: 2 }),
);
class Counter {
  static total = 1;
  count = 0;
}
Object.defineProperty(Counter, "total", { value: 5, writable: false, enumerable: false });
try {
  Counter.total = 6;
} catch (e) {
  console.log(e instanceof TypeError);
}
console.log(Counter.total, Object.keys(Counter), Counter);
Object.defineProperty(Counter, "extra", { value: "e", enumerable: true });
console.log((Counter as any).extra, Object.keys(Counter));
const obj = {
  get a() {
    return 1;
  },
  b: 2,
};
Object.defineProperty(obj, "a", { value: 10, enumerable: true });
Object.defineProperty(obj, "b", { get: () => 20 });
console.log(obj.a, obj.b, obj, Object.keys(obj), JSON.stringify(obj));
console.log(
  structuredClone(cfg),
  Object.isFrozen(acc),
  Object.isSealed(Object.freeze(cfg)),
  Object.isFrozen(cfg),
);
try {
  cfg.port = 1;
} catch (e) {
  console.log(String(e));
}
const map = new Map<string, number>();
Object.defineProperty(map, "label", { value: "L" });
console.log(map, (map as unknown as { label: string }).label);
const nul = Object.create(null);
Object.defineProperty(nul, "k", { value: 1, enumerable: true });
console.log(nul, nul.k);
for (const key of ["one", "two"])
  Object.defineProperty(nul, key, { get: () => key.length, enumerable: key === "one" });
console.log(nul.one, nul.two, nul, Object.entries(nul));

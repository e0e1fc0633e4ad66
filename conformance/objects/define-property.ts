// Properties with attributes, in tables, fields of classes and literals.
function show(f: () => unknown): void {
  try {
    console.log(f());
  } catch (e) {
    console.log(String(e));
  }
}
const r: Record<string, unknown> = { a: 1 };
Object.defineProperty(r, "b", { value: 2 });
console.log(r, Object.keys(r), r["b"], JSON.stringify(r), Object.getOwnPropertyNames(r), "b" in r);
show(() => {
  r["b"] = 3;
  return r["b"];
});
show(() => delete r["b"]);
show(() => Object.defineProperty(r, "b", { value: 3 }));
show(() => Object.defineProperty(r, "b", { value: 2 }) === r);
show(() => Object.defineProperty(r, "a", { enumerable: false }));
console.log(r, Object.getOwnPropertyDescriptor(r, "a"), Object.getOwnPropertyDescriptor(r, "b"));
r["a"] = 5;
console.log(r["a"], Object.keys(r));
let count = 0;
Object.defineProperty(r, "lazy", {
  get() {
    count++;
    return count;
  },
  enumerable: true,
  configurable: true,
});
console.log(r["lazy"], r["lazy"], r);
show(() => {
  r["lazy"] = 1;
  return 0;
});
Object.defineProperty(r, "lazy", { value: "settled", writable: true });
console.log(r["lazy"], Object.getOwnPropertyDescriptor(r, "lazy"));
for (const k in r) console.log("in", k);
console.log({ ...r }, Object.entries(r), Object.assign({}, r));
// classes
class Account {
  readonly id!: number;
  name = "n";
  #secret = 1;
  tags?: string[];
  constructor(id: number) {
    Object.defineProperty(this, "id", { value: id, enumerable: true });
    Object.defineProperty(this, "name", { enumerable: false });
  }
  get total(): number {
    const value = this.id * 100;
    Object.defineProperty(this, "total", { value });
    return value;
  }
  secret(): number {
    return this.#secret;
  }
}
const a = new Account(7);
console.log(a.id, a.name, a.total, a.total, a.secret(), Object.keys(a), a, JSON.stringify(a));
show(() => {
  (a as { id: number }).id = 9;
  return a.id;
});
a.name = "other";
console.log(
  a.name,
  Object.getOwnPropertyDescriptor(a, "name"),
  Object.getOwnPropertyDescriptor(a, "total"),
);
show(() => Object.defineProperty(a, "id", { value: 8 }));
show(() => Object.defineProperty(a, "id", { get: () => 8 }));
Object.defineProperty(a, "tags", {
  value: ["x"],
  enumerable: true,
  writable: true,
  configurable: true,
});
console.log(a.tags, Object.keys(a));
Object.defineProperty(a, "tags", { get: () => ["got"], enumerable: true, configurable: true });
console.log(a.tags, a, a.tags?.length);
show(() => delete a.tags);
console.log(a.tags, Object.keys(a));
// literals, shapes through interfaces
interface Named {
  name: string;
  size: number;
}
const lit: Named = { name: "lit", size: 3 };
let reads = 0;
Object.defineProperty(lit, "size", { get: () => ++reads, enumerable: true, configurable: true });
const use = (n: Named): string => `${n.name} ${n.size}`;
console.log(use(lit), use(lit), use({ name: "plain", size: 1 }), lit, { ...lit });
Object.defineProperties(lit, { name: { writable: false }, extra: { value: 1, enumerable: true } });
show(() => {
  lit.name = "x";
  return lit.name;
});
console.log(lit, Object.keys(lit));
const frozen = Object.freeze({ q: 1 });
show(() => Object.defineProperty(frozen, "q", { value: 2 }));
show(() => Object.defineProperty(frozen, "z", { value: 2 }));
show(() => Reflect.defineProperty(frozen, "z", { value: 2 }));
show(() => Object.defineProperty({}, "x", 5 as never));
show(() => Object.defineProperty({}, "x", { get: 5 as never }));
show(() =>
  Object.defineProperty({}, "x", {
    get() {
      return 1;
    },
    value: 1,
  }),
);

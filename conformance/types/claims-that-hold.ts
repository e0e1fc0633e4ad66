// builder patterns and legitimate casts that must work
interface User {
  id: number;
  name: string;
  tags?: string[];
}
const built = {} as User;
built.id = 1;
built.name = "ann";
const all: User[] = [];
all.push(built);
const store: Record<string, unknown> = { user: built, n: 1 };
const back = store["user"] as User;
console.log(back.name, back.tags?.length ?? "none");
function pick<T, K extends keyof T>(o: T, ...ks: K[]): Pick<T, K> {
  const r = {} as Pick<T, K>;
  for (const k of ks) r[k] = o[k];
  return r;
}
const p = pick(built, "name");
const list: Pick<User, "name">[] = [p, { name: "x" }, built];
console.log(list.map((x) => x.name).join());
class Registry {
  private readonly items = new Map<string, unknown>();
  set<T>(k: string, v: T): void {
    this.items.set(k, v);
  }
  get<T>(k: string): T {
    return this.items.get(k) as T;
  }
}
const r = new Registry();
r.set("u", built);
r.set("list", all);
r.set("f", (x: User) => x.name);
console.log(
  r.get<User>("u").id,
  r.get<User[]>("list")[0]!.name,
  r.get<(x: User) => string>("f")(built),
);
type Handler = (...args: unknown[]) => unknown;
const handlers: Record<string, Handler> = {};
handlers["greet"] = ((u: User) => `hi ${u.name}`) as Handler;
console.log(handlers["greet"]!(built));
abstract class Shape {
  abstract area(): number;
}
class Sq extends Shape {
  constructor(readonly s: number) {
    super();
  }
  area(): number {
    return this.s ** 2;
  }
}
class Ci extends Shape {
  constructor(readonly r: number) {
    super();
  }
  area(): number {
    return Math.round(3 * this.r ** 2);
  }
}
const shapes: Shape[] = [new Sq(2), new Ci(3)];
console.log(
  (shapes[0] as Sq).s,
  (shapes as unknown as { area(): number }[]).map((s) => s.area()).join(),
);
const err: unknown = new Error("boom");
console.log((err as { code?: string }).code, (err as { message: string }).message);
const o: object = { x: 1, y: { z: "deep" } };
console.log((o as { x: number }).x, (o as { y: { z: string } }).y.z);
const frozen = Object.freeze({ a: [built], b: new Set([1]) });
console.log(frozen.a[0]!.name, frozen.b.has(1));
const entries = Object.entries({ q: built, w: built }).map(([k, v]) => `${k}${v.id}`);
console.log(entries.join());
const merged = Object.assign({}, built, { extra: [1, 2] });
console.log(merged.name, merged.extra.length);
const cloned = JSON.parse(JSON.stringify(built)) as User;
console.log(cloned.name);
type Node2 = { value: number; next: Node2 | null };
const chain = [1, 2, 3].reduceRight<Node2 | null>((next, value) => ({ value, next }), null);
console.log(chain?.next?.next?.value);
const tuple = [built, [built]] as const;
const [t0, [t1]] = tuple;
console.log(t0.name, t1!.id);
const anyMap = new Map<unknown, unknown>([[built, all]]);
console.log((anyMap.get(built) as User[]).length);
function* gen(): Generator<User> {
  yield built;
}
const it: Iterable<unknown> = gen();
for (const x of it as Iterable<User>) console.log(x.name);
const ws = new WeakMap<object, User>();
ws.set(o, built);
console.log(ws.get(o)?.name);
const partial: Partial<User> = {};
partial.name = "later";
const full = { id: 2, ...partial } as User;
console.log(full.name, full.id);
Promise.resolve<unknown>(built).then((v) => console.log((v as User).name));

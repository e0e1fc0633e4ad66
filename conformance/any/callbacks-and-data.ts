const m: any = {};
m[Symbol.iterator] = function* () {
  yield* [7, 8];
};
try {
  console.log([...m]);
} catch (e: any) {
  console.log(e.message);
}
const curry = (f: any, ...a: any[]): any =>
  a.length >= f.length ? f(...a) : (...b: any[]) => curry(f, ...a, ...b);
try {
  const c1 = curry((a: number, b: number, c: number) => a + b * c);
  const c2 = c1(1);
  console.log(typeof c2);
  const c3 = c2(2);
  console.log(typeof c3, c3(3));
} catch (e: any) {
  console.log(e.message);
}
const g = (f: any, a: any[]) => f(...a);
try {
  console.log(g((a: number, b: number) => a * b, [3, 4]));
} catch (e: any) {
  console.log(e.message);
}
const o: any = { n: { run: (x: any) => x.y } };
try {
  console.log(o.n.run({ y: 3 }), o.n.stop?.());
} catch (e: any) {
  console.log(e.message);
}
const log: any[] = [];
const h = (cb: (err: any, res?: any) => void) => {
  cb(null, { ok: 1 });
  cb(new Error("x"));
};
h((err, res) => {
  log.push(err?.message, res?.ok);
});
console.log(log);
interface Opts {
  [key: string]: any;
  name?: string;
}
const opt: Opts = { name: "n", deep: { x: [1] } };
console.log(opt.deep.x[0], opt.name?.length, opt.zz);
const merge = (a: any, b: any): any => {
  for (const k of Object.keys(b)) {
    if (b[k] && typeof b[k] === "object" && a[k]) merge(a[k], b[k]);
    else a[k] = b[k];
  }
  return a;
};
console.log(merge({ a: { b: 1, c: 2 }, d: 1 }, { a: { b: 5 }, e: [1] }));
const arr = [1, "a", { k: 2 }] as any[];
const [p, q, { k }] = arr;
console.log(p + 1, q.length, k);
function dflt({ a = 1, b = { c: 2 } }: any = {}) {
  return a + b.c;
}
console.log(dflt(), dflt({ a: 5, b: { c: 7 } }));
class Store<T = any> {
  private d: Record<string, T> = {};
  set(k: string, v: T) {
    this.d[k] = v;
    return this;
  }
  get(k: string): T {
    return this.d[k] as T;
  }
}
const st = new Store();
st.set("x", { y: 1 }).set("z", [1]);
console.log(st.get("x").y, st.get("z").length);
type Fn = (...args: any[]) => any;
const table: { [k: string]: Fn } = { add: (a, b) => a + b, neg: (a) => -a };
console.log(table["add"]!(1, 2), table["neg"]!(4));
const fmt = (s: string, ...a: any[]) =>
  s.replace(/%(\w)/g, (_: any, t: string) => (t === "d" ? String(+a.shift()) : String(a.shift())));
console.log(fmt("%s-%d", "x", "5"));
const x: any = { a: [{ b: { c: 1 } }] };
const get = (o: any, path: string): any =>
  path.split(".").reduce((v, k) => (v == null ? v : v[k]), o);
console.log(get(x, "a.0.b.c"), get(x, "q.w"));
async function main(): Promise<void> {
  const rs: any[] = await Promise.all([
    1,
    Promise.resolve("p"),
    (async () => ({ z: 1 }))(),
  ] as any[]);
  console.log(rs, rs[2].z);
  try {
    await (Promise.reject({ code: 3 }) as any);
  } catch (e: any) {
    console.log(e.code);
  }
}
main();
const mm: any = {};
mm[1] = "one";
mm["2"] = "two";
mm[Symbol.iterator] = function* () {
  yield* [7, 8];
};
try {
  console.log(Object.keys(mm), mm["1"]);
  console.log([...mm]);
} catch (e: any) {
  console.log(e.message);
}
const K: any = class {
  v: any;
  constructor(...a: any[]) {
    this.v = a;
  }
};
const args: any[] = [1, "b"];
console.log(
  new K(...args).v,
  new K(0, ...args, 3).v,
  Math.max(...([1, 5] as any)),
  String.fromCharCode(...([104, 105] as any)),
  [].concat(...([[1], [2]] as any)),
);
console.log(
  o.n.run(...[{ y: 9 }]),
  (console as any).log === console.log,
  (Math as any).max(1, 2),
  (Math as any)["min"](4, 2),
);

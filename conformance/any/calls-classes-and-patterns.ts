const list: any = [3, 1, 2];
for (const x of list) console.log(x);
const [first, ...others] = list;
console.log(first, others);
console.log([...list, 9], Math.max(...list), new Set(list).size, [...new Map<any, any>([[1, 2]])]);
const s: any = "héllo";
for (const ch of s) console.log(ch);
console.log([...s].length, s[1], s.length, s.at(-1));
const it: any = {
  *[Symbol.iterator]() {
    yield 1;
    yield 2;
  },
};
console.log([...it], Array.from(it));
for (const [k, v] of Object.entries({ a: 1 } as any)) console.log(k, v);
function f(this: any, a: any, b: any = 10, ...c: any[]): any {
  return [a, b, c.length];
}
console.log(
  f(1),
  f.call(null, 1, 2, 3, 4),
  f.apply(null, [1, 2, 3] as any),
  (f as any).bind(null, 7)(8),
);
const sw = (v: any): string => {
  switch (v) {
    case 1:
      return "one";
    case "1":
      return "s1";
    case null:
      return "null";
    default:
      return typeof v;
  }
};
console.log(sw(1), sw("1"), sw(null), sw(undefined), sw({}));
const a: any = 1,
  b: any = "1";
console.log(
  a == b,
  a === b,
  a != b,
  a < b,
  a + b,
  a - b,
  a * b,
  b / 2,
  b | 0,
  ~b,
  -b,
  +b,
  a << 3,
  b >> 0,
  a ** 2,
  b % 2,
  a && b,
  a || b,
  !a,
);
const o: any = { n: 1, m: { k: [1, { q: 2 }] } };
o.n++;
++o.n;
o.n += 5;
o.m.k[1].q *= 10;
o["x" + 1] = 3;
o.m.k.push("e");
console.log(o, o.m.k[1].q, o.x1, o.n--, o.n);
o.fn = function (x: any) {
  return this.n + x;
};
console.log(o.fn(1), o.fn?.(2), o.nofn?.(2));
o.g ??= 4;
o.g ||= 5;
o.g &&= 6;
console.log(o.g);
class A {
  v: any;
  constructor(v: any) {
    this.v = v;
  }
  m(x: any): any {
    return x ?? this.v;
  }
  static s: any = { t: 1 };
}
class B extends A {
  override m(x: any) {
    return super.m(x) + "!";
  }
}
const bb = new B("vv");
console.log(bb.m(null), bb.m(1), bb.v.length, A.s.t, new A({ z: 1 }).v.z);
const Ctor: any = B;
const inst: any = new Ctor("dyn");
console.log(inst.m(undefined), inst instanceof Ctor, inst.constructor.name, inst.v);
const g: Record<string, any> = {};
g.x = 1;
g["y"] = [1];
g.z = { w: () => "called" };
console.log(g.x + 1, g.y[0], g.z.w(), Object.keys(g).join(), g.nope?.a);
const p: any[] = [
  { id: 2, n: "b" },
  { id: 1, n: "a" },
];
p.sort((x, y) => x.id - y.id);
console.log(
  p.map(({ n }) => n).join(),
  p.find((x) => x.id === 2)?.n,
  p.reduce((t, x) => t + x.id, 0),
  p[0].n.toUpperCase(),
);
function id<T>(x: T): T {
  return x;
}
console.log(id<any>(5) + 1, id(o).n);
const strs: string[] = ["x", "y"] as any;
console.log(strs.join("+"));
function typed(n: number, t: { a: string }): string {
  return n.toFixed(1) + t.a;
}
console.log(typed(a, { a: b } as any));
async function as(x: any): Promise<any> {
  const r = await x;
  return r.val ?? r;
}
as({ val: 7 }).then((v) => console.log("async", v));
as(Promise.resolve({ val: 8 })).then((v: any) => console.log(v.toFixed(2)));
function* gen(): Generator<any, any, any> {
  const got = yield 1;
  console.log("got", got.k);
  return got;
}
const gg = gen();
gg.next();
console.log(gg.next({ k: "kk" }).value.k);
const cb: (...args: any[]) => any = (x, y) => x + y;
console.log(cb(1, 2), cb("a", "b"));
const fns: Function[] = [() => 1, (x: number) => x * 2];
console.log(fns.map((q) => q(21)));
console.log(
  "n" in o,
  delete o.n,
  "n" in o,
  Object.keys(o),
  typeof o.nothing,
  typeof o.fn,
  Array.isArray(o.m.k),
  o.m.k.includes(1),
  o.hasOwnProperty("m"),
  o.toString(),
);
let u: any;
console.log(u, u?.x, typeof u, u === undefined);
u = null;
console.log(u, u?.x);
const d: any = new Date(0);
console.log(d.getTime(), d.toISOString());
const re: any = /a(b)/;
console.log(re.exec("ab")[1], "xab".replace(re, "-"));
const m: any = new Map([["k", 1]]);
console.log(m.get("k"), m.size, [...m.keys()]);
const st: any = new Set([1]);
st.add(2);
console.log(st.has(2), st.size);
const sym: any = Symbol("d");
console.log(sym.description, sym.toString());
const num: any = 255;
console.log(num.toString(16), num.toFixed(2), (3.7 as any).toFixed());
const t = `${o.g}|${list}|${u}`;
console.log(t);
console.log(JSON.stringify({ o, list }), JSON.parse("[1,2]").length);
label: for (const k in list) {
  if (k === "1") continue label;
  console.log(k, list[k]);
}
const {
  m: {
    k: [k0, { q }],
  },
  zz = "def",
} = o;
console.log(k0, q, zz);

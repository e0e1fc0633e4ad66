const x: any = {
  a: 1,
  b: "two",
  c: [1, 2, 3],
  f(n: number) {
    return n + this.a;
  },
  inner: { deep: true },
};
console.log(x.a + 1, x.b.length, x.c[1], x.c.length, x.f(5), x.inner.deep, x.missing);
x.a = 10;
x.added = "new";
console.log(x.a, x.added, x.f(1));
let y: any = 5;
y = y * 2;
y += 1;
console.log(y, typeof y, y > 3, y === 11, !y, -y);
y = "s";
console.log(y + 1, y.toUpperCase(), y.split("").length);
const f: any = (a: number, b = 2) => a * b;
console.log(f(3), f(3, 4), f.name, f.length);
function sum(...xs: any[]): any {
  let t = 0;
  for (const v of xs) t += v;
  return t;
}
console.log(sum(1, 2, 3));
class P {
  constructor(public n: number) {}
  twice() {
    return this.n * 2;
  }
  get half() {
    return this.n / 2;
  }
}
const p: any = new P(21);
console.log(p.twice(), p.half, p.n, p instanceof P);
p.n = 4;
console.log(p.twice());
const C: any = P;
const q = new C(3);
console.log(q.twice());
const { a, ...rest } = x;
console.log(a, Object.keys(rest).length);
for (const k in x) console.log(k);
const arr: any[] = [1, "a", null, undefined, { z: 1 }];
console.log(arr.map((v) => typeof v).join());
const n: number = x.a;
const s: string = x.b;
console.log(n, s);
try {
  const bad: number = x.b;
  console.log(bad);
} catch (e) {
  console.log("bad");
}
try {
  x.nope.more;
} catch (e: any) {
  console.log(e.message, e instanceof TypeError);
}
console.log(x["a"], x?.inner?.deep, x?.gone?.deep, JSON.stringify(x));
console.log(`${x.b}`, x.b || "d", x.missing ?? "dflt", x.a ? 1 : 2);
delete x.a;
console.log("a" in x, x.a);
const m: Map<string, any> = new Map();
m.set("k", x);
console.log(m.get("k").b);
const parsed = JSON.parse('{"list":[{"id":1},{"id":2}]}');
console.log(
  parsed.list.map((i: any) => i.id * 2),
  parsed.list.filter((i: any) => i.id > 1).length,
  parsed.list[0].id++,
);
x.c.push(4);
console.log(x.c.join("-"));
x.c[0] += 5;
console.log(x.c);

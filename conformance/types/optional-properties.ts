interface C {
  a: number;
  b?: string;
  c?: { d?: number };
}
const cs: C[] = [{ a: 1 }, { a: 2, b: "x" }, { a: 3, c: {} }, { a: 4, c: { d: 5 }, b: undefined }];
for (const c of cs) console.log(c.a, c.b, c.c?.d, "b" in c, Object.keys(c).join());
const c0 = cs[0]!;
c0.b = "added";
c0.c = { d: 1 };
console.log(Object.keys(c0).join(), c0.b.length, c0.c.d);
delete c0.b;
console.log(Object.keys(c0).join(), c0.b);
type AllOpt = Partial<C>;
const p: AllOpt = {};
p.a = 9;
console.log(JSON.stringify(p), JSON.stringify(cs));

class F {
  v = 1;
  get dbl(): number {
    return this.v * 2;
  }
  f(): string {
    return "method";
  }
}
const lit = { v: 1.5, dbl: 99, f: (): string => "arrow" };
const acc = {
  get v(): number {
    return 7;
  },
  set v(_: number) {
    sets++;
  },
  dbl: 3,
  f() {
    return "lit method";
  },
};
let sets = 0;
interface I {
  v: number;
  readonly dbl: number;
  f(): string;
}
const all: I[] = [new F(), lit, acc];
for (const i of all) {
  i.v += 1;
  console.log(i.v, i.dbl, i.f());
}
console.log(sets);
interface Opt {
  v?: number;
  dbl?: number;
}
for (const o of all as Opt[]) console.log((o.v ?? 0) + (o.dbl ?? 0));

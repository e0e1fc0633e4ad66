interface Num {
  v: number;
}
interface Wide {
  v: number | string;
}
const n: Num = { v: 1.5 };
function readWide(w: Readonly<Wide>): string {
  return typeof w.v + w.v;
}
console.log(readWide(n), readWide({ v: "s" }));
interface Opt {
  v?: number;
}
const o: Opt = n;
console.log(o.v, readOpt(n), readOpt({}), readOpt({ v: undefined }));
function readOpt(x: Opt): string {
  return x.v === undefined ? "none" : String(x.v + 1);
}
const u: { v: unknown } = n;
console.log(typeof u.v, u.v === 1.5);
n.v = 7;
console.log(o.v, u.v);

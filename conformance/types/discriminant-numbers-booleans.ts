type Msg = { t: 0; text: string } | { t: 1; n: number } | { t: 2 };
function f(m: Msg): string {
  if (m.t === 0) return m.text;
  if (m.t === 1) return String(m.n * 2);
  return "two";
}
console.log(f({ t: 0, text: "zero" }), f({ t: 1, n: 4 }), f({ t: 2 }));
type Opt = { has: true; v: string } | { has: false };
const g = (o: Opt): string => (o.has ? o.v : "-");
console.log(g({ has: true, v: "v" }), g({ has: false }));
type N = { value: null; why: string } | { value: string };
const h = (n: N): string => (n.value === null ? n.why : n.value.toUpperCase());
console.log(h({ value: null, why: "because" }), h({ value: "up" }));
type U = { err: Error } | { err?: undefined; data: number[] };
const k = (u: U): string => (u.err ? u.err.message : u.data.join());
console.log(k({ err: new Error("E") }), k({ data: [1, 2] }));

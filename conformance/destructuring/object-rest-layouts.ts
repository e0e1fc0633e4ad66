const { a, ...rest } = { a: 1, b: 2, c: "x" };
console.log(a, rest, Object.keys(rest).join());
function f({ x, ...others }: { x: number; y: number; z?: string }): string {
  return x + JSON.stringify(others);
}
console.log(f({ x: 1, y: 2 }), f({ x: 1, y: 2, z: "q" }), f({ z: "a", x: 5, y: 6 }));
class P {
  p = 1;
  q = 2;
  #r = 3;
  get s(): number {
    return this.#r;
  }
}
const { p, ...pr } = new P();
console.log(p, pr);
const { length, ...chars } = { length: 2, 0: "a", 1: "b" };
console.log(length, chars);
let m: number;
let o: { n: number };
({ m, ...o } = { m: 1, n: 2 });
console.log(m, o);
const rec: Record<string, number> = { a: 1, b: 2 };
const { a: ra, ...rr } = rec;
console.log(ra, rr);
const key: string = "b";
const { [key]: kb, ...kr } = rec;
console.log(kb, kr);
for (const { id, ...data } of [
  { id: 1, v: "x" },
  { id: 2, v: "y" },
])
  console.log(id, data);
const omit = <T extends { secret: string }>(t: T): Omit<T, "secret"> => {
  const { secret, ...r } = t;
  console.log(secret.length);
  return r;
};
console.log(omit({ secret: "abc", k: 1 }), omit({ secret: "z", l: [1], m: { n: 1 } }).l.length);
const u: { a: number } | { a: number; b: string } = { a: 1, b: "z" } as { a: number; b: string };
const { a: ua, ...ur } = u;
console.log(ua, ur);

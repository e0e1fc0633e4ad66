function total(xs: readonly number[]): number {
  let t = 0;
  for (const x of xs) t += x;
  return t;
}
function keys(m: ReadonlyMap<string, number>): string {
  return [...m.keys()].join();
}
function has(s: ReadonlySet<string>, k: string): boolean {
  return s.has(k);
}
const m = new Map([
  ["a", 1],
  ["b", 2],
]);
console.log(total([1, 2, 3]), keys(m), has(new Set(["x"]), "x"));
const rt: readonly [number, string] = [1, "x"];
const [n, s] = rt;
console.log(n, s, rt.length, [...rt].join());
const deep: Readonly<{ a: readonly number[] }> = { a: [3] };
console.log(deep.a.concat(4).join(), deep.a.toSorted().join());
const ra: ReadonlyArray<{ readonly id: number }> = [{ id: 1 }];
console.log(ra.map((x) => x.id).join(), ra.at(0)?.id, ra.at(5)?.id);

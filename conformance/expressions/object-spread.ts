const base = { a: 1, b: 2 };
const over = { ...base, b: 3, c: 4 };
const part: { a: number; b?: number } = base;
const under = { b: 9, ...part };
console.log(over.a, over.b, over.c, under.b, Object.keys(over).join(), Object.keys(under).join());
const opt: { a?: number; z?: number } = { a: undefined };
const merged = { ...base, ...opt };
console.log(merged.a, "z" in merged, Object.keys(merged).join());
const cond = (on: boolean): { x: number; y?: number } => ({ x: 1, ...(on ? { y: 2 } : {}) });
console.log(JSON.stringify(cond(true)), JSON.stringify(cond(false)));
function nothing(on: boolean): { q: number } | undefined {
  return on ? { q: 1 } : undefined;
}
console.log(
  JSON.stringify({ ...nothing(false), r: 1 }),
  JSON.stringify({ ...nothing(true), r: 1 }),
);
const src = {
  get v(): number {
    return 42;
  },
};
const copy = { ...src };
console.log(copy.v, Object.keys(copy).join());
class P {
  x = 1;
  m(): number {
    return 1;
  }
}
const sp = { ...new P(), y: 2 };
console.log(Object.keys(sp).join(), sp.x + sp.y);
const inner = { arr: [1] };
const shallow = { ...inner };
shallow.arr.push(2);
console.log(inner.arr.join());

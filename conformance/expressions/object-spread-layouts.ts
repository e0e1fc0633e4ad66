const base = { a: 1, b: 2 };
const over = { ...base, b: 3, c: 4 };
console.log(over, Object.keys(over).join());
interface State {
  count: number;
  name: string;
  tags?: string[];
}
let st: State = { count: 0, name: "n" };
for (let i = 0; i < 3; i++) st = { ...st, count: st.count + 1 };
console.log(st);
st = { ...st, tags: ["x"] };
console.log(st, { ...st, name: "m" });
const cond = (on: boolean): { x: number; y?: number } => ({ x: 1, ...(on ? { y: 2 } : {}) });
console.log(cond(true), cond(false), "y" in cond(false));
const cond2 = (on: boolean): object => ({ p: 1, ...(on && { q: 2 }), r: 3 });
console.log(cond2(true), cond2(false));
class P {
  x = 1;
  #h = 2;
  m(): number {
    return this.#h;
  }
  get g(): number {
    return 5;
  }
}
console.log({ ...new P(), y: 2 }, { y: 1, ...new P() });
function f(o?: { a: number }): { a: number; z: number } {
  return { a: 9, ...o, z: 1 };
}
console.log(f(), f({ a: 1 }));
const part: { a: number } = { a: 1, b: 2 } as { a: number; b: number };
console.log({ ...part, c: 3 }, { b: 9, ...part });
const g = {
  get v() {
    return 42;
  },
};
console.log({ ...g, w: 1 });
console.log({ ...[1, 2], x: 3 });
const del: { a?: number; b: number } = { a: 1, b: 2 };
delete del.a;
del.a = 5;
console.log({ ...del, c: 1 }, { c: 1, ...del });
const fns = { ...{ hi: (n: string): string => "hi " + n }, bye: () => "bye" };
console.log(fns.hi("x"), fns.bye());
const opts: { w?: number; h?: number } = {};
opts.h = 2;
opts.w = 1;
console.log({ w: 0, h: 0, ...opts }, { ...opts, k: 1 });
const nested = { ...{ in: { deep: [1] } } };
nested.in.deep.push(2);
console.log(nested);
const items = [
  { id: 1, done: false },
  { id: 2, done: true },
];
console.log(items.map((t) => (t.id === 1 ? { ...t, done: !t.done } : t)));
const merged = items.reduce(
  (acc, t) => ({ ...acc, [t.id]: t.done }),
  {} as Record<number, boolean>,
);
console.log(merged);
const m2 = { ...over, ...{ d: "s" as string | number }, a: null };
console.log(m2);
const u: unknown = { q: 1 };
console.log({ ...(u as object), r: 2 });
let evil: { n: number; prev?: object } = { n: 0 };
for (let i = 0; i < 3; i++) evil = { ...evil, n: i, prev: evil };
console.log(JSON.stringify(evil));

interface Resp<T = string, E extends Error = Error> {
  data?: T;
  error?: E;
}
const a: Resp = { data: "s" };
const b: Resp<number> = { data: 5 };
const c: Resp<never, RangeError> = { error: new RangeError("r") };
console.log(a.data?.length, b.data! + 1, c.error?.message);
function make<T = number>(x?: T): T[] {
  return x === undefined ? [] : [x];
}
console.log(make().length, make("a").join(), make<boolean>(true)[0]);
const reduce = <T, A>(xs: T[], f: (a: A, x: T) => A, init: A): A => {
  let a = init;
  for (const x of xs) a = f(a, x);
  return a;
};
console.log(
  reduce([1, 2, 3], (a, x) => a + x, 0),
  reduce([1, 2], (a, x) => a + x, ""),
  reduce(["a"], (m, k) => m.set(k, 1), new Map<string, number>()).size,
);
function tuple<const T extends readonly unknown[]>(t: T): T {
  return t;
}
console.log(tuple([1, "a"])[0] + 1);
type Ev = { click: { x: number }; key: { code: string } };
class Bus<M extends object> {
  private hs: { [K in keyof M]?: ((e: M[K]) => void)[] } = {};
  on<K extends keyof M>(k: K, h: (e: M[K]) => void): void {
    (this.hs[k] ??= []).push(h);
  }
  emit<K extends keyof M>(k: K, e: M[K]): number {
    const l = this.hs[k] ?? [];
    l.forEach((h) => h(e));
    return l.length;
  }
}
const bus = new Bus<Ev>();
bus.on("click", (e) => console.log("click", e.x));
bus.on("key", (e) => console.log("key", e.code));
bus.on("key", () => console.log("again"));
console.log(bus.emit("click", { x: 3 }), bus.emit("key", { code: "q" }));

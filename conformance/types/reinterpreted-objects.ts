interface A {
  a: number;
  inner: { n: number };
}
interface B {
  b: string;
  inner: { s: string };
}
class Box<T> {
  constructor(readonly value: T) {}
  get(): T {
    return this.value;
  }
}
function attempt(name: string, f: () => unknown): void {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, e instanceof TypeError ? "TypeError" : e);
  }
}
const as: A[] = [
  { a: 1, inner: { n: 1 } },
  { a: 2, inner: { n: 2 } },
];
const bs = as as unknown as B[];
attempt("b", () => bs[0]!.b.length);
attempt("inner", () => bs[1]!.inner.s.length);
const boxA: Box<A> = new Box({ a: 3, inner: { n: 3 } });
const boxB = boxA as unknown as Box<B>;
attempt("box", () => boxB.get().b.length);
attempt("box2", () => boxB.value.inner.s.length);
const m = new Map<string, A>([["x", { a: 4, inner: { n: 4 } }]]);
const mb = m as unknown as Map<string, B>;
attempt("map", () => mb.get("x")!.b.length);
for (const v of mb.values()) attempt("values", () => v.inner.s.length);
const fr = (): A => ({ a: 1, inner: { n: 9 } });
const frb = fr as unknown as () => B;
attempt("result", () => frb().inner.s.length);
const rec: Record<string, A> = { k: { a: 5, inner: { n: 5 } } };
const recB = rec as unknown as Record<string, B>;
attempt("record", () => recB["k"]!.inner.s.length);
function isB(x: unknown): x is B {
  return true;
}
const u: unknown = { a: 6, inner: { n: 6 } };
attempt("predicate", () => (isB(u) ? u.inner.s.length : 0));
const mixed: unknown[] = [as[0], new Box(1), () => 1, [1, 2], "text", null];
for (const x of mixed) attempt("mixed", () => (x as B).inner.s.length);
const nested = { list: as, deep: { list: as } };
const nestedB = nested as unknown as { list: B[]; deep: { list: B[] } };
attempt("nested", () => nestedB.deep.list.map((x) => x.inner.s.length).join());
const [first] = bs;
attempt("destructured", () => first!.inner.s.length);
for (const { inner } of bs) attempt("loop", () => inner.s.length);
attempt("call", () => bs.map((x) => x.inner.s.toUpperCase()).join());
attempt("reduce", () => bs.reduce((n, x) => n + x.inner.s.length, 0));
const spread = { ...(as[0] as unknown as B) };
attempt("spread", () => spread.inner.s.length);
// Phantom type arguments say nothing of the objects.
class Door<_State extends "open" | "closed"> {
  constructor(readonly name: string) {}
  as<T extends "open" | "closed">(): Door<T> {
    return this as unknown as Door<T>;
  }
}
const doors: unknown[] = [new Door<"open">("front"), new Door<"closed">("back").as<"open">()];
console.log(doors.map((door) => (door as Door<"closed">).name).join());

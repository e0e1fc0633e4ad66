class A {
  static label = "A";
  constructor(public n = 1) {}
}
class B extends A {
  static override label = "B";
  constructor() {
    super(2);
  }
}
const cs: (typeof A)[] = [A, B];
console.log(cs.map((C) => C.label + new C().n).join());
const reg: Record<string, new () => A> = { a: A, b: B };
for (const k in reg) console.log(k, new reg[k]!().n);
function isA<T>(x: unknown, C: new () => T): x is T {
  return x instanceof C;
}
const u: unknown = new B();
if (isA(u, B)) console.log(u.n);
type I = InstanceType<typeof B>;
const i: I = new B();
console.log(i.n);
const m = new Map<typeof A, string>([
  [A, "x"],
  [B, "y"],
]);
console.log(m.get(B), m.get(i.constructor as typeof A));

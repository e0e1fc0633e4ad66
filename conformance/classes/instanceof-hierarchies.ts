class A {}
class B extends A {}
class C extends B {}
class X {}
const xs: A[] = [new A(), new B(), new C(), new X()];
for (const x of xs) console.log([A, B, C, X].map((K) => Number(x instanceof K)).join(""));
function name(x: A | B | C): string {
  if (x instanceof C) return "C";
  if (x instanceof B) return "B";
  return "A";
}
console.log(xs.map(name).join(""));
console.log(
  xs.map((x) => x.constructor === B).join(),
  Object.getPrototypeOf(new B()) === B.prototype,
);

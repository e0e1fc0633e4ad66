class A {}
class B extends A {}
class C extends B {}
class D {}
const things: unknown[] = [
  new A(),
  new B(),
  new C(),
  new D(),
  {},
  null,
  1,
  "s",
  [],
  new Error("e"),
  new TypeError("t"),
  new Map(),
  () => 1,
];
for (const x of things) {
  console.log(
    x instanceof A,
    x instanceof B,
    x instanceof C,
    x instanceof D,
    x instanceof Error,
    x instanceof TypeError,
  );
}
console.log(
  things.filter((x) => x instanceof Object).length,
  things.filter((x) => x instanceof Array).length,
);
console.log(
  things.filter((x) => x instanceof Map).length,
  things.filter((x) => x instanceof Function).length,
);
class Even {
  static [Symbol.hasInstance](n: unknown): boolean {
    return typeof n === "number" && n % 2 === 0;
  }
}
console.log((2 as unknown) instanceof Even, (3 as unknown) instanceof Even);

const o = { a: 1 };
const d = Object.getOwnPropertyDescriptor(o, "a");
console.log(
  d?.value,
  d?.writable,
  d?.enumerable,
  d?.configurable,
  Object.getOwnPropertyDescriptor(o, "zz" as "a"),
);
class A {
  get g(): number {
    return 1;
  }
}
console.log(
  typeof Object.getOwnPropertyDescriptor(A.prototype, "g")?.get,
  Object.getPrototypeOf(new A()) === A.prototype,
  new A().constructor === A,
);

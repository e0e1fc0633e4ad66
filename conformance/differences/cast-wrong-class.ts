class A {
  a = 1;
}
class B {
  b = 2;
}
function get(n: number): unknown {
  return n ? new A() : new B();
}
try {
  const b = get(1) as B;
  const n: number = b.b;
  console.log("no error", n);
} catch (e) {
  console.log(e instanceof TypeError);
}
console.log((get(0) as B).b);

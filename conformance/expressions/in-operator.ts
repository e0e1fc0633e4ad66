const o: { a: number; b?: string } = { a: 1 };
console.log("a" in o, "b" in o, "toString" in o);
o.b = undefined;
console.log("b" in o);
delete o.b;
console.log("b" in o);
const rec: Record<string, number> = { x: 1 };
console.log("x" in rec, "y" in rec);
const arr = [10, 20];
console.log(0 in arr, 2 in arr, "length" in arr, "1" in arr);
class A {
  f = 1;
  m(): void {}
  get g(): number {
    return 1;
  }
}
class B extends A {
  h = 2;
}
const b = new B();
console.log("f" in b, "m" in b, "g" in b, "h" in b, "zz" in b);
const key: string = "h";
console.log(key in b);

class A {
  made: string;
  constructor() {
    this.made = new.target.name;
  }
}
class B extends A {}
console.log(new A().made, new B().made);
abstract class S {
  constructor() {
    if (new.target === T) console.log("is T");
    else console.log("not T");
  }
}
class T extends S {}
class U extends S {}
new T();
new U();
function f(): boolean {
  return new.target === undefined;
}
console.log(f());

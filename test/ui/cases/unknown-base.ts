function baseFor(kind: string): new () => { name: string } {
  class A {
    name = kind === "a" ? "a" : "b";
  }
  return A;
}

class Derived extends baseFor("a") {} //~ unsupported TK2003

console.log(new Derived().name);

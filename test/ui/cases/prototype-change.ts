class Circle {
  area(): number {
    return 3;
  }
}

Circle.prototype.area = () => 1; //~ unsupported TK2042
Object.setPrototypeOf(new Circle(), {}); //~ unsupported TK2042
Object.defineProperty(Circle.prototype, "name", { value: "circle" }); //~ unsupported TK2042
console.log(Circle.prototype.area);

class Base extends Error {
  constructor() {
    super();
    Object.setPrototypeOf(this, Base.prototype); //~ unsupported TK2042
  }
}
class Derived extends Base {}
console.log(new Derived());

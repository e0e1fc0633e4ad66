// Prototypes, and what all objects inherit, seen through any.
class Shape {
  area(): number {
    return 1;
  }
}
const open: any = Shape;
console.log(typeof open.prototype, open.prototype === Shape.prototype);
console.log(typeof open.prototype.area, new open().area === open.prototype.area);
const prototypeOf = (value: any): any => value.prototype;
console.log(prototypeOf(Shape) === Shape.prototype, prototypeOf({ prototype: 3 }), prototypeOf({}));
console.log(
  prototypeOf(() => 1),
  prototypeOf(Map) === Map.prototype,
);

const plain: any = {};
console.log(plain.toString === Object.prototype.toString, plain.hasOwnProperty("x"));
console.log(typeof plain.hasOwnProperty, typeof plain.valueOf, typeof plain.missing);
const typed = { a: 1 };
console.log(typed.toString === Object.prototype.toString, typeof typed.valueOf);
const shape = new Shape();
console.log(typeof shape.toString, shape.toString === Object.prototype.toString);
const has = typed.hasOwnProperty;
console.log(has.call({ q: 1 }, "q"));

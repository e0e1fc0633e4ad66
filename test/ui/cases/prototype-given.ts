class Circle {
  radius = 1;
}
const circle: Circle = Object.create(Circle.prototype) as Circle; //~ unsupported TK2042
console.log(circle.radius, Object.create(null) !== null);
console.log({ __proto__: { a: 1 } }); //~ unsupported TK2042

class Circle {
  radius = 1;
}
const circle: Circle = Object.create({ radius: 2 }) as Circle; //~ unsupported TK2042
const other = Object.create(Circle.prototype, { radius: { value: 3 } }) as Circle; //~ unsupported TK2042
console.log(circle.radius, Object.create(null) !== null);
console.log({ __proto__: { a: 1 } }); //~ unsupported TK2042

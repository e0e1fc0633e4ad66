class Circle {
  radius = 1;
}
const circle: Circle = Object.create(Circle.prototype) as Circle; //~ unsupported TK2042
console.log(circle.radius, Object.create(null) !== null);

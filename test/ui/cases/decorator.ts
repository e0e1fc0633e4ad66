function sealed(_value: unknown, _context: unknown): void {}

@sealed //~ unsupported TK2044
class Circle {
  radius = 1;
}

console.log(new Circle().radius);

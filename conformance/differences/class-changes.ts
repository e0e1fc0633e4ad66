// D18: the methods and accessors of a class cannot be replaced or taken away through `any`.
class Shape {
  static sides = 4;
  static unit(): number {
    return 1;
  }
  static get kind(): string {
    return "shape";
  }
}
class Square extends Shape {}

const attempt = (run: () => void): void => {
  try {
    run();
    console.log("no error");
  } catch (error) {
    console.log(String(error));
  }
};
const shapes: any = Shape;
const key = ["un", "it"].join("");
attempt(() => {
  shapes.unit = () => 2;
});
attempt(() => {
  shapes[key] = () => 3;
});
attempt(() => {
  (Square as any)[key] = () => 4;
});
attempt(() => {
  delete shapes[key];
});
attempt(() => {
  delete shapes.kind;
});
console.log(Shape.unit(), Square.unit(), Shape.kind, Shape.name, Shape.sides);

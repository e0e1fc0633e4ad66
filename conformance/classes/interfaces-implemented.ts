interface Shape {
  area(): number;
  readonly name: string;
}
interface Scalable<T> {
  scale(k: number): T;
}
class Circle implements Shape, Scalable<Circle> {
  readonly name = "circle";
  constructor(private r: number) {}
  area(): number {
    return Math.round(Math.PI * this.r ** 2);
  }
  scale(k: number): Circle {
    return new Circle(this.r * k);
  }
}
class Rect implements Shape, Scalable<Rect> {
  get name(): string {
    return `rect ${this.w}x${this.h}`;
  }
  constructor(
    public w: number,
    public h: number,
  ) {}
  area(): number {
    return this.w * this.h;
  }
  scale(k: number): Rect {
    return new Rect(this.w * k, this.h * k);
  }
}
const shapes: Shape[] = [new Circle(1), new Rect(2, 3), { name: "lit", area: () => 7 }];
console.log(shapes.map((s) => `${s.name}:${s.area()}`).join(" "));
function grow<T extends Shape & Scalable<T>>(s: T): number {
  return s.scale(2).area();
}
console.log(grow(new Circle(1)), grow(new Rect(1, 2)));

class Shape {
  area(): number {
    return 1;
  }
}
class Square extends Shape {
  override toString(): string {
    return `${super.toString()} of ${super.area()}`; //~ unsupported TK2012
  }
}
console.log(String(new Square()));

class Shape {
  area(): number {
    return 1;
  }
  edge(): number {
    return 2;
  }
}
class Square extends Shape {
  measure(key: "area" | "edge"): number {
    return super[key](); //~ unsupported TK2012
  }
}
console.log(new Square().measure("area"));

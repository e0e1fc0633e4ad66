enum Shape {
  Sq = "sq",
  Ci = "ci",
}
namespace Shape {
  export function sides(s: Shape): number {
    return s === Shape.Sq ? 4 : 0;
  }
  export const count = 2;
}
console.log(Shape.sides(Shape.Sq), Shape.sides(Shape.Ci), Shape.count);
enum M {
  A = 1,
}
enum M {
  B = 2,
}
console.log(M.A, M.B, M[2]);

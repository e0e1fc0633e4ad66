interface Point {
  x: number;
  y: number;
}

const start: Point = { x: 1, y: "two" }; //~ error TS2322
const end: Point = { x: 1 }; //~ error TS2741

function length(point: Point): number {
  return point.z; //~ error TS2339
}

length(start, end); //~ error TS2554

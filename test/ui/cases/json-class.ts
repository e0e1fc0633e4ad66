class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}
interface Line {
  from: Point;
  to: Point;
}
const line = JSON.parse("{}") as Line; //~ unsupported TK2019
const action = JSON.parse("{}") as { run: () => void }; //~ unsupported TK2019
console.log(line.from.x, action.run);

function pick(): string {
  return "x";
}

class Point {
  [pick()]: number = 1; //~ error TS1166
}

console.log(new Point());

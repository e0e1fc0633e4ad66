function pick(): string {
  return "x";
}

class Point {
  [pick()](): number { //~ unsupported TK2001
    return 1;
  }
}

console.log(new Point());

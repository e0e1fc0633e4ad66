const log: string[] = [];
function c(n: number): number {
  log.push("c" + n);
  return n;
}
switch (2 as number) {
  case c(1):
    log.push("one");
    break;
  case c(2):
    log.push("two");
    break;
  case c(3):
    log.push("three");
}
console.log(log.join(" "));
function g(x: boolean, y: number): string {
  switch (true) {
    case x && y > 10:
      return "x big";
    case x:
      return "x";
    case y < 0:
      return "neg";
    default:
      return "none";
  }
}
console.log(g(true, 20), g(true, 1), g(false, -1), g(false, 1));
const fs: (() => number)[] = [];
switch (1 as number) {
  case 1:
    let v = 5;
    fs.push(() => v);
    v++;
  case 2: {
    let v = 50;
    fs.push(() => v);
  }
}
console.log(fs.map((f) => f()).join());
const u = (v: unknown): string => {
  switch (v) {
    case null:
      return "null";
    case undefined:
      return "undef";
    case 1:
      return "one";
    case "1":
      return "str";
    case NaN:
      return "nan";
  }
  return "?";
};
console.log(u(null), u(undefined), u(1), u("1"), u(NaN), u({}));

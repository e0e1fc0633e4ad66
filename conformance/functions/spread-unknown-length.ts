function f(a: number, b: string, ...rest: boolean[]): string {
  return `${a} ${b} [${rest.join()}]`;
}
const open: [number, string, ...boolean[]] = [1, "x", true, false];
const fixed: [number, string] = [2, "y"];
const tail: [string, boolean] = ["q", true];
console.log(f(...open), f(...fixed), f(1, ...tail), f(...fixed, false, ...[true, true]));
function g(a?: number, b?: number): string {
  return `${a} ${b}`;
}
const optional: [a?: number, b?: number] = [7];
console.log(g(...optional), g(...[]));
class Point {
  constructor(
    public x: number,
    public y: number,
    public z: number = 9,
  ) {}
}
class Named extends Point {
  constructor(
    public name: string,
    ...at: [number, number, number?]
  ) {
    super(...at);
  }
}
const at: [number, number] = [1, 2];
console.log(new Point(...at), new Named("n", ...at), new Named("m", 1, 2, 3).z);

let calls = 0;
const side = (): number => ++calls;
function f(a = side(), b = a * 2, c = () => a + b): string {
  a += 10;
  return `${a} ${b} ${c()}`;
}
console.log(
  f(),
  f(5),
  f(undefined, 1),
  f(1, 2, () => 0),
  calls,
);
const g = ({ x = side(), y = x }: { x?: number; y?: number } = {}, ...rest: number[]): string =>
  `${x} ${y} ${rest.length}`;
console.log(g(), g({ x: 9 }), g({ y: 7 }, 1, 2), g(undefined, 3), calls);
class A {
  constructor(
    readonly v = side(),
    readonly w: number[] = [v],
  ) {}
  m(k = this.v, j = this.w.length): number {
    return k + j;
  }
}
console.log(new A().m(), new A(100).m(), new A(1, []).m(5), new A(1, [1, 2]).m(0, 0), calls);
const arrow = (n: number, acc: number[] = []): number[] =>
  n === 0 ? acc : arrow(n - 1, [...acc, n]);
console.log(arrow(4).join());

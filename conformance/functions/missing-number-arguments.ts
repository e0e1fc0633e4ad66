/** Required parameters that get no argument are undefined; arithmetic makes NaN of that. */
const table: Record<string, (...args: number[]) => number> = {
  add: (a, b) => a + b,
  scale: (a: number, b: number) => a * b,
  first: (a: number) => a,
  less: (a: number, b: number) => (a < b ? 1 : 0),
  bits: (a: number, b: number) => a | b,
  power: Math.pow,
  chained: (a: number, b: number) => {
    const sum = a + b;
    const half = b;
    return sum > 0 ? half / 2 : -1;
  },
};
for (const name of Object.keys(table)) {
  console.log(name, table[name](4), table[name](4, 2), table[name](4, 2, 1));
}

function area(width: number, height: number): number {
  return width * height;
}
const loose: (...sides: number[]) => number = area;
console.log(loose(3), loose(3, 4), loose());
const sides = [5];
console.log(loose(...sides), area.call(undefined, 2, 3), area.bind(undefined, 6)(7));

class Calculator {
  constructor(private readonly base: number) {}
  plus(by: number): number {
    return this.base + by;
  }
}
interface Operations {
  plus(...args: number[]): number;
}
const operations: Operations = new Calculator(1);
console.log(operations.plus(), operations.plus(2));

const log: string[] = [];
function d(n: number): number {
  log.push("d" + n);
  return n;
}
function f(a: number, b: number = d(a + 1), c: number = d(b + 1)): string {
  return `${a},${b},${c}`;
}
console.log(f(1), f(1, 5), f(1, 5, 6), f(1, undefined, 7), log.join());
function g(x: number | null = 3): string {
  return String(x);
}
console.log(g(), g(undefined), g(null));
function h(a = 1, { b = 2, c = a + b } = {} as { b?: number; c?: number }): number {
  return a + b + c;
}
console.log(h(), h(10), h(1, { b: 5 }), h(1, { c: 0 }));
let counter = 0;
const next = (id = ++counter): number => id;
console.log(next(), next(), next(50), next());
const arr = (xs: number[] = []): number[] => {
  xs.push(1);
  return xs;
};
console.log(arr().length, arr().length, arr([1, 2]).length);
function inner(a: number, f = (): number => a): number {
  a = 9;
  return f();
}
console.log(inner(1));
console.log(f.length, g.length, inner.length);

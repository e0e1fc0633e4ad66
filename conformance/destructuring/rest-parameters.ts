function f(a: number, ...rest: string[]): string {
  return `${a}:${rest.length}:${rest.join("")}`;
}
console.log(f(1), f(1, "a"), f(1, "a", "b", "c"));
const sum = (...ns: number[]): number => ns.reduce((x, y) => x + y, 0);
console.log(sum(), sum(1), sum(1, 2, 3), sum(...[4, 5], 6, ...[]));
function tup(...args: [number, string?, ...boolean[]]): string {
  const [n, s = "def", ...flags] = args;
  return `${n} ${s} ${flags.length}`;
}
console.log(tup(1), tup(1, "x"), tup(1, "x", true, false));
function pass<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): R {
  return fn(...args);
}
console.log(pass(f, 7, "q", "r"), pass(sum, 1, 1, 1), pass(Math.max, 3, 9, 2));
function mod(...xs: number[]): number[] {
  xs[0] = 100;
  xs.push(1);
  return xs;
}
const src = [1, 2];
console.log(mod(...src).join(), src.join());
function dest(...[a, b = 5]: number[]): number {
  return a! + b;
}
console.log(dest(1), dest(1, 2));
console.log(f.length, sum.length);

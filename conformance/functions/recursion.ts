const fact = (n: number): number => (n <= 1 ? 1 : n * fact(n - 1));
console.log(fact(5), fact(20), fact(25), fact(170), fact(171));
function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
console.log(fib(20));
function isEven(n: number): boolean {
  return n === 0 ? true : isOdd(n - 1);
}
function isOdd(n: number): boolean {
  return n === 0 ? false : isEven(n - 1);
}
console.log(isEven(100), isOdd(7), isEven(7));
function ack(m: number, n: number): number {
  return m === 0 ? n + 1 : n === 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1));
}
console.log(ack(2, 3));
function hanoi(n: number, a: string, b: string, c: string): number {
  return n === 0 ? 0 : hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a);
}
console.log(hanoi(10, "a", "b", "c"));
const perms = (xs: number[]): number[][] =>
  xs.length === 0
    ? [[]]
    : xs.flatMap((x, i) => perms([...xs.slice(0, i), ...xs.slice(i + 1)]).map((p) => [x, ...p]));
console.log(
  perms([1, 2, 3])
    .map((p) => p.join(""))
    .join(" "),
);
const named = function self(n: number): number {
  return n === 0 ? 0 : n + self(n - 1);
};
console.log(named(10));

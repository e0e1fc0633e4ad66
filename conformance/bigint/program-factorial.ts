// Factorials and Fibonacci numbers of thousands of digits.
function factorial(n: bigint): bigint {
  let result = 1n;
  for (let i = 2n; i <= n; i++) result *= i;
  return result;
}

/** By the identities of doubling. */
function fibonacci(n: number): [bigint, bigint] {
  if (n === 0) return [0n, 1n];
  const [a, b] = fibonacci(n >> 1);
  const c = a * (2n * b - a);
  const d = a * a + b * b;
  return n % 2 === 0 ? [c, d] : [d, c + d];
}

console.log(factorial(20n), factorial(30n));
const big = factorial(1000n).toString();
console.log(big.length, big);
let a = 0n;
let b = 1n;
for (let i = 0; i < 5000; i++) [a, b] = [b, a + b];
console.log(a.toString());
console.log(fibonacci(5000)[0] === a, fibonacci(50000)[0].toString().length);
let zeros = 0;
for (let n = factorial(1000n); n % 10n === 0n; n /= 10n) zeros++;
console.log(zeros);

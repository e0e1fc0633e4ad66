// Division by zero, with messages and classes of the errors.
function attempt(action: () => bigint): string {
  try {
    return `${action()}`;
  } catch (error) {
    if (!(error instanceof RangeError)) return "something else";
    return `${error.name}: ${error.message}`;
  }
}
const zero = BigInt(0);
console.log(attempt(() => 1n / zero));
console.log(attempt(() => 1n % zero));
console.log(attempt(() => zero / zero));
console.log(attempt(() => (1n << 100n) / zero));
console.log(attempt(() => (1n << 100n) % (zero * 5n)));
// An unused quotient throws as well.
console.log(
  attempt(() => {
    1n / zero;
    return 5n;
  }),
);
console.log(
  attempt(() => 7n / -2n),
  attempt(() => -7n / 2n),
  attempt(() => -7n % 2n),
  attempt(() => 7n % -2n),
);

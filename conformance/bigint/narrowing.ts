// Unions with bigints, typeof, generics, defaults, switch, conditions.
function describe(value: number | bigint | string | boolean | null | undefined): string {
  if (typeof value === "bigint") return `bigint ${value * 2n}`;
  if (typeof value === "number") return `number ${value * 2}`;
  return `other ${value}`;
}
console.log([1, 1n, 2n ** 90n, "s", true, null, undefined].map(describe));

function double(value: number | bigint): number | bigint {
  let result = value;
  result++;
  return typeof result === "bigint" ? result * 2n : result * 2;
}
console.log(double(5), double(5n), double(2n ** 64n), -double(1), -double(1n));

function identity<T>(value: T): T {
  return value;
}
function largest<T extends number | bigint>(values: readonly T[]): T | undefined {
  let most: T | undefined;
  for (const value of values) if (most === undefined || value > most) most = value;
  return most;
}
console.log(
  identity(7n) + 1n,
  identity<number | bigint>(3n),
  largest([3n, 2n ** 65n, 5n]),
  largest([1, 9, 4]),
  largest<bigint>([]),
);

function scale(value: bigint, factor = 10n, offset?: bigint): bigint {
  return value * factor + (offset ?? 0n);
}
console.log(scale(2n), scale(2n, 3n), scale(2n, undefined, 4n));

function name(n: bigint): string {
  switch (n) {
    case 0n:
      return "zero";
    case 18446744073709551616n:
      return "two to the 64th";
    case -1n:
      return "minus one";
    default:
      return n > 0n ? "positive" : "negative";
  }
}
console.log([0n, 1n << 64n, -1n, 5n, -5n].map(name));
for (const n of [0n, 1n, -1n, 2n ** 64n])
  console.log(n ? "truthy" : "falsy", !n, n && "and", n || "or", n ?? "nullish", Boolean(n));
let steps = 0;
for (let n = 10n; n; n--) steps++;
let rest = 2n ** 66n;
while (rest) rest >>= 7n;
console.log(steps, rest);

type Id = 1n | 2n;
const id: Id = 2n;
const tuple: [bigint, string, bigint?] = [id, "x"];
console.log(tuple, tuple[2] === undefined, tuple[0] === 2n);
const optional: { count?: bigint; total: bigint | null } = { total: null };
console.log(optional.count, optional.total, optional.count === undefined, optional.total ?? 5n);

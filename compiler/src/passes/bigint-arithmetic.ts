/** Operators of the runtime on bigint literals, run by the compiler where the result stays short. */

/** In bits: longer results are computed when the program asks for them. */
const LONGEST = 4096n;

const BINARY: Readonly<Record<string, (a: bigint, b: bigint) => bigint | undefined>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => (b === 0n ? undefined : a / b),
  rem: (a, b) => (b === 0n ? undefined : a % b),
  pow: (a, b) => (b < 0n || b * bitsOf(a) > LONGEST ? undefined : a ** b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  shl: (a, b) => (b < 0n || b > LONGEST ? undefined : a << b),
  shr: (a, b) => (b < 0n ? undefined : a >> b),
};

const UNARY: Readonly<Record<string, (a: bigint) => bigint>> = {
  neg: (a) => -a,
  not: (a) => ~a,
};

/** The digits of what a function of the runtime gives for literals, if it is a short bigint. */
export function computeBigInt(callee: string, operands: readonly string[]): string | undefined {
  const name = callee.slice("tsk_bigint_".length);
  const [a, b] = operands.map(BigInt);
  if (!callee.startsWith("tsk_bigint_") || a === undefined) return undefined;
  const table = b === undefined ? UNARY : BINARY;
  if (!Object.hasOwn(table, name)) return undefined;
  const result = b === undefined ? UNARY[name]?.(a) : BINARY[name]?.(a, b);
  return result === undefined || bitsOf(result) > LONGEST ? undefined : result.toString();
}

/** About the bits of a magnitude. */
function bitsOf(value: bigint): bigint {
  return BigInt(value.toString(16).length) * 4n;
}

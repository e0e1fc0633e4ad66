/**
 * Every operator and conversion of bigints on random operands of 0 to 3000 bits, as text. It is run
 * in Node and natively, and both must say the same: bigint.test.ts.
 */

/** Mulberry32: the same numbers everywhere, without a bigint. */
function randomWords(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Runs of ones and zeros as well as noise, and lengths around those of limbs. */
function operand(word: () => number): bigint {
  const kind = word() % 8;
  let digits = kind < 2 ? word() % 14 : kind < 5 ? (word() % 8) * 16 + (word() % 3) : word() % 750;
  let text = "0x0";
  const style = word() % 4;
  for (; digits > 0; digits--) {
    text += style === 0 ? "f" : style === 1 ? "0" : (word() % 16).toString(16);
  }
  if (style < 2) text += (word() % 16).toString(16);
  const magnitude = BigInt(text);
  return word() % 2 === 0 ? magnitude : -magnitude;
}

const BINARY: readonly [string, (a: bigint, b: bigint) => bigint][] = [
  ["+", (a, b) => a + b],
  ["-", (a, b) => a - b],
  ["*", (a, b) => a * b],
  ["/", (a, b) => a / b],
  ["%", (a, b) => a % b],
  ["&", (a, b) => a & b],
  ["|", (a, b) => a | b],
  ["^", (a, b) => a ^ b],
  ["**", (a, b) => a ** (b & 15n)],
  ["<<", (a, b) => a << (b & 255n)],
  ["<< -", (a, b) => a << -(b & 511n)],
  [">>", (a, b) => a >> (b & 1023n)],
  [">> -", (a, b) => a >> -(b & 127n)],
  ["asIntN", (a, b) => BigInt.asIntN(Number(b & 255n), a)],
  ["asUintN", (a, b) => BigInt.asUintN(Number(b & 255n), a)],
  ["(a + b) * (a - b)", (a, b) => (a + b) * (a - b)],
  ["square", (a) => a * a],
  ["~", (a) => ~a],
  ["-a", (a) => -a],
];

function attempt(action: () => bigint): string {
  try {
    return action().toString(16);
  } catch (error) {
    return String(error);
  }
}

function relations(a: bigint, b: bigint, x: number): string {
  const results = [a < b, a <= b, a > b, a >= b, a === b, a < x, a > x, a <= x, a >= x];
  return results.map((result) => (result ? 1 : 0)).join("");
}

/** One line for each operator and pair of operands. */
export function report(seed: number, pairs: number): string[] {
  const word = randomWords(seed);
  const lines: string[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const a = operand(word);
    const b = word() % 8 === 0 ? a + BigInt((word() % 3) - 1) : operand(word);
    const named = `${a.toString(16)} ${b.toString(16)}`;
    for (const [name, apply] of BINARY)
      lines.push(`${name} ${named}: ${attempt(() => apply(a, b))}`);
    const x = Number(b);
    lines.push(`relations ${named}: ${relations(a, b, x)} ${relations(a, a + 1n, Number(a))}`);
    lines.push(
      `numbers ${named}: ${Number(a)} ${x} ${Number.isFinite(x) ? BigInt(x).toString(16) : ""}`,
    );
    const radix = 2 + (word() % 35);
    const decimal = a.toString();
    lines.push(`text ${named}: ${a.toString(radix)} ${decimal} ${BigInt(decimal) === a}`);
    lines.push(`keys ${named}: ${new Set([a, b, a + b - b, b - 1n + 1n]).size}`);
  }
  return lines;
}

/**
 * BigInt literals: those of 48 bits are constants, larger ones static data in the form that
 * tsuk/bigint.h documents; and whether the program needs bigints at all.
 */

interface Literal {
  name: string;
  negative: boolean;
  limbs: string[];
}

export interface BigIntTable {
  /** A C expression of type tsk_value for decimal digits. */
  use(text: string): string;
  /** The program can make bigints: the runtime's operators on values must know about them. */
  require(): void;
  isRequired(): boolean;
  /** Declarations for the header. */
  declarations(): string[];
  definitions(): string[];
}

/** The bits of a bigint that is a value by itself. */
const SMALL_BITS = 48;

export function newBigIntTable(): BigIntTable {
  const literals = new Map<string, Literal>();
  let required = false;
  return {
    use(text) {
      required = true;
      const value = BigInt(text);
      if (BigInt.asIntN(SMALL_BITS, value) === value) return `TSK_SMALL_BIGINT(${text})`;
      let literal = literals.get(text);
      if (literal === undefined) {
        const limbs = limbsOf(value < 0n ? -value : value);
        literal = { name: `big_${literals.size + 1}`, negative: value < 0n, limbs };
        literals.set(text, literal);
      }
      return `TSK_BIGINT(${literal.name})`;
    },
    require() {
      required = true;
    },
    isRequired() {
      return required;
    },
    declarations() {
      return [...literals.values()].map(({ name }) => `TSK_DECLARE_BIGINT(${name});`);
    },
    definitions() {
      return [...literals.values()].map(
        ({ name, negative, limbs }) =>
          `TSK_BIGINT_LITERAL(${name}, ${negative ? 1 : 0}, ${limbs.length},\n    ${limbs.join(",\n    ")});`,
      );
    },
  };
}

/** The least significant first. */
function limbsOf(magnitude: bigint): string[] {
  const limbs: string[] = [];
  for (let rest = magnitude; rest > 0n; rest >>= 64n) {
    limbs.push(`0x${BigInt.asUintN(64, rest).toString(16)}`);
  }
  return limbs;
}

/**
 * C expressions as text with what is needed to combine them: how tightly they
 * bind, which variables they read, and whether they read the heap.
 */
import type { Value } from "../../ir/ir.ts";

/** Binding strengths of C's operators, loosest first. */
export const PRECEDENCE = {
  comma: 0,
  conditional: 2,
  or: 4,
  and: 5,
  bits: 6,
  equality: 9,
  relation: 10,
  shift: 11,
  sum: 12,
  product: 13,
  unary: 14,
  primary: 16,
} as const;

export interface Expression {
  text: string;
  precedence: number;
  /** The variables that must still hold what they hold now when this is evaluated. */
  reads: readonly Value[];
  /** The result depends on memory that a later statement may change. */
  memory: boolean;
  /** The opposite of a condition, where that has a text of its own. */
  opposite?: string | undefined;
  /** The same number as an int32_t, where this is one in disguise. */
  integer?: Expression | undefined;
  /** The struct that this points to; undefined: void, or no pointer to a struct of objects. */
  pointee?: string | undefined;
}

export function primary(text: string): Expression {
  return { text, precedence: PRECEDENCE.primary, reads: [], memory: false };
}

/** The text of `e` as an operand of an operator that binds with `precedence`. */
export function operand(e: Expression, precedence: number): string {
  return e.precedence >= precedence ? e.text : `(${e.text})`;
}

/** A new expression over others: what they read and depend on is passed on. */
export function combine(
  parts: readonly Expression[],
  text: string,
  precedence: number = PRECEDENCE.primary,
): Expression {
  return {
    text,
    precedence,
    reads: parts.length === 1 ? (parts[0]?.reads ?? []) : parts.flatMap((part) => part.reads),
    memory: parts.some((part) => part.memory),
  };
}

export function invoke(name: string, args: readonly Expression[]): Expression {
  return combine(args, `${name}(${args.map((arg) => arg.text).join(", ")})`);
}

/** `a op b`, left-associative; operands of a mixed chain get brackets where compilers ask for them. */
export function binary(
  a: Expression,
  operator: string,
  b: Expression,
  precedence: number,
): Expression {
  // Shifts and bit operations inside each other are legal bare, but nobody reads them so.
  const strict = precedence === PRECEDENCE.bits || precedence === PRECEDENCE.shift;
  const left = operand(a, strict ? PRECEDENCE.unary : precedence);
  const right = operand(b, strict ? PRECEDENCE.unary : precedence + 1);
  return combine([a, b], `${left} ${operator} ${right}`, precedence);
}

export function comparison(
  a: Expression,
  operator: string,
  b: Expression,
  opposite?: string,
): Expression {
  const level = operator === "==" || operator === "!=" ? PRECEDENCE.equality : PRECEDENCE.relation;
  // Operands bind tighter than both levels, so that no compiler asks for brackets.
  const left = operand(a, PRECEDENCE.shift);
  const right = operand(b, PRECEDENCE.shift);
  const result = combine([a, b], `${left} ${operator} ${right}`, level);
  if (opposite !== undefined) result.opposite = `${left} ${opposite} ${right}`;
  return result;
}

/** The text of a condition's negation. */
export function negate(condition: Expression): string {
  return condition.opposite ?? `!${operand(condition, PRECEDENCE.unary)}`;
}

export function cast(type: string, e: Expression): Expression {
  return combine([e], `(${type})${operand(e, PRECEDENCE.unary)}`, PRECEDENCE.unary);
}

/** A pointer where one to `pointee` (undefined: void) is wanted. */
export function pointerTo(e: Expression, pointee: string | undefined): Expression {
  const fits = e.pointee === undefined || pointee === undefined || e.pointee === pointee;
  return fits ? e : cast("void *", e);
}

/** A pointer as one to void, whatever it was. */
export function plainPointer(e: Expression): Expression {
  return e.pointee === undefined ? e : cast("void *", e);
}

/** A double's C literal: the shortest text that reads back as the same bits. */
export function doubleLiteral(n: number): Expression {
  if (Number.isNaN(n)) return primary("TSK_NAN");
  if (n === Number.POSITIVE_INFINITY) return primary("TSK_INFINITY");
  if (n === Number.NEGATIVE_INFINITY) return { ...primary("-TSK_INFINITY"), precedence: 14 };
  const digits = Object.is(n, -0) ? "-0" : String(n);
  const text = /[.e]/.test(digits) ? digits : `${digits}.0`;
  const literal: Expression = { ...primary(text), precedence: n < 0 || Object.is(n, -0) ? 14 : 16 };
  if (Number.isInteger(n) && Math.abs(n) < 2 ** 31 && !Object.is(n, -0)) {
    literal.integer = integerLiteral(n);
  }
  return literal;
}

export function integerLiteral(n: number): Expression {
  if (n === -(2 ** 31)) return primary("INT32_MIN");
  return { ...primary(String(n)), precedence: n < 0 ? PRECEDENCE.unary : PRECEDENCE.primary };
}

/** Text as a C string literal, in UTF-8. */
export function quote(text: string): string {
  let out = '"';
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    if (byte >= 0x20 && byte < 0x7f && !'"\\?'.includes(character)) out += character;
    else out += `\\${byte.toString(8).padStart(3, "0")}`;
  }
  return `${out}"`;
}

/**
 * Operators whose operands may be bigints by their static types: calls of the runtime, which serves
 * small bigints in place and does with other values what JavaScript does.
 */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { isStdlibFile } from "../builtins.ts";
import {
  cacheOf,
  emit,
  type FunctionContext,
  type Lowering,
  type Operand,
  runtimeCall,
} from "../context.ts";
import { convert } from "../convert.ts";
import { constituents, isAny } from "../types.ts";

const K = ts.SyntaxKind;

const BINARY: Partial<Record<ts.SyntaxKind, string>> = {
  [K.MinusToken]: "sub",
  [K.AsteriskToken]: "mul",
  [K.SlashToken]: "div",
  [K.PercentToken]: "rem",
  [K.AsteriskAsteriskToken]: "pow",
  [K.AmpersandToken]: "and",
  [K.BarToken]: "or",
  [K.CaretToken]: "xor",
  [K.LessThanLessThanToken]: "shl",
  [K.GreaterThanGreaterThanToken]: "shr",
  [K.GreaterThanGreaterThanGreaterThanToken]: "ushr",
};

const RELATIONS: Partial<Record<ts.SyntaxKind, string>> = {
  [K.LessThanToken]: "lt",
  [K.LessThanEqualsToken]: "le",
  [K.GreaterThanToken]: "gt",
  [K.GreaterThanEqualsToken]: "ge",
};

/** Whether a value of this type can be a bigint: what is of type any, in a program that has bigints. */
export function mayBeBigInt(lowering: Lowering, type: ts.Type): boolean {
  if (isAny(type)) return hasBigInts(lowering);
  return constituents(type).some(({ flags }) => flags & ts.TypeFlags.BigIntLike);
}

/** Whether anything in the program's own text can make a bigint: a literal, or what is called so. */
function hasBigInts(lowering: Lowering): boolean {
  const cache = cacheOf<string, boolean>(lowering, "bigints");
  const known = cache.get("program");
  if (known !== undefined) return known;
  const found = lowering.project.program
    .getSourceFiles()
    .some(
      (file) => !file.isDeclarationFile && !isStdlibFile(lowering, file) && BIGINT.test(file.text),
    );
  cache.set("program", found);
  return found;
}

const BIGINT = /[0-9a-f]n\b|bigint/i;

function isBigInt(type: ts.Type): boolean {
  return constituents(type).every(({ flags }) => flags & ts.TypeFlags.BigIntLike);
}

/** A binary operator on operands of which one may be a bigint; undefined: it is none of bigints. */
export function bigIntBinary(
  ctx: FunctionContext,
  op: ts.SyntaxKind,
  left: Operand,
  right: Operand,
): Value | undefined {
  const { lowering } = ctx;
  if (!mayBeBigInt(lowering, left.type) && !mayBeBigInt(lowering, right.type)) return undefined;
  const operands = () => [convert(ctx, left.value, "value"), convert(ctx, right.value, "value")];
  const relation = RELATIONS[op];
  if (relation !== undefined) {
    return runtimeCall(ctx, `tsk_bigint_${relation}`, "bool", operands());
  }
  // Texts, and objects that become texts, take a bigint as they take anything.
  const isSum = op === K.PlusToken && isBigInt(left.type) && isBigInt(right.type);
  const name = isSum ? "add" : BINARY[op];
  if (name === undefined) return undefined;
  return runtimeCall(ctx, `tsk_bigint_${name}`, "value", operands());
}

/** Unary minus and `~`. */
export function bigIntUnary(ctx: FunctionContext, op: ts.SyntaxKind, operand: Operand): Value {
  const name = op === K.MinusToken ? "neg" : "not";
  return runtimeCall(ctx, `tsk_bigint_${name}`, "value", [convert(ctx, operand.value, "value")]);
}

/** What `++` or `--` finds, as a bigint or number, and what it leaves. */
export function bigIntUpdate(
  ctx: FunctionContext,
  op: ts.SyntaxKind,
  operand: Operand,
): { old: Value; value: Value } {
  const found = convert(ctx, operand.value, "value");
  const old = runtimeCall(ctx, "tsk_bigint_numeric", "value", [found]);
  const name = op === K.PlusPlusToken ? "inc" : "dec";
  return { old, value: runtimeCall(ctx, `tsk_bigint_${name}`, "value", [old]) };
}

/** The decimal digits of a literal. */
export function bigIntText(node: ts.Expression): string {
  return BigInt((node as ts.BigIntLiteral).text.replace(/_|n$/g, "")).toString();
}

/** A literal after a minus sign. */
export function negativeBigInt(ctx: FunctionContext, literal: ts.BigIntLiteral): Value {
  return emit(ctx, "const.bigint", [], { text: (-BigInt(bigIntText(literal))).toString() });
}

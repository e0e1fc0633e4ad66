/** Conditions and the operators that evaluate only one of their operands. */
import ts from "typescript";
import { type Block, newValue, type Value } from "../../ir/ir.ts";
import type { Representation } from "../../ir/representation.ts";
import { unionTypeOf } from "../../project/instantiate.ts";
import { isLookedInto } from "../claims.ts";
import {
  branch,
  type FunctionContext,
  jump,
  newBlockIn,
  type Operand,
  startBlock,
} from "../context.ts";
import { coerceTo } from "../convert.ts";
import { lowerExpression, lowerInitializer } from "../expressions.ts";
import { withUndefined } from "../functions.ts";
import { choosesMissing, keepsMissing, typeAdmitsUndefined } from "../missing-values.ts";
import { representationOf, typeOf } from "../types.ts";
import { nonNullable } from "./access.ts";
import { isNullish, truthy } from "./operators.ts";

const K = ts.SyntaxKind;

/** Branches on an expression; `&&`, `||` and `!` become control flow. */
export function lowerCondition(
  ctx: FunctionContext,
  node: ts.Expression,
  thenBlock: Block,
  elseBlock: Block,
): void {
  if (ts.isParenthesizedExpression(node)) {
    lowerCondition(ctx, node.expression, thenBlock, elseBlock);
    return;
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken) {
    lowerCondition(ctx, node.operand, elseBlock, thenBlock);
    return;
  }
  if (ts.isBinaryExpression(node)) {
    const op = node.operatorToken.kind;
    if (op === K.AmpersandAmpersandToken || op === K.BarBarToken) {
      const next = newBlockIn(ctx);
      if (op === K.AmpersandAmpersandToken) lowerCondition(ctx, node.left, next, elseBlock);
      else lowerCondition(ctx, node.left, thenBlock, next);
      startBlock(ctx, next);
      lowerCondition(ctx, node.right, thenBlock, elseBlock);
      return;
    }
  }
  const { value } = lowerExpression(ctx, node);
  branch(ctx, truthy(ctx, value), thenBlock, elseBlock);
}

/** `a && b`, `a || b` and `a ?? b` as values. */
export function lowerLogical(ctx: FunctionContext, node: ts.BinaryExpression): Operand {
  const op = node.operatorToken.kind;
  const left = lowerExpression(ctx, node.left);
  const type = logicalType(ctx, op, left, node);
  const right = (): Operand => lowerInitializer(ctx, node.right, type);
  return shortCircuit(ctx, op, left, type, right, keepsMissing(ctx, node));
}

/**
 * The type of a logical expression. Where `left` may be undefined though its
 * type leaves that out, the checker takes the other operand for dead code.
 */
function logicalType(
  ctx: FunctionContext,
  op: ts.SyntaxKind,
  left: Operand,
  node: ts.BinaryExpression,
): ts.Type {
  const type = typeOf(ctx, node);
  const { rep } = left.value;
  if (isLookedInto(ctx.lowering, node.left)) return ctx.lowering.checker.getAnyType();
  const holdsUndefined = rep === "value" || rep.endsWith("?undefined");
  if (op === K.AmpersandAmpersandToken || !holdsUndefined) return type;
  const { checker } = ctx.lowering;
  const right = typeOf(ctx, node.right);
  return checker.isTypeAssignableTo(right, type) ? type : unionTypeOf(checker, [type, right]);
}

/** Whether an operand may be undefined though its static type leaves that out. */
export function isMaybe(ctx: FunctionContext, { value, type }: Operand): boolean {
  const rep = representationOf(ctx.lowering, type);
  return value.rep !== rep && value.rep === withUndefined(rep) && !typeAdmitsUndefined(type);
}

/**
 * Keeps `left`, or evaluates `right`, by the operator's test of `left`. `maybe`:
 * the right operand may be undefined though its type leaves that out.
 */
export function shortCircuit(
  ctx: FunctionContext,
  op: ts.SyntaxKind,
  left: Operand,
  type: ts.Type,
  right: () => Operand,
  maybe = false,
): Operand {
  const declared = representationOf(ctx.lowering, type);
  const keepsMaybe = op === K.AmpersandAmpersandToken && isMaybe(ctx, left);
  const rep = keepsMaybe || maybe ? withUndefined(declared) : declared;
  const keep = newBlockIn(ctx);
  const evaluate = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  const result = newValue(ctx.fn, rep);
  done.params.push(result);
  const test =
    op === K.QuestionQuestionToken ? isNullish(ctx, left.value) : truthy(ctx, left.value);
  if (op === K.BarBarToken) branch(ctx, test, keep, evaluate);
  else branch(ctx, test, evaluate, keep);
  startBlock(ctx, keep);
  jump(ctx, done, [keptValue(ctx, op, left, type, rep)]);
  startBlock(ctx, evaluate);
  const other = right();
  jump(ctx, done, [coerceTo(ctx, other, type, rep)]);
  startBlock(ctx, done);
  return { value: result, type };
}

/** The left operand on the path that keeps it, where it is known to be truthy, falsy or not nullish. */
function keptValue(
  ctx: FunctionContext,
  op: ts.SyntaxKind,
  left: Operand,
  type: ts.Type,
  rep: Representation,
): Value {
  if (op === K.AmpersandAmpersandToken) {
    // The value is falsy: an object-typed operand is null or undefined here.
    return coerceTo(ctx, left, type, rep);
  }
  const narrowed = nonNullable(ctx, left.type);
  return coerceTo(ctx, { value: left.value, type: narrowed }, type, rep);
}

export function lowerConditional(ctx: FunctionContext, node: ts.ConditionalExpression): Operand {
  const type = typeOf(ctx, node);
  const declared = representationOf(ctx.lowering, type);
  const rep = choosesMissing(ctx, node) ? withUndefined(declared) : declared;
  const whenTrue = newBlockIn(ctx);
  const whenFalse = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  const result = newValue(ctx.fn, rep);
  done.params.push(result);
  lowerCondition(ctx, node.condition, whenTrue, whenFalse);
  startBlock(ctx, whenTrue);
  jump(ctx, done, [coerceTo(ctx, lowerInitializer(ctx, node.whenTrue, type), type, rep)]);
  startBlock(ctx, whenFalse);
  jump(ctx, done, [coerceTo(ctx, lowerInitializer(ctx, node.whenFalse, type), type, rep)]);
  startBlock(ctx, done);
  return { value: result, type };
}

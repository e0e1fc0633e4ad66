/** Array literals. */
import type ts from "typescript";
import type { FunctionContext, Operand } from "../context.ts";
import { contextualType } from "../expressions.ts";
import { constituents, isArrayType, typeOf } from "../types.ts";
import { restArray } from "./arguments.ts";

export function lowerArrayLiteral(ctx: FunctionContext, node: ts.ArrayLiteralExpression): Operand {
  const { lowering } = ctx;
  const own = typeOf(ctx, node);
  const context = contextualType(ctx, node);
  const target = context && arrayTarget(ctx, own, lowering.checker.getNonNullableType(context));
  const type = target ?? own;
  return { value: restArray(ctx, node.elements, type), type };
}

/** The array type of the contextual type that a literal is made as. */
function arrayTarget(ctx: FunctionContext, own: ts.Type, context: ts.Type): ts.Type | undefined {
  const { checker } = ctx.lowering;
  const arrays = constituents(context).filter((member) => isArrayType(ctx.lowering, member));
  return arrays.find((member) => checker.isTypeAssignableTo(own, member)) ?? arrays[0];
}

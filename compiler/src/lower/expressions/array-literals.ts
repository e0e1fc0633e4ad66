/** Array literals. */
import ts from "typescript";
import type { FunctionContext, Operand } from "../context.ts";
import { contextualType } from "../expressions.ts";
import { Refusal } from "../refusal.ts";
import { constituents, isArrayType, typeOf } from "../types.ts";
import { restArray } from "./arguments.ts";

export function lowerArrayLiteral(ctx: FunctionContext, node: ts.ArrayLiteralExpression): Operand {
  const { lowering } = ctx;
  const own = typeOf(ctx, node);
  const context = contextualType(ctx, node);
  const target = context && arrayTarget(ctx, own, lowering.checker.getNonNullableType(context));
  const type = target ?? evolved(ctx, node, own);
  const array = restArray(ctx, node.elements, type);
  return { value: array, type };
}

/** The array type of the contextual type that a literal is made as. */
function arrayTarget(ctx: FunctionContext, own: ts.Type, context: ts.Type): ts.Type | undefined {
  const { checker } = ctx.lowering;
  const arrays = constituents(context).filter((member) => isArrayType(ctx.lowering, member));
  return arrays.find((member) => checker.isTypeAssignableTo(own, member)) ?? arrays[0];
}

/** `const xs = []` without an annotation: the type that its uses give it. */
function evolved(ctx: FunctionContext, node: ts.ArrayLiteralExpression, own: ts.Type): ts.Type {
  const { checker } = ctx.lowering;
  if (node.elements.length > 0 || !ts.isVariableDeclaration(node.parent)) return own;
  const symbol = checker.getSymbolAtLocation(node.parent.name);
  const declared = symbol && checker.getTypeOfSymbolAtLocation(symbol, node.parent.name);
  const element = declared && checker.getIndexTypeOfType(declared, ts.IndexKind.Number);
  if (element !== undefined && element.flags & ts.TypeFlags.Any) {
    throw new Refusal("TK2015", node, "the type of this empty array is not written down", {
      help: "annotate the variable: `const xs: number[] = []`",
    });
  }
  return own;
}

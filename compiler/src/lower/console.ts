/**
 * console.log and console.error of primitives need not link the formatting of
 * objects: the library has variants for them, chosen by static types.
 */
import ts from "typescript";
import { builtinStatic, declaringInterface, stdlibExport } from "./builtins.ts";
import type { FunctionContext } from "./context.ts";
import { constituents, typeOf } from "./types.ts";

const VARIANTS: Readonly<Record<string, { text: string; primitives: string }>> = {
  log: { text: "logStrings", primitives: "logPrimitives" },
  info: { text: "logStrings", primitives: "logPrimitives" },
  debug: { text: "logStrings", primitives: "logPrimitives" },
  error: { text: "errorStrings", primitives: "errorPrimitives" },
  warn: { text: "errorStrings", primitives: "errorPrimitives" },
};

const PRIMITIVE =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null;

/** The library function for a console call whose arguments are all primitives. */
export function consoleFastPath(
  ctx: FunctionContext,
  member: ts.Symbol,
  node: ts.CallExpression,
): ts.Symbol | undefined {
  const variants = Object.hasOwn(VARIANTS, member.name) ? VARIANTS[member.name] : undefined;
  if (variants === undefined || declaringInterface(member) !== "Console") return undefined;
  if (node.arguments.length === 0) return undefined;
  for (const argument of node.arguments) {
    if (ts.isSpreadElement(argument)) return undefined;
    if (!constituents(typeOf(ctx, argument)).every(({ flags }) => flags & PRIMITIVE))
      return undefined;
  }
  const [first] = node.arguments;
  const single = node.arguments.length === 1 && first && isSurelyString(ctx, first);
  const name = single ? variants.text : variants.primitives;
  return stdlibExport(ctx.lowering, "web/console-text.ts", name);
}

/** A string by its type that cannot be undefined all the same, as elements and JSON.stringify can. */
function isSurelyString(ctx: FunctionContext, node: ts.Expression): boolean {
  if ((typeOf(ctx, node).flags & ts.TypeFlags.StringLike) === 0) return false;
  if (ts.isElementAccessExpression(node)) return false;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return true;
  const { checker } = ctx.lowering;
  const member = checker.getSymbolAtLocation(node.expression.name);
  const target = member && builtinStatic(ctx.lowering, member)?.valueDeclaration;
  if (target === undefined || !ts.isFunctionDeclaration(target)) return true;
  const result = checker.getSignatureFromDeclaration(target)?.getReturnType();
  return (
    result === undefined ||
    constituents(result).every(({ flags }) => flags & ts.TypeFlags.StringLike)
  );
}

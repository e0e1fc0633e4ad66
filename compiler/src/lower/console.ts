/**
 * console.log and console.error of primitives need not link the formatting of
 * objects: the library has variants for them, chosen by static types.
 */
import ts from "typescript";
import { declaringInterface, stdlibExport } from "./builtins.ts";
import type { FunctionContext } from "./context.ts";
import { mayBeNoText } from "./missing-values.ts";
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
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null;

/** The library function for a console call whose arguments are all primitives. */
export function consoleFastPath(
  ctx: FunctionContext,
  member: ts.Symbol,
  args: readonly ts.Expression[],
): ts.Symbol | undefined {
  const variants = Object.hasOwn(VARIANTS, member.name) ? VARIANTS[member.name] : undefined;
  if (variants === undefined || declaringInterface(member) !== "Console") return undefined;
  if (args.length === 0) return undefined;
  for (const argument of args) {
    // What an assertion claims is not relied on here.
    if (ts.isSpreadElement(argument) || ts.isAssertionExpression(argument)) return undefined;
    if (!constituents(typeOf(ctx, argument)).every(({ flags }) => flags & PRIMITIVE))
      return undefined;
  }
  const [first] = args;
  const single =
    args.length === 1 &&
    first !== undefined &&
    typeOf(ctx, first).flags & ts.TypeFlags.StringLike &&
    !mayBeNoText(ctx.lowering, first);
  const name = single ? variants.text : variants.primitives;
  return stdlibExport(ctx.lowering, "web/console-text.ts", name);
}

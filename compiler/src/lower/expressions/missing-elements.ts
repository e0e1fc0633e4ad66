/**
 * Calls and values that may be missing against their types (missing-values.ts): what functions of the
 * program give, and what the library reads of arrays and objects for them.
 */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { unionTypeOf } from "../../project/instantiate.ts";
import { isStdlibFile } from "../builtins.ts";
import type { FunctionContext, Lowering } from "../context.ts";
import { convert, convertOrNaN } from "../convert.ts";
import { withUndefined } from "../functions.ts";
import { absenceOf, looksAtElements } from "../missing-values.ts";
import { representationOf } from "../types.ts";

/**
 * The result of a call whose function may give undefined though its type leaves that out: the
 * library's (JSON.stringify), and those of missing-results.ts.
 */
export function presentResult(
  ctx: FunctionContext,
  node: ts.Expression,
  value: Value,
  type: ts.Type,
): Value {
  const rep = representationOf(ctx.lowering, type);
  if (value.rep !== withUndefined(rep)) return convert(ctx, value, rep);
  const absence = absenceOf(ctx, node, type);
  if (absence === "undefined") return value;
  return absence === "nan" ? convertOrNaN(ctx, value, "number") : convert(ctx, value, rep);
}

/** The type of the elements of a receiver, as a method of arrays is to have it for a call. */
export function elementTypeFor(
  ctx: FunctionContext,
  node: ts.CallExpression | ts.TaggedTemplateExpression,
  type: ts.Type,
): ts.Type {
  const looks = ts.isCallExpression(node) && looksAtElements(ctx.lowering, node);
  return looks ? withMissing(ctx, type) : type;
}

/**
 * The type arguments of a library function. What Object.entries and Object.values list may hold
 * undefined that its type leaves out, as the groups of a match do.
 */
export function listedTypes(
  ctx: FunctionContext,
  target: ts.FunctionLikeDeclaration,
  types: readonly ts.Type[],
): readonly ts.Type[] {
  return listsProperties(ctx.lowering, target)
    ? types.map((type) => withMissing(ctx, type))
    : types;
}

/** Object.entries and Object.values. */
function listsProperties(lowering: Lowering, target: ts.FunctionLikeDeclaration): boolean {
  const file = target.getSourceFile();
  const name = target.name !== undefined && ts.isIdentifier(target.name) ? target.name.text : "";
  return (
    (name === "entries" || name === "values") &&
    file.fileName.endsWith("/ecma/object-static.ts") &&
    isStdlibFile(lowering, file)
  );
}

/** The type of elements of which some may be missing, where that costs no box. */
function withMissing({ lowering }: FunctionContext, type: ts.Type): ts.Type {
  const rep = representationOf(lowering, type);
  if (rep !== "str" && rep !== "ref") return type;
  return unionTypeOf(lowering.checker, [type, lowering.checker.getUndefinedType()]);
}

/**
 * Typed arrays by static type: their elements are read and written by instructions of their own, as
 * those of arrays are (represent/views.ts finds out of which kind they are).
 */
import type ts from "typescript";
import type { Value } from "../ir/ir.ts";
import { isAmbient, isStdlibFile } from "./builtins.ts";
import { emit, type FunctionContext, type Lowering, type Operand } from "./context.ts";
import { convert } from "./convert.ts";
import type { Absence } from "./missing-values.ts";
import { constituents, nodeFor } from "./types.ts";

const NAMES = new Set([
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int16Array",
  "Uint16Array",
  "Int32Array",
  "Uint32Array",
  "Float32Array",
  "Float64Array",
  "Buffer",
]);

/** Whether all values of a type are typed arrays of numbers. */
export function isViewType(lowering: Lowering, type: ts.Type): boolean {
  if (type.isUnion()) return constituents(type).every((member) => isViewType(lowering, member));
  if (type.isIntersection()) return type.types.some((member) => isViewType(lowering, member));
  const { symbol } = type as { symbol?: ts.Symbol };
  if (symbol === undefined || !NAMES.has(symbol.name)) return false;
  return (symbol.declarations ?? []).every(
    (declaration) => isAmbient(declaration) || isStdlibFile(lowering, declaration.getSourceFile()),
  );
}

export function viewLength(ctx: FunctionContext, view: Operand): Value {
  const node = nodeFor(ctx.lowering, view.type).id;
  return convert(ctx, emit(ctx, "view.length", [view.value], { node }), "f64");
}

/** What a loop asks once, before its first step. */
export const VIEW_CHECK = "tsk_view_check_values";

/** The length as a loop over the elements looks at it before each step. */
export function walkedLength(ctx: FunctionContext, view: Operand): Value {
  const node = nodeFor(ctx.lowering, view.type).id;
  return convert(ctx, emit(ctx, "view.length", [view.value], { node, flag: true }), "f64");
}

/** An element at an evaluated index: a number, or where absence is undefined, a value. */
export function viewElement(
  ctx: FunctionContext,
  view: Operand,
  index: Value,
  absence: Absence,
): Value {
  const node = nodeFor(ctx.lowering, view.type).id;
  const rep = absence === "undefined" ? "value" : "f64";
  const imm = { node, rep, flag: absence !== "error", nothrow: absence !== "error" } as const;
  return emit(ctx, "view.get", [view.value, index], imm);
}

/** Stores a number. */
export function setViewElement(
  ctx: FunctionContext,
  view: Operand,
  index: Value,
  value: Value,
): void {
  const node = nodeFor(ctx.lowering, view.type).id;
  emit(ctx, "view.set", [view.value, index, value], { node });
}

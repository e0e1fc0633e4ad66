/**
 * Typed arrays by static type: their elements are read and written by instructions of their own, as
 * those of arrays are (represent/views.ts finds out of which kind they are).
 */
import type ts from "typescript";
import type { Value } from "../ir/ir.ts";
import { declaringInterface, isAmbient, isStdlibFile, stdlibExport } from "./builtins.ts";
import { emit, type FunctionContext, type Lowering, type Operand, runtimeCall } from "./context.ts";
import { convert } from "./convert.ts";
import type { Absence } from "./missing-values.ts";
import { constituents, nodeFor, typeOf } from "./types.ts";

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

const BIGINT_NAMES = new Set(["BigInt64Array", "BigUint64Array"]);

/** Whether all values of a type are typed arrays of numbers. */
export function isViewType(lowering: Lowering, type: ts.Type): boolean {
  return isNamed(lowering, type, NAMES);
}

/** Whether all values of a type are typed arrays of bigints. */
export function isBigIntViewType(lowering: Lowering, type: ts.Type): boolean {
  return isNamed(lowering, type, BIGINT_NAMES);
}

function isNamed(lowering: Lowering, type: ts.Type, names: ReadonlySet<string>): boolean {
  if (type.isUnion()) {
    return constituents(type).every((member) => isNamed(lowering, member, names));
  }
  if (type.isIntersection()) return type.types.some((member) => isNamed(lowering, member, names));
  const { symbol } = type as { symbol?: ts.Symbol };
  if (symbol === undefined || !names.has(symbol.name)) return false;
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

/** A bigint at an evaluated index; there is nothing outside the bounds, or an error. */
export function bigIntElement(
  ctx: FunctionContext,
  view: Operand,
  index: Value,
  absence: Absence,
): Value {
  const callee = absence === "error" ? "tsk_bigint_view_get" : "tsk_bigint_view_find";
  return runtimeCall(ctx, callee, "value", [view.value, index]);
}

/** What is stored becomes a bigint first. */
export function setBigIntElement(
  ctx: FunctionContext,
  view: Operand,
  index: Value,
  value: Value,
): void {
  const stored = convert(ctx, value, "value");
  runtimeCall(ctx, "tsk_bigint_view_set", "void", [view.value, index, stored]);
}

/** The library's function for a member of Atomics, where it is called for a typed array of bigints. */
export function bigIntAtomic(
  ctx: FunctionContext,
  member: ts.Symbol,
  args: readonly ts.Expression[],
): ts.Symbol | undefined {
  const [view] = args;
  if (view === undefined || declaringInterface(member) !== "Atomics") return undefined;
  if (!isBigIntViewType(ctx.lowering, typeOf(ctx, view))) return undefined;
  return stdlibExport(ctx.lowering, "ecma/bigint-atomics.ts", member.name);
}

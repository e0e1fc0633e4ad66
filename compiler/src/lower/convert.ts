/**
 * Conversions between representations: widening is free or a boxing; narrowing
 * is checked wherever the static types might lie.
 */
import type ts from "typescript";
import type { Value } from "../ir/ir.ts";
import { baseOf, isPointer, nullishOf, type Representation } from "../ir/representation.ts";
import { emit, type FunctionContext, type Operand } from "./context.ts";
import { narrowTo } from "./narrowing.ts";
import { flowBetween, isAny, representationOf } from "./types.ts";

/** `value` as `to`; a TypeError at run time if it does not fit, naming what was `expected`. */
export function convert(
  ctx: FunctionContext,
  value: Value,
  to: Representation,
  expected?: string,
): Value {
  const from = value.rep;
  if (from === to) return value;
  if (from === "void") return undefinedAs(ctx, to);
  if (to === "value") return emit(ctx, "box", [value]);
  if (from === "value") {
    return emit(ctx, "unbox", [value], { rep: to, text: expected ?? describe(to) }, value.name);
  }
  if (from === "i32" && to === "f64") return emit(ctx, "i32.tof64", [value]);
  if (isPointer(from) && isPointer(to) && baseOf(from) === baseOf(to)) {
    if (nullishOf(from) === undefined) return emit(ctx, "ptr.cast", [value], { rep: to });
    if (nullishOf(to) === undefined) {
      return emit(
        ctx,
        "ptr.check",
        [value],
        { rep: to, text: expected ?? describe(to) },
        value.name,
      );
    }
  }
  return convert(ctx, emit(ctx, "box", [value]), to, expected);
}

/** A value as a number; undefined becomes NaN, as where an operator takes it. */
export function convertOrNaN(ctx: FunctionContext, value: Value, expected: string): Value {
  if (value.rep !== "value") return convert(ctx, value, "f64", expected);
  return emit(ctx, "unbox", [value], { rep: "f64", text: expected, flag: true }, value.name);
}

/** `undefined` in a representation; a TypeError where it cannot be held. */
export function undefinedAs(ctx: FunctionContext, to: Representation): Value {
  if (to === "void") return { id: -1, rep: "void" };
  if (nullishOf(to) === "undefined") return emit(ctx, "const.zero", [], { rep: to });
  return convert(ctx, emit(ctx, "const.undefined", []), to);
}

export function describe(rep: Representation): string {
  switch (baseOf(rep)) {
    case "f64":
    case "i32":
      return "number";
    case "bool":
      return "boolean";
    case "str":
      return "string";
    case "ref":
      return "object";
    default:
      return rep;
  }
}

/** An operand at a place of static type `type`: its value converted, its objects' flow recorded. */
export function coerce(ctx: FunctionContext, operand: Operand, type: ts.Type): Value {
  return coerceTo(ctx, operand, type, representationOf(ctx.lowering, type));
}

export function coerceTo(
  ctx: FunctionContext,
  operand: Operand,
  type: ts.Type,
  rep: Representation,
): Value {
  // What is of type any may be anything: it is checked as a cast is.
  if (isAny(operand.type) && !isAny(type)) return narrowTo(ctx, operand, type, rep).value;
  flowBetween(ctx.lowering, operand.type, type);
  return convert(ctx, operand.value, rep, expectedText(ctx, type));
}

export function expectedText(ctx: FunctionContext, type: ts.Type): string {
  return ctx.lowering.checker.typeToString(type);
}

/**
 * The parameter lists that calls pass their arguments to: of a signature that the checker resolved,
 * spelt out where it says little, and of a function that is known.
 */
import ts from "typescript";
import { arrayTypeOf } from "../../project/instantiate.ts";
import type { FunctionContext, Lowering } from "../context.ts";
import { type ParameterShape, signatureShape } from "../functions.ts";
import type { FunctionInstance } from "../instances.ts";
import {
  concrete,
  constituents,
  elementTypeOf,
  isAny,
  representationOf,
  typeOf,
} from "../types.ts";
import { interfaceType } from "./any-access.ts";
import { coercingIn, coercingParameters } from "./coercions.ts";

/** The parameters of a resolved signature, under the current type arguments. */
export function callShape(ctx: FunctionContext, signature: ts.Signature): ParameterShape {
  const machine = signatureShape(ctx, signature);
  if (machine === undefined) throw new Error("a signature without parameters");
  const types = signature.parameters.map((parameter) =>
    concrete(ctx, ctx.lowering.checker.getTypeOfSymbol(parameter)),
  );
  const coerces = coercingIn(signature);
  return { types, reps: machine.params, names: [], rest: machine.rest, length: 0, coerces };
}

/** As callShape, with a rest parameter of tuple type spelt out for the arguments of a call. */
export function shapeAt(
  ctx: FunctionContext,
  signature: ts.Signature,
  args: readonly ts.Expression[],
): ParameterShape {
  const shape = callShape(ctx, signature);
  const isSpread = args.some((arg) => ts.isSpreadElement(arg));
  // What is of type any declares no parameters: it is passed what stands there.
  const isUntyped = (signature.declaration as ts.Node | undefined) === undefined;
  if (isUntyped && shape.types.length === 0) {
    return isSpread ? anyArguments(ctx, shape) : asGiven(ctx, shape, 0, args);
  }
  if (isSpread) return shape;
  const last = shape.types[shape.types.length - 1];
  if (!shape.rest || last === undefined) return shape;
  const { checker } = ctx.lowering;
  const isSpelt = (type: ts.Type): boolean =>
    checker.isTupleType(type) || isAnyArray(ctx.lowering, type);
  if (!constituents(last).every(isSpelt)) return shape;
  return asGiven(ctx, shape, shape.types.length - 1, args);
}

/** The parameter list of a function that takes whatever it is given: one rest parameter. */
function anyArguments(ctx: FunctionContext, shape: ParameterShape): ParameterShape {
  const { checker } = ctx.lowering;
  return {
    ...shape,
    types: [arrayTypeOf(checker, checker.getAnyType())],
    reps: ["ref"],
    rest: true,
  };
}

/** A parameter list whose parameters after the first `fixed` are as the arguments of the call. */
function asGiven(
  ctx: FunctionContext,
  shape: ParameterShape,
  fixed: number,
  args: readonly ts.Expression[],
): ParameterShape {
  const extra = args.slice(fixed).map((arg) => {
    const isStrings = ts.isTaggedTemplateExpression(arg.parent) && arg.parent.template === arg;
    if (!isStrings) return typeOf(ctx, arg);
    return interfaceType(ctx.lowering.checker, "TemplateStringsArray");
  });
  const types = [...shape.types.slice(0, fixed), ...extra];
  const reps = [
    ...shape.reps.slice(0, fixed),
    ...extra.map((type) => representationOf(ctx.lowering, type)),
  ];
  return { ...shape, types, reps, rest: false };
}

/** `any[]`, as in `new (...args: any[]) => T`: says nothing of what is passed. */
function isAnyArray(lowering: Lowering, type: ts.Type): boolean {
  return lowering.checker.isArrayType(type) && isAny(elementTypeOf(lowering, type));
}

/** The parameters of a function that is known. */
export function shapeOfInstance(lowering: Lowering, instance: FunctionInstance): ParameterShape {
  return {
    types: instance.parameterTypes,
    reps: instance.fn.params.map(({ rep }) => rep),
    names: [],
    rest: instance.fn.rest,
    length: 0,
    coerces: coercingParameters(lowering, instance),
  };
}

/** The parameters of a method that takes its receiver first, without that. */
export function withoutReceiver(shape: ParameterShape): ParameterShape {
  const { types, reps, coerces } = shape;
  return { ...shape, types: types.slice(1), reps: reps.slice(1), coerces: coerces?.slice(1) };
}

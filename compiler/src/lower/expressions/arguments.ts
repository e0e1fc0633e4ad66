/** Arguments of calls and elements of new arrays, spreads among them. */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import type { Representation } from "../../ir/representation.ts";
import { arrayTypeOf } from "../../project/instantiate.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { coerceTo, convert, expectedText, undefinedAs } from "../convert.ts";
import { lowerExpression, lowerInitializer } from "../expressions.ts";
import { addShape } from "../flow.ts";
import type { ParameterShape } from "../functions.ts";
import { appendIterable } from "../iteration.ts";
import { arrayShape, restArrayType } from "../properties.ts";
import { elementTypeOf, flowBetween, nodeFor, representationOf, typeOf } from "../types.ts";
import { coerceArgument, fits, missingArgument } from "./coercions.ts";

/** What a call passes: of a tagged template the strings, then the values. */
export function argumentsOf(
  node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression,
): readonly ts.Expression[] {
  if (!ts.isTaggedTemplateExpression(node)) return node.arguments ?? [];
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template];
  // The head stands for the strings: see lowerTemplateStrings.
  return [
    template as unknown as ts.Expression,
    ...template.templateSpans.map(({ expression }) => expression),
  ];
}

/** `...list` for a list that is passed as the arguments. */
export function spreadOf(list: ts.Expression): ts.SpreadElement {
  const spread = ts.setTextRange(ts.factory.createSpreadElement(list), list);
  return Object.assign(spread, { parent: list.parent });
}

/** Arguments converted for a parameter list: missing ones undefined, the rest in an array. */
export function lowerArguments(
  ctx: FunctionContext,
  args: readonly ts.Expression[],
  shape: ParameterShape,
): Value[] {
  const fixed = shape.rest ? shape.reps.length - 1 : shape.reps.length;
  const unknown = ctx.lowering.checker.getUnknownType();
  const values: Value[] = [];
  const rest = shape.rest ? newArray(ctx, shape.types[fixed] ?? unknown) : undefined;
  const place = (i: number): { type: ts.Type; rep: Representation } => ({
    type: shape.types[i] ?? unknown,
    rep: shape.reps[i] ?? "value",
  });
  const coerces = (i: number): boolean => shape.coerces?.[i] === true;
  // A function of the language has all of its arguments before it looks at them.
  const coerced: (() => void)[] = [];
  const pass = (operand: Operand): void => {
    if (values.length < fixed) {
      const index = values.length;
      const parameter = place(index);
      const { type, rep } = parameter;
      if (coerces(index) && !fits(operand.type, type)) {
        values.push(operand.value);
        coerced.push(() => {
          values[index] = coerceArgument(ctx, operand, parameter);
        });
      } else values.push(coerceTo(ctx, operand, type, rep));
    } else if (rest !== undefined && coerces(fixed)) {
      coerced.push(() => rest.add(coercedElement(ctx, operand, rest.elementType)));
    } else rest?.add(operand);
  };
  const coerceAll = (): void => {
    for (const coerce of coerced.splice(0)) coerce();
  };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === undefined) break;
    if (!ts.isSpreadElement(arg)) {
      if (values.length < fixed) pass(lowerInitializer(ctx, arg, place(values.length).type));
      else if (rest !== undefined) pass(lowerInitializer(ctx, arg, rest.elementType));
      else lowerExpression(ctx, arg);
      continue;
    }
    const elements = tupleElements(ctx, arg.expression);
    if (elements === undefined && values.length < fixed) {
      values.push(...listedArguments(ctx, args.slice(i), shape, values.length, rest));
      break;
    }
    const operand = lowerExpression(ctx, arg.expression);
    if (elements === undefined) {
      coerceAll();
      rest?.spread(operand, arg);
    }
    for (const [at, type] of (elements ?? []).entries()) pass(tupleElement(ctx, operand, at, type));
  }
  coerceAll();
  while (values.length < fixed) {
    const parameter = place(values.length);
    values.push(
      coerces(values.length) ? missingArgument(ctx, parameter) : undefinedAs(ctx, parameter.rep),
    );
  }
  if (rest !== undefined) values.push(rest.finish());
  return values;
}

/** An element of a rest parameter of a function of the language. */
function coercedElement(ctx: FunctionContext, operand: Operand, type: ts.Type): Operand {
  if (fits(operand.type, type)) return operand;
  const parameter = { type, rep: representationOf(ctx.lowering, type) };
  return { value: coerceArgument(ctx, operand, parameter), type };
}

/** The element types of a tuple whose length is fixed. */
function tupleElements(
  ctx: FunctionContext,
  expression: ts.Expression,
): readonly ts.Type[] | undefined {
  const { checker } = ctx.lowering;
  const type = typeOf(ctx, expression);
  if (!checker.isTupleType(type)) return undefined;
  const { target } = type as ts.TupleTypeReference;
  if (target.minLength !== target.fixedLength || target.hasRestElement) return undefined;
  return checker.getTypeArguments(type as ts.TypeReference);
}

/**
 * Arguments from a spread of unknown length on: they are put in a list, out of
 * which the parameters are taken.
 */
function listedArguments(
  ctx: FunctionContext,
  args: readonly ts.Expression[],
  shape: ParameterShape,
  first: number,
  rest: NewArray | undefined,
): Value[] {
  const { lowering } = ctx;
  const { checker } = lowering;
  const listType = arrayTypeOf(checker, checker.getUnknownType());
  const list = newArray(ctx, listType);
  const fixed = shape.rest ? shape.reps.length - 1 : shape.reps.length;
  const flow = (from: ts.Type): void => {
    for (const to of shape.types.slice(first, fixed)) flowBetween(lowering, from, to);
    if (rest !== undefined) flowBetween(lowering, from, rest.elementType);
  };
  for (const arg of args) {
    const operand = lowerExpression(ctx, ts.isSpreadElement(arg) ? arg.expression : arg);
    if (ts.isSpreadElement(arg)) {
      flow(checker.getIndexTypeOfType(operand.type, ts.IndexKind.Number) ?? operand.type);
      list.spread(operand, arg);
    } else {
      flow(operand.type);
      list.add(operand);
    }
  }
  const all = list.finish();
  const imm = { node: nodeFor(lowering, listType).id, rep: "value" as const, flag: true };
  const values = shape.reps.slice(first, fixed).map((rep, i) => {
    const at = emit(ctx, "const.f64", [], { number: i });
    const value = emit(ctx, "array.get", [all, at], imm);
    return convert(ctx, value, rep, expectedText(ctx, shape.types[first + i] ?? listType));
  });
  if (rest !== undefined) {
    const from = emit(ctx, "const.f64", [], { number: fixed - first });
    const end = convert(ctx, emit(ctx, "array.length", [all]), "f64");
    const start = emit(ctx, "select", [emit(ctx, "f64.lt", [from, end]), from, end]);
    const others = runtimeCall(ctx, "tsk_array_slice", "ref", [all, start, end]);
    rest.spread({ value: others, type: listType }, args[0] as ts.Expression);
  }
  return values;
}

function tupleElement(ctx: FunctionContext, array: Operand, index: number, type: ts.Type): Operand {
  const rep = representationOf(ctx.lowering, type);
  const imm = { node: nodeFor(ctx.lowering, array.type).id, rep, flag: true };
  const at = emit(ctx, "const.f64", [], { number: index });
  return { value: emit(ctx, "array.get", [array.value, at], imm), type };
}

/** A new array of a static type from element expressions, spreads among them. */
export function restArray(
  ctx: FunctionContext,
  elements: readonly ts.Expression[],
  type: ts.Type,
): Value {
  const array = newArray(ctx, type);
  for (const element of elements) {
    if (ts.isSpreadElement(element)) {
      array.spread(lowerExpression(ctx, element.expression), element);
    } else if (ts.isOmittedExpression(element)) {
      array.addHole();
    } else {
      array.add(lowerInitializer(ctx, element, array.elementType));
    }
  }
  return array.finish();
}

/** An array while its elements are evaluated; made in one piece up to the first spread. */
interface NewArray {
  readonly elementType: ts.Type;
  add: (operand: Operand) => void;
  addHole: () => void;
  spread: (iterable: Operand, node: ts.Node) => void;
  finish: () => Value;
}

function newArray(ctx: FunctionContext, type: ts.Type): NewArray {
  const { lowering } = ctx;
  const arrayType = restArrayType(lowering, type) ?? type;
  const elementType = elementTypeOf(lowering, arrayType);
  const rep = representationOf(lowering, elementType);
  const node = nodeFor(lowering, arrayType);
  addShape(lowering.flow, node, arrayShape(lowering, arrayType));
  flowBetween(lowering, arrayType, type);
  const direct: Value[] = [];
  let array: Value | undefined;
  const made = (): Value => {
    array ??= emit(ctx, "array.new", direct, { node: node.id, rep });
    return array;
  };
  const append = (value: Value): void => {
    if (array === undefined) direct.push(value);
    else emit(ctx, "array.push", [array, value], { node: node.id });
  };
  return {
    elementType,
    add: (operand) => {
      append(coerceTo(ctx, operand, elementType, rep));
    },
    addHole: () => append(emit(ctx, "const.hole", [])),
    spread: (iterable, at) => {
      appendIterable(ctx, { value: made(), type: arrayType }, iterable, at);
    },
    finish: made,
  };
}

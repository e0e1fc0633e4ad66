/**
 * `new Promise`, and Promise.all and its kin: calls of the library, which knows nothing of types,
 * with the places that the contents come to.
 */
import ts from "typescript";
import { declaringInterface } from "./builtins.ts";
import { emit, type FunctionContext, type Operand } from "./context.ts";
import { restArray } from "./expressions/arguments.ts";
import { lowerExpression } from "./expressions.ts";
import { iteratedType } from "./iteration.ts";
import { callLibrary, libraryFunction, unseen } from "./library.ts";
import { addPromise, promisedType, settleFlow } from "./promise-flow.ts";
import { Refusal } from "./refusal.ts";
import { concrete, elementTypeOf, flowBetween, typeOf } from "./types.ts";

const STATICS = "ecma/promise-static.ts";

/** A call of a static method of Promise; undefined for any other call. */
export function lowerPromiseStatic(
  ctx: FunctionContext,
  node: ts.CallExpression,
): Operand | undefined {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const member = ctx.lowering.checker.getSymbolAtLocation(callee.name);
  if (member === undefined || declaringInterface(member) !== "PromiseConstructor") return undefined;
  const [argument] = node.arguments;
  if (argument !== undefined && ts.isSpreadElement(argument)) return undefined;
  switch (member.name) {
    case "resolve":
    case "reject":
      return settled(ctx, node, member.name, argument);
    case "all":
    case "allSettled":
    case "any":
    case "race":
      return argument && combined(ctx, node, member.name, argument);
    default:
      return undefined;
  }
}

/** What the library gives, as a promise of the static type of the call. */
function promiseOf(ctx: FunctionContext, node: ts.Expression, made: Operand): Operand {
  const type = typeOf(ctx, node);
  addPromise(ctx.lowering, type);
  return { value: made.value, type };
}

function settled(
  ctx: FunctionContext,
  node: ts.CallExpression,
  name: "resolve" | "reject",
  argument: ts.Expression | undefined,
): Operand {
  const { lowering } = ctx;
  const { checker } = lowering;
  const value: Operand =
    argument === undefined
      ? { value: emit(ctx, "const.undefined", []), type: checker.getUndefinedType() }
      : lowerExpression(ctx, argument);
  const content = promisedType(lowering, typeOf(ctx, node));
  if (name === "reject") flowBetween(lowering, value.type, checker.getUnknownType());
  else if (content !== undefined) settleFlow(lowering, value.type, content);
  return promiseOf(ctx, node, callLibrary(ctx, STATICS, name, [], [unseen(value)]));
}

function combined(
  ctx: FunctionContext,
  node: ts.CallExpression,
  name: "all" | "allSettled" | "any" | "race",
  argument: ts.Expression,
): Operand {
  const { lowering } = ctx;
  const values = lowerExpression(ctx, argument);
  const element = iteratedType(lowering, values.type);
  const result = promisedType(lowering, typeOf(ctx, node));
  if (element === undefined || result === undefined) {
    const shown = lowering.checker.typeToString(values.type);
    throw new Refusal("TK2031", argument, `a value of type '${shown}' cannot be iterated`);
  }
  if (name === "any" || name === "race") {
    settleFlow(lowering, element, result);
    return promiseOf(ctx, node, callLibrary(ctx, STATICS, name, [], [values]));
  }
  const place = elementTypeOf(lowering, result);
  if (name === "all") settleFlow(lowering, element, place);
  else outcomeFlow(ctx, place);
  const results = { value: restArray(ctx, [], result), type: result };
  return promiseOf(ctx, node, callLibrary(ctx, STATICS, name, [], [values, unseen(results)]));
}

/** The objects that tell what became of a promise come from the library. */
function outcomeFlow(ctx: FunctionContext, to: ts.Type): void {
  const { lowering } = ctx;
  flowBetween(lowering, libraryFunction(lowering, STATICS, "outcomeOf", []).returnType, to);
}

/** `new Promise<T>(executor)`: what the executor passes to its first function settles it. */
export function executorFlow(ctx: FunctionContext, node: ts.NewExpression, type: ts.Type): void {
  const { lowering } = ctx;
  const { checker } = lowering;
  addPromise(lowering, type);
  const content = promisedType(lowering, type);
  const executor = checker.getResolvedSignature(node)?.parameters[0];
  const resolve = executor && firstParameter(ctx, checker.getTypeOfSymbol(executor));
  const settling = resolve && firstParameter(ctx, resolve);
  if (content === undefined || settling === undefined) return;
  settleFlow(lowering, concrete(ctx, settling), content);
}

function firstParameter(ctx: FunctionContext, type: ts.Type): ts.Type | undefined {
  const [signature] = ctx.lowering.checker.getNonNullableType(type).getCallSignatures();
  const [parameter] = signature?.parameters ?? [];
  return parameter && ctx.lowering.checker.getTypeOfSymbol(parameter);
}

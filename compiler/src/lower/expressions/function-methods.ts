/**
 * `f.call(…)`, `f.apply(…)` and `f.bind(…)` of functions with one known
 * signature: calls with a given receiver, and function objects of which the
 * flow analysis knows what they pass on.
 */
import ts from "typescript";
import { newFunction, type Value } from "../../ir/ir.ts";
import { arrayTypeOf, EMPTY_ENVIRONMENT } from "../../project/instantiate.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { coerceTo, convert } from "../convert.ts";
import { lowerExpression, lowerInitializer } from "../expressions.ts";
import { addShape } from "../flow.ts";
import { functionShape } from "../functions.ts";
import type { FunctionInstance } from "../instances.ts";
import { arrayShape, invokeFlow } from "../properties.ts";
import { nodeFor, typeOf } from "../types.ts";
import { argumentsOf, spreadOf } from "./arguments.ts";
import { callShape } from "./call-shapes.ts";
import { type Call, invoke } from "./invocations.ts";

/** The call of a method of Function.prototype; undefined where only run time knows the function. */
export function functionMethodCall(
  ctx: FunctionContext,
  node: Call,
  callee: Operand,
  name: string,
): Operand | undefined {
  const [thisArgument, ...others] = argumentsOf(node);
  if (thisArgument !== undefined && ts.isSpreadElement(thisArgument)) return undefined;
  const signature = onlySignature(callee.type);
  if (signature === undefined) {
    if (thisArgument !== undefined) admitReceiver(ctx, callee, typeOf(ctx, thisArgument));
    return undefined;
  }
  if (name === "bind") {
    return boundFunction(ctx, node, callee, signature, thisArgument, others);
  }
  const receiver = thisArgument && lowerExpression(ctx, thisArgument);
  if (name === "call") return invoke(ctx, node, callee, receiver, signature, others);
  const [list] = others;
  if (list === undefined) return invoke(ctx, node, callee, receiver, signature, []);
  const written = ts.isArrayLiteralExpression(list) && !list.elements.some(ts.isOmittedExpression);
  const args = written ? list.elements : [spreadOf(list)];
  return invoke(ctx, node, callee, receiver, signature, args);
}

/** A receiver that the library passes on to a function: what else it passes is of unknown type. */
function admitReceiver({ lowering }: FunctionContext, callee: Operand, receiver: ts.Type): void {
  const types = { args: [], rest: false, result: lowering.checker.getUnknownType(), receiver };
  invokeFlow(lowering, nodeFor(lowering, callee.type), { ...types, open: true });
}

function onlySignature(type: ts.Type): ts.Signature | undefined {
  const signatures = type.getCallSignatures();
  const [signature] = signatures;
  if (signature === undefined || signatures.length > 1) return undefined;
  return signature.getTypeParameters() === undefined ? signature : undefined;
}

/** The same function with a receiver and its first arguments fixed. */
function boundFunction(
  ctx: FunctionContext,
  node: Call,
  callee: Operand,
  signature: ts.Signature,
  thisArgument: ts.Expression | undefined,
  args: readonly ts.Expression[],
): Operand | undefined {
  const { lowering } = ctx;
  const type = typeOf(ctx, node);
  const given = onlySignature(type);
  const shape = callShape(ctx, signature);
  const fixed = shape.rest ? shape.types.length - 1 : shape.types.length;
  if (given === undefined || args.length > fixed || args.some(ts.isSpreadElement)) return undefined;
  const receiver = thisArgument && lowerExpression(ctx, thisArgument);
  const bound = args.map((arg, i): Value => {
    const to = shape.types[i] ?? typeOf(ctx, arg);
    const operand = lowerInitializer(ctx, arg, to);
    return convert(ctx, coerceTo(ctx, operand, to, shape.reps[i] ?? "value"), "value");
  });
  const taken = callShape(ctx, given);
  invokeFlow(lowering, nodeFor(lowering, callee.type), {
    args: [...shape.types.slice(0, args.length), ...taken.types],
    rest: taken.rest,
    result: given.getReturnType(),
    receiver: receiver?.type,
    open: true,
  });
  const listType = arrayTypeOf(lowering.checker, lowering.checker.getUnknownType());
  const listNode = nodeFor(lowering, listType);
  addShape(lowering.flow, listNode, arrayShape(lowering, listType));
  const list = emit(ctx, "array.new", bound, { node: listNode.id, rep: "value" });
  const self = receiver ? convert(ctx, receiver.value, "value") : emit(ctx, "const.undefined", []);
  const value = runtimeCall(ctx, "tsk_bind_function", "value", [
    convert(ctx, callee.value, "value"),
    self,
    list,
  ]);
  const origin = passingOn(ctx, node, taken.types, taken.rest, given.getReturnType());
  addShape(lowering.flow, nodeFor(lowering, type), functionShape(lowering, origin, type));
  return { value: convert(ctx, value, "ref"), type };
}

/** What stands for a bound function in the flow analysis: the runtime makes its code. */
function passingOn(
  ctx: FunctionContext,
  node: ts.Node,
  parameterTypes: ts.Type[],
  rest: boolean,
  returnType: ts.Type,
): FunctionInstance {
  const fn = newFunction("bound", "", ctx.position);
  fn.rest = rest;
  return {
    key: "",
    declaration: node,
    environment: EMPTY_ENVIRONMENT,
    owner: undefined,
    definition: undefined,
    isStatic: false,
    captures: [],
    parameterTypes,
    thisType: undefined,
    returnType,
    fn,
    lowerBody: () => {
      throw new Error("a bound function has no body");
    },
  };
}

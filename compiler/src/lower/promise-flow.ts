/**
 * What promises hold, for the flow analysis. The library has one Promise class for all types
 * (stdlib/ecma/promise.ts), through which contents pass unseen; here each static type of promise
 * has a shape of its own, whose pseudo-property PROMISED is the place of the content. At run time
 * all these shapes are the class's.
 */
import type ts from "typescript";
import { classOfType } from "./classes.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { type AllocationShape, addField, addFlow, addShape, constrain, newShape } from "./flow.ts";
import type { FunctionInstance } from "./instances.ts";
import { readFlow } from "./properties.ts";
import { constituents, flowBetween, mayHoldObject, nodeFor } from "./types.ts";

/** The pseudo-key of what a promise is fulfilled with. */
export const PROMISED = "[promised]";

/** What a promise of a static type is a promise of; undefined for a type that is none. */
export function promisedType(lowering: Lowering, type: ts.Type): ts.Type | undefined {
  if ((type.symbol as ts.Symbol | undefined)?.name !== "Promise") return undefined;
  return lowering.checker.getTypeArguments(type as ts.TypeReference)[0];
}

/** The shape of the promises that are made at places of one static type. */
function promiseShape(lowering: Lowering, type: ts.Type): AllocationShape | undefined {
  const content = promisedType(lowering, type);
  const instance = content && classOfType(lowering, type);
  if (content === undefined || instance === undefined) return undefined;
  const cache = cacheOf<ts.Type, AllocationShape>(lowering, "promise shapes");
  let shape = cache.get(type);
  if (shape === undefined) {
    shape = newShape(lowering.flow, "class", type, instance.shape.name, instance);
    for (const [key, field] of instance.shape.fields) shape.fields.set(key, field);
    addField(lowering.flow, shape, PROMISED, content, "value", { hidden: true });
    cache.set(type, shape);
  }
  return shape;
}

/** A promise is made at a place of a static type. */
export function addPromise(lowering: Lowering, type: ts.Type): void {
  for (const member of constituents(type)) {
    const shape = promiseShape(lowering, member);
    if (shape !== undefined) addShape(lowering.flow, nodeFor(lowering, member), shape);
  }
}

/** A value of type `from` settles a promise of `to`: itself, or what it is a promise of. */
export function settleFlow(lowering: Lowering, from: ts.Type, to: ts.Type): void {
  const { checker } = lowering;
  for (const member of constituents(from)) {
    if (!mayHoldObject(member)) continue;
    readFlow(lowering, member, PROMISED, to);
    if (promisedType(lowering, member) !== undefined) continue;
    flowBetween(lowering, member, to);
    // Another kind of thenable is asked for its method at run time.
    lowering.dynamicKeys.add("then");
    if (checker.getPropertyOfType(member, "then") === undefined) continue;
    flowBetween(lowering, member, checker.getUnknownType());
  }
}

/** A method of a promise is called: where its content goes, and what the result holds. */
export function promiseCallFlow(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
  args: readonly ts.Type[],
  result: ts.Type,
): void {
  const content = shape.fields.get(PROMISED);
  const to = promisedType(lowering, result);
  if (content === undefined || to === undefined) return;
  addPromise(lowering, result);
  const [onFulfilled, onRejected] = key === "then" ? args : [undefined, args[0]];
  if (onFulfilled === undefined || key === "finally" || !alwaysCallable(onFulfilled)) {
    addFlow(lowering.flow, content.node, nodeFor(lowering, to));
  }
  if (onFulfilled !== undefined) callbackFlow(lowering, content.type, onFulfilled, to);
  if (key !== "finally" && onRejected !== undefined) {
    callbackFlow(lowering, lowering.checker.getUnknownType(), onRejected, to);
  }
}

function alwaysCallable(type: ts.Type): boolean {
  return constituents(type).every((member) => member.getCallSignatures().length > 0);
}

/** Functions at a place of type `callback` get a `given`; what they return settles a promise. */
function callbackFlow(lowering: Lowering, given: ts.Type, callback: ts.Type, to: ts.Type): void {
  const node = nodeFor(lowering, callback);
  const from = nodeFor(lowering, given);
  const target = nodeFor(lowering, to);
  constrain(lowering.flow, node, `promise ${from.id} ${target.id}`, (shape) => {
    if (shape.kind !== "function") return;
    const instance = shape.origin as FunctionInstance;
    const [parameter] = instance.parameterTypes;
    if (parameter !== undefined) flowBetween(lowering, given, parameter);
    settleFlow(lowering, instance.returnType, to);
  });
}

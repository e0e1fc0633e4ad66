/**
 * Objects that come to places of type `unknown` can be read and called by key
 * at run time: what they hold escapes too, and the methods that the runtime
 * calls by itself are reached.
 */
import { findMember, reachMethod } from "./classes.ts";
import type { Lowering } from "./context.ts";
import { type AllocationShape, addFlow, addShape, constrain } from "./flow.ts";
import { registerFunctionObject } from "./functions.ts";
import type { FunctionInstance } from "./instances.ts";
import { classOfShape, type LiteralOrigin } from "./properties.ts";
import { flowBetween, nodeFor } from "./types.ts";

/** Methods that conversions and JSON.stringify look up on any object. */
const CALLED_BY_RUNTIME = ["toString", "valueOf", "toJSON", "@@toPrimitive", "@@iterator"];

export function constrainEscapes(lowering: Lowering): void {
  const unknown = nodeFor(lowering, lowering.checker.getUnknownType());
  constrain(lowering.flow, unknown, "escape", (shape) => {
    for (const field of shape.fields.values()) addFlow(lowering.flow, field.node, unknown);
    if (shape.kind === "function") escapeFunction(lowering, shape.origin as FunctionInstance);
    else if (shape.kind === "class") escapeMethods(lowering, shape);
    else if (shape.kind === "literal") escapeAccessors(lowering, shape);
  });
}

function escapeFunction(lowering: Lowering, instance: FunctionInstance): void {
  const unknown = lowering.checker.getUnknownType();
  for (const type of instance.parameterTypes) flowBetween(lowering, unknown, type);
  flowBetween(lowering, instance.returnType, unknown);
}

function escapeMethods(lowering: Lowering, shape: AllocationShape): void {
  const owner = classOfShape(shape);
  if (owner === undefined) return;
  for (const key of CALLED_BY_RUNTIME) {
    const member = findMember(owner, key, "method");
    if (member === undefined) continue;
    addShape(lowering.flow, nodeFor(lowering, member.owner.type), shape);
    const instance = reachMethod(lowering, member.owner, member.declaration, []);
    registerFunctionObject(lowering, instance);
    escapeFunction(lowering, instance);
  }
}

function escapeAccessors(lowering: Lowering, shape: AllocationShape): void {
  const origin = shape.origin as LiteralOrigin | undefined;
  for (const getter of origin?.getters.values() ?? []) escapeFunction(lowering, getter);
  for (const setter of origin?.setters.values() ?? []) escapeFunction(lowering, setter);
}

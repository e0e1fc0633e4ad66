/**
 * Which functions must be a new object each time that their expression is evaluated.
 *
 * A function that captures nothing is one static object, made at compile time. That JavaScript
 * makes another one at each evaluation shows only where functions are compared, are keys of a
 * Map or Set, or are given properties. The flow analysis knows what comes to such places.
 */
import type ts from "typescript";
import { cacheOf, type Lowering } from "./context.ts";
import type { AllocationShape, TypeNode } from "./flow.ts";
import type { FunctionInstance } from "./instances.ts";
import { mayHoldObject, nodeFor } from "./types.ts";

/** Objects at a place of one type are compared with those at a place of another. */
export function compareIdentity(lowering: Lowering, a: ts.Type, b: ts.Type): void {
  if (!mayHoldObject(a) || !mayHoldObject(b)) return;
  const pair: [TypeNode, TypeNode] = [nodeFor(lowering, a), nodeFor(lowering, b)];
  comparisons(lowering).set(`${pair[0].id} ${pair[1].id}`, pair);
}

function comparisons(lowering: Lowering): Map<string, [TypeNode, TypeNode]> {
  return cacheOf<string, [TypeNode, TypeNode]>(lowering, "compared identities");
}

/** The names of the functions of which two objects can be told apart, once the flow is complete. */
export function distinctFunctions(lowering: Lowering): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (shape: AllocationShape): void => {
    if (shape.kind === "function") found.add((shape.origin as FunctionInstance).fn.name);
  };
  for (const [a, b] of comparisons(lowering).values()) {
    for (const shape of a.shapes) if (b.shapes.has(shape)) add(shape);
  }
  for (const shape of lowering.flow.shapes) if (shape.fields.size > 0) add(shape);
  return found;
}

/**
 * What is checked where the runtime enters a function with values of any type: through a function
 * value whose caller knows no signature, and as a member found by its key. Inside, the receiver and
 * each argument are objects of the shapes that come to their static types; the flow analysis has seen
 * all but those that only code without types has.
 */
import ts from "typescript";
import { type IrFunction, usesReceiver } from "../ir/ir.ts";
import { isPointer } from "../ir/representation.ts";
import { isSubset } from "../lower/flow.ts";
import type { FunctionInstance } from "../lower/instances.ts";
import { admitted, holdsObjects, isOpenPlace } from "../lower/narrowing.ts";
import { elementTypeOf, mayHoldObject, nodeFor } from "../lower/types.ts";
import type { Represent } from "./context.ts";
import { reachCheck } from "./dispatchers.ts";
import type { EntryChecks } from "./program.ts";

/** The checks of each function that needs any, by its name. */
export function checkEntries(state: Represent): Map<string, EntryChecks> {
  const found = foundAsValues(state);
  const checks = new Map<string, EntryChecks>();
  for (const instance of state.lowering.instances.values()) {
    const { fn } = instance;
    if (!found.has(fn.name)) continue;
    const receiver = receiverCheck(state, instance);
    const parameters = parameterChecks(state, instance);
    if (receiver !== undefined || parameters.size > 0)
      checks.set(fn.name, { receiver, parameters });
  }
  return checks;
}

/** The functions that the runtime finds: in function objects, and as members by their keys. */
export function foundAsValues({ lowering, table }: Represent): Set<string> {
  const found = new Set(lowering.functionObjects.keys());
  for (const { method, getter, setter } of table.shapes.flatMap(({ members }) => members)) {
    for (const name of [method, getter, setter]) if (name !== undefined) found.add(name);
  }
  return found;
}

function receiverCheck(state: Represent, instance: FunctionInstance): string | undefined {
  const { fn, thisType } = instance;
  if (thisType === undefined || !usesReceiver(fn)) return undefined;
  if (fn.thisRep === undefined || !isPointer(fn.thisRep)) return undefined;
  // Any object will do.
  if (thisType.flags & ts.TypeFlags.NonPrimitive) return undefined;
  const key = `a receiver of ${nameOf(fn)}`;
  return reachCheck(state, nodeFor(state.lowering, thisType), key, "value", thisType).name;
}

/** By number; that of the rest parameter is for each of its elements. */
function parameterChecks(state: Represent, instance: FunctionInstance): Map<number, string> {
  const { lowering } = state;
  const { fn, parameterTypes } = instance;
  const unknown = nodeFor(lowering, lowering.checker.getUnknownType());
  const checks = new Map<number, string>();
  parameterTypes.forEach((declared, index) => {
    const isRest = fn.rest && index === parameterTypes.length - 1;
    const type = isRest ? elementTypeOf(lowering, declared) : declared;
    const rep = fn.params[index]?.rep;
    if (rep === undefined || !holdsObjects(rep)) return;
    if (!mayHoldObject(type) || isOpenPlace(type)) return;
    const { id } = nodeFor(lowering, type);
    const shapes = admitted(lowering, type);
    if (isSubset(unknown.shapes, shapes)) return;
    const key = lowering.checker.typeToString(type);
    checks.set(index, reachCheck(state, { id, shapes }, key, "value", type).name);
  });
  return checks;
}

function nameOf({ traceName, sourceName }: IrFunction): string {
  return traceName || sourceName || "the function";
}

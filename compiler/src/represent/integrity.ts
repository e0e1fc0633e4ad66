/**
 * Which objects can be frozen, sealed or kept from extension: those that flow
 * into a call of one of the functions that do it. Stores to all others need not
 * look.
 */
import { stdlibModule } from "../lower/builtins.ts";
import type { Lowering } from "../lower/context.ts";
import type { AllocationShape } from "../lower/flow.ts";
import { nodeFor } from "../lower/types.ts";

const FUNCTIONS = new Set(["freeze", "seal", "preventExtensions"]);

export function fixableShapes(lowering: Lowering): ReadonlySet<AllocationShape> {
  const shapes = new Set<AllocationShape>();
  const file = stdlibModule(lowering, "ecma/object-static.ts");
  for (const { declaration, fn, parameterTypes } of lowering.instances.values()) {
    if (declaration.getSourceFile() !== file || !FUNCTIONS.has(fn.sourceName)) continue;
    const [object] = parameterTypes;
    if (object === undefined) continue;
    for (const shape of nodeFor(lowering, object).shapes) shapes.add(shape);
  }
  return shapes;
}

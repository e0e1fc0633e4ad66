/**
 * Methods as values of classes that are evaluated more than once. Each class object has functions of
 * its own, which the runtime makes when they are first asked for (tsk_method_of) and which hold the
 * class: what runs then needs no receiver to find the class's surroundings, and the function of one
 * class is not that of another. Calls that know their receiver reach the method itself.
 */
import type { Lowering } from "./context.ts";
import { type CapturedVariable, type FunctionInstance, reachInstance } from "./instances.ts";
import { HOME } from "./variables.ts";

/** The function behind a method that is read as a value. */
export function methodAsValue(lowering: Lowering, method: FunctionInstance): FunctionInstance {
  const { definition, fn } = method;
  if (definition === undefined || definition.singular || fn.isOfClass) return method;
  const key = valueKey(method.key);
  const type = lowering.checker.getUnknownType();
  const home: CapturedVariable = {
    variable: HOME,
    rep: "ref",
    type,
    cell: false,
    checked: false,
    name: HOME.name,
  };
  return reachInstance(lowering, key, () => ({
    key,
    name: `${fn.name.replace(/^f_/, "")}_value`,
    sourceName: fn.sourceName,
    declaration: method.declaration,
    environment: method.environment,
    owner: method.owner,
    definition,
    isStatic: method.isStatic,
    captures: [home, { ...home, rep: "ref?null", name: "next" }],
    isOfClass: true,
    parameterTypes: method.parameterTypes,
    parameterReps: fn.params.map(({ rep }) => rep),
    parameterNames: fn.params.map(({ name }) => name ?? "argument"),
    rest: fn.rest,
    length: fn.length,
    thisType: method.thisType,
    thisRep: fn.thisRep,
    isAsync: fn.isAsync,
    isGenerator: fn.isGenerator,
    returnType: method.returnType,
    result: fn.result,
    lowerBody: method.lowerBody,
  }));
}

/** The function that the runtime finds for a method of a key, if anything takes it as a value. */
export function reachedAsValue(
  lowering: Lowering,
  singular: boolean,
  key: string,
): string | undefined {
  return lowering.instances.get(singular ? key : valueKey(key))?.fn.name;
}

function valueKey(key: string): string {
  return `${key} as a value`;
}

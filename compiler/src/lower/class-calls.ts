/**
 * Classes of the library that are called without `new` through a value: `["a", "b"].map(Error)`. An
 * error's class makes an object then too, Date gives a text; other classes throw, in the runtime.
 */
import ts from "typescript";
import { EMPTY_ENVIRONMENT } from "../project/instantiate.ts";
import { builtinGlobal, isCallableClass, isStdlibFile } from "./builtins.ts";
import { reachFactory } from "./class-construction.ts";
import { type ClassDefinition, definitionOfShape } from "./class-definitions.ts";
import { hasTag } from "./classes.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { type AllocationShape, addShape } from "./flow.ts";
import { reachFunction, registerFunctionObject } from "./functions.ts";
import type { FunctionInstance } from "./instances.ts";
import { nodeFor } from "./types.ts";

/** What runs when a class is called. */
interface CalledClass {
  instance: FunctionInstance;
  /** It makes an object of the class. */
  constructs: boolean;
}

function calledClasses(lowering: Lowering): Map<ClassDefinition, CalledClass> {
  return cacheOf<ClassDefinition, CalledClass>(lowering, "called classes");
}

/** What a call of the class object with a shape runs; undefined where that throws. */
export function reachCalled(
  lowering: Lowering,
  shape: AllocationShape,
): FunctionInstance | undefined {
  const definition = definitionOfShape(shape);
  if (definition === undefined) return undefined;
  const { declaration } = definition;
  if (!isStdlibFile(lowering, declaration.getSourceFile())) return undefined;
  const known = calledClasses(lowering).get(definition);
  if (known !== undefined) return known.instance;
  const called = hasTag(declaration, "callable")
    ? { instance: reachFactory(lowering, definition, undefined), constructs: true }
    : textOf(lowering, declaration);
  if (called === undefined) return undefined;
  calledClasses(lowering).set(definition, called);
  addShape(lowering.flow, nodeFor(lowering, definition.type), shape);
  registerFunctionObject(lowering, called.instance);
  return called.instance;
}

/** Date is a function too. */
function textOf(lowering: Lowering, { name }: ts.ClassLikeDeclaration): CalledClass | undefined {
  if (name === undefined || !isCallableClass(name.text)) return undefined;
  const declaration = builtinGlobal(lowering, name.text)?.valueDeclaration;
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) return undefined;
  const instance = reachFunction(lowering, declaration, EMPTY_ENVIRONMENT, []);
  return { instance, constructs: false };
}

/** What was found to run when a class is called. */
export function calledClass(
  lowering: Lowering,
  definition: ClassDefinition,
): { callee: string; constructs: boolean } | undefined {
  const called = calledClasses(lowering).get(definition);
  return called && { callee: called.instance.fn.name, constructs: called.constructs };
}

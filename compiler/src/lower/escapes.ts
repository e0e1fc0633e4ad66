/**
 * Objects that code without static types can see: those that reach a place of
 * type unknown. Their properties are read, their functions called and their
 * conversion methods looked up at run time.
 */
import ts from "typescript";
import { isPropertyKey } from "../ir/keys.ts";
import { isStdlibFile } from "./builtins.ts";
import { reachCalled } from "./class-calls.ts";
import { definitionOfShape } from "./class-definitions.ts";
import { type ClassInstance, reachMethod } from "./classes.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { type AllocationShape, addFlow, addShape, type TypeNode } from "./flow.ts";
import { declaresThisParameter, registerFunctionObject } from "./functions.ts";
import type { FunctionInstance } from "./instances.ts";
import { flowNarrowed } from "./narrowing.ts";
import {
  classOfShape,
  type LiteralOrigin,
  methodValue,
  reachGetter,
  readShape,
} from "./properties.ts";
import { prototypeOwner, prototypeShape } from "./prototypes.ts";
import { reachOwnMembers, reachPrototypeMembers } from "./run-time-keys.ts";
import { isSpelled } from "./spelled-names.ts";
import { registeredKeys } from "./symbols.ts";
import { flowBetween, nodeFor } from "./types.ts";

/** Methods that conversions of any object look up. */
export const CONVERSIONS = ["toString", "valueOf", "@@toPrimitive", "@@toStringTag"];
/** Members that the library looks up in objects of unknown type. */
const LOOKED_UP = ["toJSON", "@@iterator", "@@isConcatSpreadable", ...CONVERSIONS];

/** A member that generated code looks up at run time, in objects whose types are known. */
interface LookUp {
  node: TypeNode;
  key: string;
}

/** Lets a member be found by name in all objects that come to places of a type. */
export function lookUp(lowering: Lowering, type: ts.Type, key: string): void {
  const node = nodeFor(lowering, type);
  cacheOf<string, LookUp>(lowering, "members looked up").set(`${node.id} ${key}`, { node, key });
}

/** Brings the flow up to date with what has escaped; true when something was new. */
export function followEscapes(lowering: Lowering): boolean {
  const seen = cacheOf<string, boolean>(lowering, "escapes");
  const unknownType = lowering.checker.getUnknownType();
  const unknown = nodeFor(lowering, unknownType);
  let changed = false;
  const once = (key: string, action: () => void): void => {
    if (seen.has(key)) return;
    seen.set(key, true);
    changed = true;
    action();
  };
  for (const shape of lowering.flow.shapes) {
    if (shape.kind === "function") once(`${shape.id} this`, () => admitReceivers(lowering, shape));
    for (const key of CONVERSIONS)
      once(`${shape.id} ${key}`, () => reachMember(lowering, shape, key));
  }
  for (const shape of unknown.shapes) {
    for (const field of shape.fields.values()) {
      once(`${shape.id} field ${field.key}`, () => addFlow(lowering.flow, field.node, unknown));
    }
    if (shape.kind === "function") {
      once(`${shape.id} function`, () => {
        const instance = shape.origin as FunctionInstance;
        for (const type of instance.parameterTypes) flowNarrowed(lowering, unknownType, type);
        flowBetween(lowering, instance.returnType, unknownType);
      });
    }
    if (shape.kind === "class-object") {
      // `Object.getOwnPropertyDescriptor(C, "prototype")`
      if (isSpelled(lowering, "prototype")) {
        once(`${shape.id} prototype`, () => readShape(lowering, shape, "prototype", unknownType));
      }
      once(`${shape.id} called`, () => {
        const instance = reachCalled(lowering, shape);
        for (const type of instance?.parameterTypes ?? [])
          flowNarrowed(lowering, unknownType, type);
        if (instance !== undefined) flowBetween(lowering, instance.returnType, unknownType);
      });
    }
    if (shape.kind === "literal")
      once(`${shape.id} accessors`, () => escapeAccessors(lowering, shape));
    const owner = classOfShape(shape);
    if (lowering.findsPrototypes && owner !== undefined) {
      once(`${shape.id} prototype`, () => {
        for (let c: ClassInstance | undefined = owner; c !== undefined; c = c.base) {
          addShape(lowering.flow, unknown, prototypeShape(lowering, c));
        }
      });
    }
    if (lowering.looksAtMembers) {
      once(`${shape.id} own members`, () => reachOwnMembers(lowering, shape));
    }
    if (shape.kind === "prototype" || shape.kind === "class-object") {
      once(`${shape.id} members`, () => reachMembers(lowering, shape));
    }
    for (const key of [...LOOKED_UP, ...registeredKeys(lowering), ...lowering.dynamicKeys]) {
      once(`${shape.id} ${key}`, () => reachMember(lowering, shape, key));
    }
  }
  for (const kind of lowering.prototypesLookedAt) {
    once(`prototype of ${kind}`, () => reachPrototypeMembers(lowering, kind));
  }
  for (const { node, key } of cacheOf<string, LookUp>(lowering, "members looked up").values()) {
    for (const shape of node.shapes) {
      once(`${shape.id} ${key}`, () => reachMember(lowering, shape, key));
    }
  }
  return changed;
}

/** The library passes on a receiver (`map(f, self)`) that a function has declared the type of. */
function admitReceivers(lowering: Lowering, shape: AllocationShape): void {
  const { thisType, declaration } = shape.origin as FunctionInstance;
  if (thisType === undefined || !ts.isFunctionLike(declaration)) return;
  if (declaresThisParameter(declaration) === undefined) return;
  flowNarrowed(lowering, lowering.checker.getUnknownType(), thisType);
}

/** All that a prototype, or a class of the program, holds can be found in it by name. */
function reachMembers(lowering: Lowering, shape: AllocationShape): void {
  const definition = definitionOfShape(shape);
  if (definition !== undefined) {
    if (isStdlibFile(lowering, definition.declaration.getSourceFile())) return;
    for (const key of definition.statics.keys()) {
      if (isPropertyKey(key)) reachMember(lowering, shape, key);
    }
    return;
  }
  const owner = prototypeOwner(shape);
  const unknown = lowering.checker.getUnknownType();
  for (const [key, { getter, setter }] of owner?.members ?? []) {
    methodValue(lowering, shape, key, unknown);
    for (const accessor of [getter, setter]) {
      if (owner === undefined || accessor === undefined || !isPropertyKey(key)) continue;
      const { returnType, parameterTypes } = reachMethod(lowering, owner, accessor, []);
      flowBetween(lowering, returnType, unknown);
      for (const type of parameterTypes) flowNarrowed(lowering, unknown, type);
    }
  }
}

function reachMember(lowering: Lowering, shape: AllocationShape, key: string): void {
  if (shape.kind !== "class" && shape.kind !== "class-object" && shape.kind !== "prototype") return;
  const unknown = lowering.checker.getUnknownType();
  const method = methodValue(lowering, shape, key, unknown);
  for (const instance of [method, reachGetter(lowering, shape, key)]) {
    if (instance === undefined) continue;
    lowering.dynamicKeys.add(key);
    registerFunctionObject(lowering, instance);
    flowBetween(lowering, instance.returnType, unknown);
  }
}

function escapeAccessors(lowering: Lowering, shape: AllocationShape): void {
  const origin = shape.origin as LiteralOrigin | undefined;
  const unknown = lowering.checker.getUnknownType();
  for (const { returnType } of origin?.getters.values() ?? [])
    flowBetween(lowering, returnType, unknown);
  for (const { parameterTypes } of origin?.setters.values() ?? []) {
    for (const type of parameterTypes) flowNarrowed(lowering, unknown, type);
  }
}

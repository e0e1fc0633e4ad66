/**
 * Construction: the function that initialises a new object, the one by which a
 * class as a value makes an object, and the initialisers of fields.
 */
import ts from "typescript";
import type { Value } from "../ir/ir.ts";
import { declaredSymbol } from "./bindings.ts";
import { CLASS, type ClassDefinition, classObject } from "./class-definitions.ts";
import {
  brandKey,
  choosesObject,
  className,
  constructorOf,
  fieldKey,
  ownFields,
} from "./class-members.ts";
import { openMemberScope } from "./class-values.ts";
import { type ClassInstance, instanceAt } from "./classes.ts";
import { emit, type FunctionContext, type Lowering, type Operand, returnValue } from "./context.ts";
import { coerceTo, undefinedAs } from "./convert.ts";
import { lowerInitializer } from "./expressions.ts";
import { declareParameters, type ParameterShape, parameterShape } from "./functions.ts";
import { type FunctionInstance, reachInstance } from "./instances.ts";
import { lowerBlock } from "./statements.ts";
import { nodeFor, representationOf } from "./types.ts";
import { locationOf, readLocation } from "./variable-access.ts";

/**
 * The function that initialises a new object: `C(this, args)`. It returns the object only where the
 * constructor may choose another one.
 */
export function reachConstructor(lowering: Lowering, instance: ClassInstance): FunctionInstance {
  const key = `construct ${instance.key}`;
  return reachInstance(lowering, key, () => {
    const shape = constructorShape(lowering, instance);
    return {
      key,
      name: `${instance.name}_construct`,
      sourceName: className(lowering, instance.declaration),
      declaration: instance.declaration,
      environment: instance.environment,
      owner: instance,
      definition: instance.definition,
      parameterTypes: shape.types,
      parameterReps: shape.reps,
      parameterNames: shape.names,
      rest: shape.rest,
      length: shape.length,
      thisType: instance.type,
      thisRep: "ref",
      ...(choosesObject(instance.declaration)
        ? { returnType: instance.type, result: "ref" as const }
        : { returnType: lowering.checker.getVoidType(), result: "void" as const }),
      lowerBody: (ctx) => lowerConstructor(ctx, instance),
    };
  });
}

/** The parameters of a class's own constructor, or of the nearest inherited one. */
export function constructorShape(lowering: Lowering, instance: ClassInstance): ParameterShape {
  const declared = effectiveConstructor(instance);
  if (declared === undefined) return { types: [], reps: [], names: [], rest: false, length: 0 };
  return parameterShape(lowering, declared.declaration, declared.owner.environment);
}

/** The pseudo-key under which a class as a value makes an object: `new C(args)`. */
export const CONSTRUCT = "[[construct]]";

/** The function behind `new` of a class as a value, for objects of a static type. */
export function reachFactory(
  lowering: Lowering,
  definition: ClassDefinition,
  type: ts.Type | undefined,
): FunctionInstance {
  const instance = instanceAt(lowering, definition, type ?? lowering.checker.getUnknownType());
  const key = `new ${instance.key}`;
  return reachInstance(lowering, key, () => {
    const shape = constructorShape(lowering, instance);
    return {
      key,
      name: `${instance.name}_new`,
      sourceName: className(lowering, instance.declaration),
      declaration: instance.declaration,
      environment: instance.environment,
      owner: instance,
      definition,
      parameterTypes: shape.types,
      parameterReps: shape.reps,
      parameterNames: shape.names,
      rest: shape.rest,
      length: shape.length,
      thisType: definition.type,
      thisRep: "ref",
      returnType: instance.type,
      result: "ref",
      lowerBody: (ctx) => {
        const made = allocate(ctx, instance, ctx.fn.thisValue);
        returnValue(ctx, construct(ctx, instance, made, ctx.fn.params));
      },
    };
  });
}

/** Runs the constructor on an object; gives what `new` gives. */
export function construct(
  ctx: FunctionContext,
  instance: ClassInstance,
  object: Value,
  args: readonly Value[],
): Value {
  const { name: callee, result: rep } = reachConstructor(ctx.lowering, instance).fn;
  const chosen = emit(ctx, "call", [object, ...args], { callee, rep });
  return rep === "void" ? object : chosen;
}

/** A new object of a class, which it holds if it is evaluated more than once. */
export function allocate(
  ctx: FunctionContext,
  instance: ClassInstance,
  madeBy: Value | undefined,
): Value {
  const { id, fields } = instance.shape;
  const node = nodeFor(ctx.lowering, instance.type).id;
  const object = emit(ctx, "object.new", [], { shape: id });
  if (fields.has(CLASS)) {
    const made = madeBy ?? emit(ctx, "class.object", [], { shape: classShape(ctx, instance) });
    emit(ctx, "prop.init", [object, made], { node, key: CLASS, shape: id });
  }
  return object;
}

function classShape(ctx: FunctionContext, instance: ClassInstance): number {
  return classObject(ctx.lowering, instance.definition).id;
}

/** The constructor whose parameters `new` passes. */
function effectiveConstructor(
  instance: ClassInstance,
): { owner: ClassInstance; declaration: ts.ConstructorDeclaration } | undefined {
  for (let c: ClassInstance | undefined = instance; c !== undefined; c = c.base) {
    const declaration = constructorOf(c.declaration);
    if (declaration !== undefined) return { owner: c, declaration };
  }
  return undefined;
}

function lowerConstructor(ctx: FunctionContext, instance: ClassInstance): void {
  const own = constructorOf(instance.declaration);
  openMemberScope(ctx, instance.definition, instance.declaration);
  if (own === undefined) {
    if (instance.base !== undefined) {
      callConstructor(ctx, instance.base, ctx.fn.params);
    }
    initializeFields(ctx, instance);
    return;
  }
  declareParameters(ctx, own);
  if (instance.base === undefined) initializeFields(ctx, instance);
  lowerBlock(ctx, own.body?.statements ?? []);
}

export function callConstructor(
  ctx: FunctionContext,
  instance: ClassInstance,
  args: Value[],
): void {
  const target = reachConstructor(ctx.lowering, instance);
  const self = ctx.fn.thisValue;
  if (self === undefined) throw new Error("a constructor without a receiver");
  emit(ctx, "call", [self, ...args], { callee: target.fn.name, rep: "void" });
}

/** Defines the own fields, in order; runs after super() or at the start of a base class. */
export function initializeFields(ctx: FunctionContext, instance: ClassInstance): void {
  const { lowering } = ctx;
  const self = ctx.fn.thisValue;
  if (self === undefined) return;
  if (instance.base !== undefined) emit(ctx, "object.level", [self], { shape: instance.shape.id });
  const brand = brandKey(instance.declaration);
  if (instance.shape.fields.has(brand)) {
    storeField(ctx, instance, brand, emit(ctx, "const.bool", [], { flag: true }));
  }
  for (const field of ownFields(instance.declaration)) {
    const key = fieldKey(lowering, field);
    const info = instance.shape.fields.get(key);
    if (info === undefined) continue;
    if (ts.isParameter(field)) {
      const operand = parameterValue(ctx, field.name as ts.Identifier);
      storeField(ctx, instance, key, coerceTo(ctx, operand, info.type, operand.value.rep));
      continue;
    }
    if (field.initializer === undefined) {
      const rep = representationOf(lowering, info.type);
      const unset = info.rep === "value" ? "value" : rep;
      const nullable = unset === "value" || unset.endsWith("?undefined");
      if (nullable) storeField(ctx, instance, key, undefinedAs(ctx, unset));
      else storeField(ctx, instance, key, emit(ctx, "const.undefined", []), true);
      continue;
    }
    const operand = lowerInitializer(ctx, field.initializer, info.type);
    storeField(
      ctx,
      instance,
      key,
      coerceTo(ctx, operand, info.type, representationOf(lowering, info.type)),
    );
  }
}

/** The value that a parameter property's parameter has, its default applied. */
function parameterValue(ctx: FunctionContext, name: ts.Identifier): Operand {
  const symbol = declaredSymbol(ctx.lowering.checker, name);
  const location = symbol && locationOf(ctx, symbol);
  if (symbol === undefined || location === undefined)
    throw new Error(`no parameter '${name.text}'`);
  return { value: readLocation(ctx, location, symbol), type: location.type };
}

function storeField(
  ctx: FunctionContext,
  instance: ClassInstance,
  key: string,
  value: Value,
  flag = false,
): void {
  const self = ctx.fn.thisValue;
  if (self === undefined) return;
  const imm = { node: nodeFor(ctx.lowering, instance.type).id, key, shape: instance.shape.id };
  emit(ctx, "prop.init", [self, value], flag ? { ...imm, flag } : imm);
}

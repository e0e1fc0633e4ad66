/**
 * `super.name` outside calls: the base class's accessors and methods, found at
 * compile time and run with the current receiver.
 */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import {
  type ClassDefinition,
  classObject,
  exactNodeOf,
  findStatic,
  PARENT,
} from "../class-definitions.ts";
import type { ClassMember } from "../class-members.ts";
import { methodAsValue } from "../class-methods.ts";
import { reachStatic } from "../class-statics.ts";
import { ownClass } from "../class-values.ts";
import { findMember, reachMethod } from "../classes.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { coerceTo, convert } from "../convert.ts";
import { makeClosure, readThis } from "../functions.ts";
import type { FunctionInstance } from "../instances.ts";
import { constantKey } from "../names.ts";
import { Refusal } from "../refusal.ts";
import { flowBetween, representationOf, typeOf } from "../types.ts";
import { propertyKey, readProperty } from "./access.ts";

/** `super.name`, `super["name"]`. */
export type SuperAccess = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** The property that is named after `super`. */
export function superKey(ctx: FunctionContext, node: SuperAccess): string {
  if (ts.isPropertyAccessExpression(node)) return propertyKey(ctx, node);
  const key = constantKey(ctx.lowering, node.argumentExpression);
  if (key !== undefined) return key;
  throw new Refusal("TK2012", node, "this property of 'super' is not known at compile time");
}

function inherited(
  ctx: FunctionContext,
  node: SuperAccess,
  kind: keyof ClassMember,
): FunctionInstance | undefined {
  const { owner, definition, isStatic } = ctx.instance;
  const key = superKey(ctx, node);
  if (isStatic) {
    const member = definition?.base && findStatic(definition.base, key, kind);
    if (member === undefined) return undefined;
    const instance = reachStatic(ctx.lowering, member.owner, member.declaration, []);
    if (instance.thisType !== undefined && definition !== undefined) {
      flowBetween(ctx.lowering, definition.type, instance.thisType);
    }
    return instance;
  }
  const member = owner?.base && findMember(owner.base, key, kind);
  return member && reachMethod(ctx.lowering, member.owner, member.declaration, []);
}

/** The receiver of a base class's accessor, where it takes one. */
function receiverOf(ctx: FunctionContext, instance: FunctionInstance): Value[] {
  return instance.fn.thisRep === undefined ? [] : [convert(ctx, readThis(ctx).value, "ref")];
}

/** `super.name` as a value. */
export function readSuper(ctx: FunctionContext, node: SuperAccess): Operand {
  const type = typeOf(ctx, node);
  const getter = inherited(ctx, node, "getter");
  if (getter !== undefined) {
    const { name: callee, result } = getter.fn;
    const value = emit(ctx, "call", receiverOf(ctx, getter), { callee, rep: result });
    const rep = representationOf(ctx.lowering, type);
    return { value: coerceTo(ctx, { value, type: getter.returnType }, type, rep), type };
  }
  const method = inherited(ctx, node, "method");
  if (method !== undefined) {
    const closure = makeClosure(ctx, methodAsValue(ctx.lowering, method), type);
    const home = method.definition;
    if (home === undefined || home.singular) return closure;
    const args = [closure.value, classAbove(ctx, home)];
    return { value: runtimeCall(ctx, "tsk_method_of", "ref", args), type };
  }
  const { definition, isStatic } = ctx.instance;
  if (isStatic && definition?.base !== undefined) {
    const base = baseObject(ctx, definition, definition.base);
    return readProperty(ctx, base, superKey(ctx, node), type, node);
  }
  throw new Refusal(
    "TK2012",
    node,
    `'super.${superKey(ctx, node)}' is not an accessor or method known at compile time`,
  );
}

/** The object of a class that the class of the current member extends. */
function classAbove(ctx: FunctionContext, base: ClassDefinition): Value {
  const { definition } = ctx.instance;
  if (definition === undefined) throw new Error("'super' outside a class");
  const { id: shape } = classObject(ctx.lowering, base);
  return emit(ctx, "class.at", [ownClass(ctx, definition)], { shape });
}

/** The class object of the class that a class extends. */
function baseObject(
  ctx: FunctionContext,
  definition: ClassDefinition,
  base: ClassDefinition,
): Operand {
  const exact = exactNodeOf(ctx.lowering, base);
  const { type, singular } = base;
  if (singular) {
    const shape = classObject(ctx.lowering, base).id;
    return { value: emit(ctx, "class.object", [], { shape }), type, exact };
  }
  const node = exactNodeOf(ctx.lowering, definition).id;
  const imm = { node, key: PARENT, rep: "ref?null" as const };
  const parent = emit(ctx, "prop.get", [ownClass(ctx, definition)], imm);
  return { value: convert(ctx, parent, "ref"), type, exact };
}

/** Runs the base class's setter for `super.name = operand`; false where it has none. */
export function writeSuper(ctx: FunctionContext, node: SuperAccess, operand: Operand): boolean {
  const setter = inherited(ctx, node, "setter");
  const [type] = setter?.parameterTypes ?? [];
  const [param] = setter?.fn.params ?? [];
  if (setter === undefined || type === undefined || param === undefined) return false;
  const value = coerceTo(ctx, operand, type, param.rep);
  emit(ctx, "call", [...receiverOf(ctx, setter), value], { callee: setter.fn.name, rep: "void" });
  return true;
}

/**
 * `super.name` outside calls: the base class's accessors and methods, found at
 * compile time and run with the current receiver.
 */
import type ts from "typescript";
import { type ClassMember, findMember, reachMethod } from "../classes.ts";
import { emit, type FunctionContext, type Operand } from "../context.ts";
import { coerceTo, convert } from "../convert.ts";
import { makeClosure, readThis } from "../functions.ts";
import type { FunctionInstance } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { representationOf, typeOf } from "../types.ts";
import { propertyKey } from "./access.ts";

function inherited(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
  kind: keyof ClassMember,
): FunctionInstance | undefined {
  const { owner, isStatic } = ctx.instance;
  if (isStatic || owner?.base === undefined) return undefined;
  const member = findMember(owner.base, propertyKey(ctx, node), kind);
  return member && reachMethod(ctx.lowering, member.owner, member.declaration, []);
}

/** `super.name` as a value. */
export function readSuper(ctx: FunctionContext, node: ts.PropertyAccessExpression): Operand {
  const type = typeOf(ctx, node);
  const getter = inherited(ctx, node, "getter");
  if (getter !== undefined) {
    const self = convert(ctx, readThis(ctx).value, "ref");
    const value = emit(ctx, "call", [self], { callee: getter.fn.name, rep: getter.fn.result });
    const rep = representationOf(ctx.lowering, type);
    return { value: coerceTo(ctx, { value, type: getter.returnType }, type, rep), type };
  }
  const method = inherited(ctx, node, "method");
  if (method !== undefined) return makeClosure(ctx, method, type);
  throw new Refusal(
    "TK2012",
    node,
    `'super.${node.name.text}' is not an accessor or method known at compile time`,
  );
}

/** Runs the base class's setter for `super.name = operand`; false where it has none. */
export function writeSuper(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
  operand: Operand,
): boolean {
  const setter = inherited(ctx, node, "setter");
  const [type] = setter?.parameterTypes ?? [];
  const [param] = setter?.fn.params ?? [];
  if (setter === undefined || type === undefined || param === undefined) return false;
  const self = convert(ctx, readThis(ctx).value, "ref");
  const value = coerceTo(ctx, operand, type, param.rep);
  emit(ctx, "call", [self, value], { callee: setter.fn.name, rep: "void" });
  return true;
}

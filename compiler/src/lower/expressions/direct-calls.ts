/**
 * Calls of functions that are known: of the program and of the library, static methods, functions that
 * capture something. The type arguments and results of calls of any kind.
 */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { signatureTypeArgument } from "../../project/instantiate.ts";
import { builtinGlobal, builtinStatic, isAmbient } from "../builtins.ts";
import { isLookedInto } from "../claims.ts";
import { findStatic, knownClass } from "../class-definitions.ts";
import { isStaticMember } from "../class-members.ts";
import { knownStatic } from "../class-statics.ts";
import { emit, type FunctionContext, type Operand } from "../context.ts";
import { convert, undefinedAs } from "../convert.ts";
import {
  capturesNothing,
  captureValues,
  functionOf,
  isModuleLevel,
  reachFunction,
  reachNested,
  takesItself,
} from "../functions.ts";
import type { FunctionInstance } from "../instances.ts";
import { lowerIntrinsic } from "../intrinsics.ts";
import { narrowTo } from "../narrowing.ts";
import {
  concrete,
  flowBetween,
  isAnyOrUnknown,
  isArrayType,
  representationOf,
  typeOf,
} from "../types.ts";
import { locationOf, readLocation } from "../variable-access.ts";
import { propertyKey } from "./access.ts";
import { argumentsOf, lowerArguments } from "./arguments.ts";
import { shapeOfInstance } from "./call-shapes.ts";
import { skipParentheses } from "./calls.ts";
import { newArray } from "./construct.ts";
import { implementationOf } from "./identifiers.ts";
import { type Call, calleeOf } from "./invocations.ts";
import { listedTypes, presentResult } from "./missing-elements.ts";

/** The type arguments of a call, for the parameters that its target declares. */
export function typeArgumentsOf(
  ctx: FunctionContext,
  signature: ts.Signature | undefined,
  target: ts.SignatureDeclaration,
): ts.Type[] {
  const { checker } = ctx.lowering;
  const declared = signature?.declaration;
  const own =
    declared !== undefined && "typeParameters" in declared ? declared.typeParameters : undefined;
  if (signature === undefined || own === undefined) {
    return implicitTypeArguments(ctx, signature, target);
  }
  return own.map((parameter) => {
    const type = checker.getTypeAtLocation(parameter);
    return concrete(ctx, signatureTypeArgument(checker, signature, type));
  });
}

/** An overload without type parameters whose implementation has some: their constraints serve. */
function implicitTypeArguments(
  ctx: FunctionContext,
  _signature: ts.Signature | undefined,
  target: ts.SignatureDeclaration,
): ts.Type[] {
  const { checker } = ctx.lowering;
  return (target.typeParameters ?? []).map((parameter) => {
    const type = checker.getTypeAtLocation(parameter);
    return checker.getBaseConstraintOfType(type) ?? checker.getUnknownType();
  });
}

export function resolvedSignature(
  ctx: FunctionContext,
  node: ts.CallLikeExpression,
): ts.Signature | undefined {
  return ctx.lowering.checker.getResolvedSignature(node);
}

export function directCall(
  ctx: FunctionContext,
  node: Call,
  symbol: ts.Symbol,
): Operand | undefined {
  const { lowering } = ctx;
  let declaration = symbol.valueDeclaration;
  if (declaration === undefined) return undefined;
  if (isAmbient(declaration)) {
    const intrinsic = ts.isCallExpression(node)
      ? lowerIntrinsic(ctx, node, symbol, declaration)
      : undefined;
    if (intrinsic !== undefined) return intrinsic;
    const made = typeOf(ctx, node);
    if (symbol.name === "Array" && ts.isCallExpression(node) && isArrayType(lowering, made)) {
      return newArray(ctx, node, made);
    }
    const implementation = globalImplementation(ctx, symbol);
    if (implementation?.valueDeclaration === undefined) return undefined;
    symbol = implementation;
    declaration = implementation.valueDeclaration;
  }
  if (ts.isFunctionDeclaration(declaration)) declaration = implementationOf(symbol, declaration);
  const signature = resolvedSignature(ctx, node);
  if (ts.isMethodDeclaration(declaration) && isStaticMember(declaration)) {
    return staticMethodCall(ctx, node);
  }
  const target = functionOf(declaration);
  if (target === undefined) return undefined;
  const typeArguments = listedTypes(ctx, target, typeArgumentsOf(ctx, signature, target));
  if (isModuleLevel(declaration)) {
    const instance = reachFunction(lowering, target, { sources: [], targets: [] }, typeArguments);
    return callInstance(ctx, node, instance, []);
  }
  if (target === ctx.instance.declaration) {
    const self = selfInstance(ctx, target, typeArguments);
    if (self === undefined) return undefined;
    if (!self.fn.hasSelf) return callInstance(ctx, node, self, []);
    return callInstance(ctx, node, self, [
      self === ctx.instance ? emit(ctx, "closure.self", []) : closureFor(ctx, self),
    ]);
  }
  const location = locationOf(ctx, symbol);
  const hasObject = !capturesNothing(lowering, target) || takesItself(lowering, target);
  if (location !== undefined && hasObject && (target.typeParameters?.length ?? 0) === 0) {
    const instance = reachKnown(ctx, target);
    if (instance === undefined) return undefined;
    const closure = readLocation(ctx, location, symbol);
    return callInstance(
      ctx,
      node,
      instance,
      instance.fn.hasSelf ? [convert(ctx, closure, "ref")] : [],
    );
  }
  const instance = reachNested(ctx, target, typeArguments);
  return callInstance(
    ctx,
    node,
    instance,
    instance.captures.length > 0 ? [closureFor(ctx, instance)] : [],
  );
}

/** The instance that a function's call of itself reaches. */
function selfInstance(
  ctx: FunctionContext,
  target: ts.FunctionLikeDeclaration,
  typeArguments: readonly ts.Type[],
): FunctionInstance | undefined {
  const count = target.typeParameters?.length ?? 0;
  const own = ctx.environment.targets.slice(ctx.environment.targets.length - count);
  if (count === 0 || own.every((type, i) => type === typeArguments[i])) return ctx.instance;
  return ctx.instance.captures.length === 0 ? reachNested(ctx, target, typeArguments) : undefined;
}

function closureFor(ctx: FunctionContext, instance: FunctionInstance): Value {
  return emit(ctx, "closure.new", captureValues(ctx, instance.captures), {
    callee: instance.fn.name,
  });
}

/** The instance behind a closure variable, if this function can name it. */
function reachKnown(
  ctx: FunctionContext,
  target: ts.FunctionLikeDeclaration,
): FunctionInstance | undefined {
  for (const instance of ctx.lowering.instances.values()) {
    if (instance.declaration === target && instance.environment === ctx.environment)
      return instance;
  }
  return undefined;
}

function globalImplementation(ctx: FunctionContext, symbol: ts.Symbol): ts.Symbol | undefined {
  return builtinStatic(ctx.lowering, symbol) ?? builtinGlobal(ctx.lowering, symbol.name);
}

/** A static method of a class that is known: called directly, with the class if it uses it. */
function staticMethodCall(ctx: FunctionContext, node: Call): Operand | undefined {
  const callee = skipParentheses(calleeOf(node));
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const known = knownClass(ctx.lowering, callee.expression);
  const key = propertyKey(ctx, callee);
  const member = known && findStatic(known, key, "method");
  if (known === undefined || member === undefined) return undefined;
  const typeArguments = typeArgumentsOf(ctx, resolvedSignature(ctx, node), member.declaration);
  const target = knownStatic(ctx, known, key, "method", typeArguments);
  return target && callInstance(ctx, node, target.instance, target.leading);
}

/** A call whose target is known: `leading` are the closure and the receiver, if it takes them. */
export function callInstance(
  ctx: FunctionContext,
  node: Call | ts.NewExpression,
  instance: FunctionInstance,
  leading: Value[],
): Operand {
  const shape = shapeOfInstance(ctx.lowering, instance);
  const args = lowerArguments(ctx, argumentsOf(node), shape);
  const receiver =
    instance.fn.thisRep !== undefined && leading.length === (instance.fn.hasSelf ? 1 : 0)
      ? [undefinedAs(ctx, instance.fn.thisRep)]
      : [];
  const value = emit(ctx, "call", [...leading, ...receiver, ...args], {
    callee: instance.fn.name,
    rep: instance.fn.result,
  });
  return resultOf(ctx, node, { value, type: instance.returnType });
}

/** The result of a call under the static type of the call expression. */
export function resultOf(ctx: FunctionContext, node: ts.Expression, operand: Operand): Operand {
  const type = typeOf(ctx, node);
  if (operand.value.rep === "void" || type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Never)) {
    return { value: operand.value, type };
  }
  const rep = representationOf(ctx.lowering, type);
  if (isAnyOrUnknown(operand.type) && isLookedInto(ctx.lowering, node)) return operand;
  // What `call` and its kin give is of any type.
  if (isAnyOrUnknown(operand.type) && !isAnyOrUnknown(type))
    return narrowTo(ctx, operand, type, rep);
  flowBetween(ctx.lowering, operand.type, type);
  return { value: presentResult(ctx, node, operand.value, type), type };
}

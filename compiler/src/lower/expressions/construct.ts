/** `new` of classes that are known and of classes that are values, of arrays; and calls of `super`. */
import ts from "typescript";
import { declaringInterface, isAmbient } from "../builtins.ts";
import {
  allocate,
  CONSTRUCT,
  callConstructor,
  construct,
  constructorShape,
  initializeFields,
  reachConstructor,
} from "../class-construction.ts";
import { type ClassDefinition, findStatic, knownClass } from "../class-definitions.ts";
import { requireDeclared } from "../class-readiness.ts";
import { reachStatic } from "../class-statics.ts";
import { findMember, instanceAt, isErased, reachMethod } from "../classes.ts";
import { emit, type FunctionContext, type Operand } from "../context.ts";
import { coerce, convert } from "../convert.ts";
import { lowerExpression } from "../expressions.ts";
import { addShape } from "../flow.ts";
import { readThis } from "../functions.ts";
import type { FunctionInstance } from "../instances.ts";
import { libraryFunction } from "../library.ts";
import { resolveAlias } from "../modules.ts";
import { executorFlow } from "../promises.ts";
import { Refusal } from "../refusal.ts";
import { constructRegularExpression, isRegExpConstructor } from "../regular-expressions.ts";
import {
  elementTypeOf,
  flowBetween,
  isAny,
  isArrayClass,
  isArrayType,
  isNumeric,
  nodeFor,
  typeOf,
} from "../types.ts";
import { argumentsOf, lowerArguments, restArray } from "./arguments.ts";
import { shapeAt, shapeOfInstance } from "./call-shapes.ts";
import { builtinImplementation, inheritedCall, pushOne, skipParentheses } from "./calls.ts";
import { callInstance, resolvedSignature, typeArgumentsOf } from "./direct-calls.ts";
import { type Call, callValue, functionOfAny, invokeMember } from "./invocations.ts";
import { readSuper, type SuperAccess, superKey } from "./super-access.ts";

export function superCall(ctx: FunctionContext, node: Call): Operand {
  const owner = ctx.instance.owner;
  const base = owner?.base;
  const type = ctx.lowering.checker.getVoidType();
  if (owner === undefined || base === undefined)
    throw new Refusal("TK2012", node, "super() has no base class here");
  const shape = constructorShape(ctx.lowering, base);
  callConstructor(ctx, base, lowerArguments(ctx, argumentsOf(node), shape));
  initializeFields(ctx, owner);
  return { value: emit(ctx, "const.undefined", []), type };
}

export function superMethodCall(ctx: FunctionContext, node: Call, callee: SuperAccess): Operand {
  const { lowering } = ctx;
  const { owner, definition, isStatic } = ctx.instance;
  const key = superKey(ctx, callee);
  const signature = resolvedSignature(ctx, node);
  const self = convert(ctx, readThis(ctx).value, "ref");
  if (isStatic) {
    const member = definition?.base && findStatic(definition.base, key, "method");
    if (member !== undefined) {
      const typeArguments = typeArgumentsOf(ctx, signature, member.declaration);
      const instance = reachStatic(lowering, member.owner, member.declaration, typeArguments);
      if (instance.fn.thisRep === undefined) return callInstance(ctx, node, instance, []);
      flowBetween(lowering, definition?.type ?? instance.returnType, thisTypeOf(instance));
      return callInstance(ctx, node, instance, [self]);
    }
    return callValue(ctx, node, readSuper(ctx, callee), { value: self, type: readThis(ctx).type });
  }
  const member = owner?.base && findMember(owner.base, key, "method");
  if (member === undefined) {
    const builtin = objectMethodCall(ctx, node, callee);
    if (builtin !== undefined) return builtin;
    throw new Refusal("TK2012", callee, `'super.${key}' is not a method known at compile time`);
  }
  const typeArguments = typeArgumentsOf(ctx, signature, member.declaration);
  const instance = reachMethod(lowering, member.owner, member.declaration, typeArguments);
  return callInstance(ctx, node, instance, [self]);
}

/** `super.toString()` where no class declares one: what every object, or every array, inherits. */
function objectMethodCall(
  ctx: FunctionContext,
  node: Call,
  callee: SuperAccess,
): Operand | undefined {
  const { checker } = ctx.lowering;
  const symbol = checker.getSymbolAtLocation(
    ts.isPropertyAccessExpression(callee) ? callee.name : callee.argumentExpression,
  );
  const from = symbol === undefined ? undefined : declaringInterface(symbol);
  if (symbol === undefined || from === undefined || !INHERITED.has(from)) return undefined;
  const args = argumentsOf(node);
  const self = readThis(ctx);
  const [only] = args;
  if (symbol.name === "push" && only !== undefined && args.length === 1) {
    const pushed = pushOne(ctx, node, self, only);
    if (pushed !== undefined) return pushed;
  }
  const target = builtinImplementation(ctx, symbol, args, checker.getUnknownType());
  return target && inheritedCall(ctx, node, target, self);
}

const INHERITED: ReadonlySet<string> = new Set(["Object", "Array", "ReadonlyArray"]);

function thisTypeOf(instance: FunctionInstance): ts.Type {
  return instance.thisType ?? instance.returnType;
}

export function lowerNew(ctx: FunctionContext, node: ts.NewExpression): Operand {
  const { lowering } = ctx;
  const type = typeOf(ctx, node);
  if (isArrayType(lowering, type) && !isArrayClass(lowering, type))
    return newArray(ctx, node, type);
  if (isRegExpConstructor(ctx, node.expression)) return constructRegularExpression(ctx, node);
  const known = knownClass(lowering, node.expression);
  if (known === undefined) return constructValue(ctx, node, type);
  return constructKnown(ctx, node, known, type);
}

export function constructKnown(
  ctx: FunctionContext,
  node: ts.NewExpression | ts.CallExpression,
  known: ClassDefinition,
  type: ts.Type,
): Operand {
  const { lowering } = ctx;
  requireDeclared(ctx, known.declaration);
  const instance = instanceAt(lowering, known, type);
  const target = reachConstructor(lowering, instance);
  if (!isErased(instance.declaration)) {
    addShape(lowering.flow, nodeFor(lowering, type), instance.shape);
  } else if (ts.isNewExpression(node)) executorFlow(ctx, node, type);
  const object = allocate(ctx, instance, undefined);
  const args = lowerArguments(ctx, argumentsOf(node), shapeOfInstance(ctx.lowering, target));
  return { value: construct(ctx, instance, object, args), type };
}

/** `new` of a class that is a value: by whatever class comes to be there. */
function constructValue(ctx: FunctionContext, node: ts.NewExpression, type: ts.Type): Operand {
  const { checker } = ctx.lowering;
  const target = skipParentheses(node.expression);
  const named = ts.isIdentifier(target) ? checker.getSymbolAtLocation(target) : undefined;
  const declaration = named && resolveAlias(ctx.lowering, named).valueDeclaration;
  if (declaration !== undefined && isAmbient(declaration)) {
    throw new Refusal("TK2013", node, `'new ${node.expression.getText()}' is not supported`, {
      label: "not a class of the program or of the library",
    });
  }
  const signature = resolvedSignature(ctx, node);
  if (signature === undefined) throw new Refusal("TK2012", node, "this call cannot be resolved");
  const callee = lowerExpression(ctx, target);
  const shape = shapeAt(ctx, signature, node.arguments ?? []);
  return invokeMember(ctx, node, callee, CONSTRUCT, [type], shape, (value) =>
    isAny(callee.type)
      ? functionOfAny(ctx, "tsk_to_constructor", value, node.expression)
      : convert(ctx, value, "ref", "class"),
  );
}

/** `new Array<T>(n)` and `new Array(a, b, …)`, without `new` too. */
export function newArray(
  ctx: FunctionContext,
  node: ts.NewExpression | ts.CallExpression,
  type: ts.Type,
): Operand {
  const args = argumentsOf(node);
  const [first] = args;
  const isOpen = args.some(ts.isSpreadElement);
  if (first === undefined || (args.length > 1 && !isOpen)) {
    return { value: restArray(ctx, args, type), type };
  }
  if (isOpen || !isNumeric(typeOf(ctx, first))) return arrayOrElements(ctx, args, type);
  const length = lowerExpression(ctx, first);
  const array = restArray(ctx, [], type);
  emit(ctx, "runtime", [array, convert(ctx, length.value, "f64")], {
    callee: "tsk_array_set_length_checked",
    rep: "void",
  });
  return { value: array, type };
}

/** One argument that is a length if it is a number, known only at run time. */
function arrayOrElements(
  ctx: FunctionContext,
  args: readonly ts.Expression[],
  type: ts.Type,
): Operand {
  const { lowering } = ctx;
  const element = elementTypeOf(lowering, type);
  const instance = libraryFunction(lowering, "ecma/array-static.ts", "call", [element]);
  const values = lowerArguments(ctx, args, shapeOfInstance(ctx.lowering, instance));
  const { name: callee, result: rep } = instance.fn;
  const made = { value: emit(ctx, "call", values, { callee, rep }), type: instance.returnType };
  return { value: coerce(ctx, made, type), type };
}

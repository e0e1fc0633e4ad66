/** Methods of built-in types as values: function objects that take the receiver as `this`. */
import ts from "typescript";
import { EMPTY_ENVIRONMENT } from "../../project/instantiate.ts";
import { builtinClass, builtinMethod, declaringInterface, isAmbient } from "../builtins.ts";
import { staticDefinition } from "../class-definitions.ts";
import { statedLength } from "../class-members.ts";
import {
  emit,
  type FunctionContext,
  type Lowering,
  type Operand,
  returnValue,
  runtimeCall,
} from "../context.ts";
import { convert } from "../convert.ts";
import { makeClosure, reachFunction } from "../functions.ts";
import { type FunctionInstance, reachInstance } from "../instances.ts";
import { narrowTo } from "../narrowing.ts";
import { constituents, elementTypeOf, isArrayType } from "../types.ts";
import { implementationOf } from "./identifiers.ts";

/** T of a receiver that is an array of T, or a union of arrays. */
export function receiverElementType(ctx: FunctionContext, type: ts.Type): ts.Type {
  const array = constituents(type).find((member) => isArrayType(ctx.lowering, member));
  return array === undefined
    ? ctx.lowering.checker.getUnknownType()
    : elementTypeOf(ctx.lowering, type.isUnion() ? type : array);
}

/** A method of arrays, strings and other built-ins without a class, read as a value. */
export function builtinMethodValue(
  ctx: FunctionContext,
  member: ts.Symbol,
  receiver: ts.Type | undefined,
  type: ts.Type,
): Operand | undefined {
  // Objects of the program may have such a method of their own.
  if (receiver !== undefined && declaringInterface(member) === "Object") return undefined;
  const method = detachedMethod(ctx.lowering, member);
  return method && makeClosure(ctx, method, type);
}

/**
 * A method of a built-in without a class as a function that takes its receiver as `this`: one for
 * arrays of all types, as in JavaScript.
 */
export function detachedMethod(
  lowering: Lowering,
  member: ts.Symbol,
): FunctionInstance | undefined {
  const symbol = builtinMethod(lowering, member, undefined);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined) return undefined;
  if (!ts.isFunctionDeclaration(declaration)) return undefined;
  const implementation = implementationOf(symbol, declaration);
  const unknown = lowering.checker.getUnknownType();
  const typeArguments = implementation.typeParameters ? [unknown] : [];
  const target = reachFunction(lowering, implementation, EMPTY_ENVIRONMENT, typeArguments);
  const key = `detached ${target.fn.name}`;
  const params = target.fn.params.slice(1);
  return reachInstance(lowering, key, () => ({
    key,
    name: `detached_${member.name}`,
    sourceName: member.name,
    declaration: implementation,
    environment: EMPTY_ENVIRONMENT,
    parameterTypes: target.parameterTypes.slice(1),
    parameterReps: params.map(({ rep }) => rep),
    parameterNames: params.map((param) => param.name ?? "argument"),
    rest: target.fn.rest,
    length: statedLength(implementation) ?? Math.max(0, target.fn.length - 1),
    thisType: unknown,
    thisRep: "value",
    returnType: target.returnType,
    result: target.fn.result,
    lowerBody: (inner) => {
      const { thisValue, params: own } = inner.fn;
      if (thisValue === undefined) throw new Error("a method without a receiver");
      const selfType = target.parameterTypes[0] ?? unknown;
      const given = { value: thisValue, type: unknown };
      const self = textReceiver(inner, implementation, given) ?? narrowTo(inner, given, selfType);
      const imm = { callee: target.fn.name, rep: target.fn.result };
      const value = emit(inner, "call", [self.value, ...own], imm);
      returnValue(inner, value.rep === "void" ? undefined : value);
    },
  }));
}

/**
 * The text that a method of String.prototype takes its receiver for, whatever that is; undefined: the
 * method is another one, or asks for a string itself.
 */
export function textReceiver(
  ctx: FunctionContext,
  method: ts.FunctionDeclaration,
  { value, type }: Operand,
): Operand | undefined {
  const { checker } = ctx.lowering;
  const name = method.name?.text.replace(/\$\d+$/, "") ?? "";
  if (!/\/ecma\/string(-\w+)?\.ts$/.test(method.getSourceFile().fileName)) return undefined;
  if (name === "toString" || name === "valueOf") return undefined;
  if (type.flags & ts.TypeFlags.StringLike) return undefined;
  const called = emit(ctx, "const.str", [], { text: `String.prototype.${name}` });
  const args = [convert(ctx, value, "value"), called];
  return {
    value: runtimeCall(ctx, "tsk_text_receiver", "str", args),
    type: checker.getStringType(),
  };
}

/**
 * Whether an expression is the prototype of a built-in type, which is not evaluated for a member that
 * no class of the library has.
 */
export function isBuiltinPrototype(
  { lowering }: FunctionContext,
  node: ts.Expression,
  key: string,
): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "prototype") return false;
  if (!ts.isIdentifier(node.expression)) return false;
  const declaration = lowering.checker.getSymbolAtLocation(node.expression)?.valueDeclaration;
  if (declaration === undefined || !isAmbient(declaration)) return false;
  const known = builtinClass(lowering, node.expression.text);
  let owner = known && staticDefinition(lowering, known);
  for (; owner !== undefined; owner = owner.base) {
    if (owner.declaration.members.some(({ name }) => name?.getText() === key)) return false;
  }
  return true;
}

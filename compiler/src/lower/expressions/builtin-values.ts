/** Methods of built-in types as values: function objects that take the receiver as `this`. */
import ts from "typescript";
import { newValue, type Value } from "../../ir/ir.ts";
import { EMPTY_ENVIRONMENT } from "../../project/instantiate.ts";
import {
  builtinClass,
  builtinMethod,
  declaringInterface,
  isAmbient,
  stdlibExport,
} from "../builtins.ts";
import { staticDefinition } from "../class-definitions.ts";
import { sameAs, statedLength } from "../class-members.ts";
import { hasTag } from "../classes.ts";
import {
  branch,
  emit,
  type FunctionContext,
  jump,
  type Lowering,
  newBlockIn,
  type Operand,
  returnValue,
  runtimeCall,
  startBlock,
} from "../context.ts";
import { convert, undefinedAs } from "../convert.ts";
import { makeClosure, reachFunction } from "../functions.ts";
import { type FunctionInstance, reachInstance } from "../instances.ts";
import { narrowTo } from "../narrowing.ts";
import { constituents, elementTypeOf, flowBetween, isArrayType } from "../types.ts";
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
 * arrays of all types, as in JavaScript, and for what is like an array.
 */
export function detachedMethod(
  lowering: Lowering,
  member: ts.Symbol,
): FunctionInstance | undefined {
  const found = builtinMethod(lowering, member, undefined);
  const same = found?.valueDeclaration && sameAs(found.valueDeclaration);
  const symbol = same === undefined ? found : stdlibExport(lowering, "ecma/array.ts", same);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined) return undefined;
  if (!ts.isFunctionDeclaration(declaration)) return undefined;
  const implementation = implementationOf(symbol, declaration);
  const own = reachGeneral(lowering, implementation);
  const like = forArrayLikes(lowering, implementation);
  const name = same ?? member.name;
  const length = statedLength(implementation) ?? Math.max(0, own.fn.length - 1);
  if (like !== undefined && hasTag(like.declaration as ts.Declaration, "arrays")) {
    return detached(lowering, name, implementation, like, length, (inner, self, args) =>
      call(inner, like, [self, ...args]),
    );
  }
  return detached(lowering, name, implementation, own, length, (inner, value, args) => {
    const given = { value, type: lowering.checker.getUnknownType() };
    if (like !== undefined) return byReceiver(inner, own, like, given, args);
    const { rep = "value" } = own.fn.params[0] ?? {};
    const known = kindReceiver(inner, implementation, given);
    const selfType = own.parameterTypes[0] ?? given.type;
    const self =
      known === undefined ? narrowTo(inner, given, selfType).value : convert(inner, known, rep);
    return call(inner, own, [self, ...args]);
  });
}

function reachGeneral(lowering: Lowering, method: ts.FunctionDeclaration): FunctionInstance {
  const typeArguments = method.typeParameters ? [lowering.checker.getUnknownType()] : [];
  return reachFunction(lowering, method, EMPTY_ENVIRONMENT, typeArguments);
}

function detached(
  lowering: Lowering,
  name: string,
  declaration: ts.FunctionDeclaration,
  target: FunctionInstance,
  length: number,
  callTarget: (ctx: FunctionContext, self: Value, args: readonly Value[]) => Value,
): FunctionInstance {
  const key = `detached ${target.fn.name}`;
  const params = target.fn.params.slice(1);
  const unknown = lowering.checker.getUnknownType();
  return reachInstance(lowering, key, () => ({
    key,
    name: `detached_${name}`,
    sourceName: name,
    declaration,
    environment: EMPTY_ENVIRONMENT,
    parameterTypes: target.parameterTypes.slice(1),
    parameterReps: params.map(({ rep }) => rep),
    parameterNames: params.map((param) => param.name ?? "argument"),
    rest: target.fn.rest,
    length,
    thisType: unknown,
    thisRep: "value",
    // What changes its receiver gives it back, be it no array.
    returnType: isArrayMethod(declaration) ? unknown : target.returnType,
    result: isArrayMethod(declaration) ? "value" : target.fn.result,
    lowerBody: (ctx) => {
      const { thisValue } = ctx.fn;
      if (thisValue === undefined) throw new Error("a method without a receiver");
      const value = callTarget(ctx, thisValue, ctx.fn.params);
      returnValue(ctx, value.rep === "void" ? undefined : convert(ctx, value, ctx.fn.result));
    },
  }));
}

function call(ctx: FunctionContext, { fn }: FunctionInstance, args: readonly Value[]): Value {
  return emit(ctx, "call", [...args], { callee: fn.name, rep: fn.result });
}

// ---- receivers that are like arrays ----

function isArrayMethod(method: ts.FunctionDeclaration): boolean {
  return method.getSourceFile().fileName.endsWith("/ecma/array.ts");
}

/** The function that serves receivers which are no arrays, where there is one. */
function forArrayLikes(
  lowering: Lowering,
  method: ts.FunctionDeclaration,
): FunctionInstance | undefined {
  if (!isArrayMethod(method) || method.name === undefined) return undefined;
  const path = "ecma/array-like.ts";
  const declaration = stdlibExport(lowering, path, method.name.text)?.valueDeclaration;
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) return undefined;
  return reachFunction(lowering, declaration, EMPTY_ENVIRONMENT, []);
}

/** Calls the method of arrays for arrays, and the other for the rest. */
function byReceiver(
  ctx: FunctionContext,
  own: FunctionInstance,
  like: FunctionInstance,
  given: Operand,
  args: readonly Value[],
): Value {
  const { lowering } = ctx;
  const result = newValue(ctx.fn, "value");
  const done = newBlockIn(ctx);
  done.params.push(result);
  const [inside, other] = [newBlockIn(ctx), newBlockIn(ctx)];
  branch(ctx, emit(ctx, "value.is", [given.value], { text: "array" }), inside, other);
  startBlock(ctx, inside);
  const selfType = own.parameterTypes[0] ?? given.type;
  flowBetween(lowering, own.returnType, given.type);
  const found = call(ctx, own, [narrowTo(ctx, given, selfType).value, ...args]);
  jump(ctx, done, [convert(ctx, found, "value")]);
  startBlock(ctx, other);
  const passed = like.fn.params.slice(1).map(({ rep }, index): Value => {
    const arg = args[index];
    const type = own.parameterTypes[index + 1];
    if (arg === undefined || type === undefined) return undefinedAs(ctx, rep);
    flowBetween(lowering, type, like.parameterTypes[index + 1] ?? type);
    return convert(ctx, arg, rep);
  });
  jump(ctx, done, [convert(ctx, call(ctx, like, [given.value, ...passed]), "value")]);
  startBlock(ctx, done);
  return result;
}

/** The files of methods whose receivers are of one primitive type, or functions. */
const RECEIVERS: readonly { file: RegExp; of: string }[] = [
  { file: /\/ecma\/string(-\w+)?\.ts$/, of: "String" },
  { file: /\/ecma\/number\.ts$/, of: "Number" },
  { file: /\/ecma\/boolean\.ts$/, of: "Boolean" },
  { file: /\/ecma\/symbol\.ts$/, of: "Symbol" },
  { file: /\/ecma\/bigint\.ts$/, of: "BigInt" },
  { file: /\/ecma\/function\.ts$/, of: "Function" },
];

/**
 * What a built-in method takes a receiver of unknown type for: the text of it, where it is a method of
 * strings, or the receiver itself, if it is of the right kind; undefined: that is not known here.
 */
export function kindReceiver(
  ctx: FunctionContext,
  method: ts.FunctionDeclaration,
  { value }: Operand,
): Value | undefined {
  const { fileName } = method.getSourceFile();
  const of = RECEIVERS.find(({ file }) => file.test(fileName))?.of;
  if (of === undefined) return undefined;
  const name = method.name?.text.replace(/\$\d+$/, "") ?? "";
  const isItself = name === "toString" || name === "valueOf";
  // call, apply and bind say what they need themselves.
  if (of === "Function" && !isItself) return undefined;
  const args = [convert(ctx, value, "value")];
  const text = (text: string): Value => emit(ctx, "const.str", [], { text });
  const called = text(`${of}.prototype.${name}`);
  if (of === "String" && !isItself) {
    return runtimeCall(ctx, "tsk_text_receiver", "str", [...args, called]);
  }
  return runtimeCall(ctx, "tsk_kind_receiver", "value", [...args, text(of), called]);
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

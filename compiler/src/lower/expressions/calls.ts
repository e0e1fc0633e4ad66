/** Calls: direct, of built-ins and intrinsics, of methods through a static type, of function values. */
import ts from "typescript";
import type { Signature, Value } from "../../ir/ir.ts";
import type { Representation } from "../../ir/representation.ts";
import { signatureTypeArgument } from "../../project/instantiate.ts";
import { setsOwnPrototype } from "../../subset/own-prototype.ts";
import {
  argumentCount,
  builtinGlobal,
  builtinMethod,
  builtinStatic,
  declaringInterface,
  isAmbient,
  isCallableBuiltin,
  isNamespaceMember,
  isStdlibFile,
  stdlibExport,
} from "../builtins.ts";
import { findStatic, knownClass } from "../class-definitions.ts";
import { isStaticMember } from "../class-members.ts";
import { knownStatic } from "../class-statics.ts";
import { consoleFastPath } from "../console.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { coerceTo, convert, undefinedAs } from "../convert.ts";
import { lowerExpression, lowerInitializer } from "../expressions.ts";
import {
  capturesNothing,
  captureValues,
  functionOf,
  isModuleLevel,
  type ParameterShape,
  reachFunction,
  reachNested,
  takesItself,
  withUndefined,
} from "../functions.ts";
import type { FunctionInstance } from "../instances.ts";
import { lowerIntrinsic } from "../intrinsics.ts";
import { iteratorOf } from "../iteration.ts";
import { calledWithMissingResult } from "../missing-results.ts";
import { absenceOf, typeAdmitsUndefined } from "../missing-values.ts";
import { resolveAlias } from "../modules.ts";
import { constantKey, propertyByKey } from "../names.ts";
import { narrowTo } from "../narrowing.ts";
import { endPassage } from "../passages.ts";
import { lowerPromiseStatic } from "../promises.ts";
import { arrayMember, callFlow, invokeFlow, writeElementFlow } from "../properties.ts";
import { Refusal } from "../refusal.ts";
import { patternMethod } from "../regular-expressions.ts";
import { symbolMadeBy } from "../symbols.ts";
import {
  concrete,
  constituents,
  elementTypeOf,
  flowBetween,
  isAny,
  isAnyOrUnknown,
  isArrayType,
  nodeFor,
  representationOf,
  resultRepresentation,
  typeOf,
} from "../types.ts";
import { locationOf, readLocation } from "../variable-access.ts";
import { bigIntAtomic } from "../views.ts";
import {
  chainObject,
  containerMember,
  inChain,
  nonNull,
  propertyKey,
  readElement,
  readProperty,
  refuseMissing,
} from "./access.ts";
import { argumentsOf, lowerArguments } from "./arguments.ts";
import { isBuiltinPrototype, receiverElementType } from "./builtin-values.ts";
import { shapeAt, shapeOfInstance } from "./call-shapes.ts";
import { constructKnown, newArray, superCall, superMethodCall } from "./construct.ts";
import { functionMethodCall } from "./function-methods.ts";
import { implementationOf } from "./identifiers.ts";
import { elementTypeFor, listedTypes, presentResult } from "./missing-elements.ts";
import { withName } from "./private-names.ts";
import { shownText } from "./shown-text.ts";
import { callByKind } from "./union-calls.ts";

/** A call as it is written, or a template with a tag: a call with the strings first. */
export type Call = ts.CallExpression | ts.TaggedTemplateExpression;

function calleeOf(node: Call): ts.Expression {
  return ts.isCallExpression(node) ? node.expression : node.tag;
}

function isOptionalCall(node: Call): boolean {
  return ts.isCallExpression(node) && node.questionDotToken !== undefined;
}

export function lowerCall(ctx: FunctionContext, node: Call): Operand {
  return inChain(ctx, node, () => callLink(ctx, node));
}

function callLink(ctx: FunctionContext, node: Call): Operand {
  const callee = skipParentheses(calleeOf(node));
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return superCall(ctx, node);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) {
    throw new Refusal("TK2010", node, "import() is not supported", {
      help: "import the module statically",
    });
  }
  const constant = ts.isCallExpression(node) ? symbolMadeBy(ctx.lowering, node) : undefined;
  if (constant !== undefined) {
    return { value: emit(ctx, "const.symbol", [], { key: constant }), type: typeOf(ctx, node) };
  }
  if (ts.isCallExpression(node) && isOwnPrototypeCall(ctx, node, callee)) {
    const type = ctx.lowering.checker.getUndefinedType();
    return { value: emit(ctx, "const.undefined", []), type };
  }
  const promise = ts.isCallExpression(node) ? lowerPromiseStatic(ctx, node) : undefined;
  if (promise !== undefined) return promise;
  const borrowed = borrowedCall(ctx, node, callee);
  if (borrowed !== undefined) return borrowed;
  const symbol = calledSymbol(ctx, callee, node);
  // `Error(message)` is `new Error(message)`, `Date()` is a text: no other class can be called.
  const known = ts.isCallExpression(node) ? knownClass(ctx.lowering, callee) : undefined;
  const isFunctionToo = symbol !== undefined && isCallableBuiltin(symbol);
  if (known !== undefined && ts.isCallExpression(node) && !isFunctionToo)
    return constructKnown(ctx, node, known, typeOf(ctx, node));
  if (symbol !== undefined) {
    const direct = directCall(ctx, node, symbol);
    if (direct !== undefined) return direct;
  }
  if (ts.isPropertyAccessExpression(callee)) return memberCall(ctx, node, callee);
  if (ts.isElementAccessExpression(callee)) return elementCall(ctx, node, callee);
  return callValue(ctx, node, lowerExpression(ctx, callee), undefined);
}

/** `Object.setPrototypeOf(this, new.target.prototype)`: the subset lets no other call through. */
function isOwnPrototypeCall(
  { lowering: { checker } }: FunctionContext,
  node: ts.CallExpression,
  callee: ts.Expression,
): boolean {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "setPrototypeOf") return false;
  const member = checker.getSymbolAtLocation(callee.name);
  const isObject = member !== undefined && declaringInterface(member) === "ObjectConstructor";
  return isObject && setsOwnPrototype(checker, node, () => false);
}

export function skipParentheses(node: ts.Expression): ts.Expression {
  let current = node;
  while (ts.isParenthesizedExpression(current) || ts.isNonNullExpression(current)) {
    current = current.expression;
  }
  return current;
}

/** The symbol that a callee names without evaluating anything. */
function calledSymbol(
  ctx: FunctionContext,
  callee: ts.Expression,
  node: Call,
): ts.Symbol | undefined {
  const { checker } = ctx.lowering;
  if (ts.isIdentifier(callee)) {
    const symbol = checker.getSymbolAtLocation(callee);
    return symbol && resolveAlias(ctx.lowering, symbol);
  }
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword) return undefined;
  const symbol = checker.getSymbolAtLocation(callee.name);
  if (symbol === undefined) return undefined;
  const member = resolveAlias(ctx.lowering, symbol);
  if (containerMember(ctx, callee) !== undefined) return member;
  const declaration = member.valueDeclaration;
  if (
    declaration !== undefined &&
    ts.isMethodDeclaration(declaration) &&
    isStaticMember(declaration) &&
    knownClass(ctx.lowering, callee.expression) !== undefined
  ) {
    return member;
  }
  const implementation =
    consoleFastPath(ctx, member, argumentsOf(node)) ??
    bigIntAtomic(ctx, member, argumentsOf(node)) ??
    builtinStatic(ctx.lowering, member, argumentCount(argumentsOf(node)));
  if (implementation === undefined && isNamespaceMember(member)) {
    refuseMissing(ctx, member, callee.name);
  }
  return implementation;
}

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

function directCall(ctx: FunctionContext, node: Call, symbol: ts.Symbol): Operand | undefined {
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
  const shape = shapeOfInstance(instance);
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
function resultOf(ctx: FunctionContext, node: ts.Expression, operand: Operand): Operand {
  const type = typeOf(ctx, node);
  if (operand.value.rep === "void" || type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Never)) {
    return { value: operand.value, type };
  }
  const rep = representationOf(ctx.lowering, type);
  // What `call` and its kin give is of any type.
  if (isAnyOrUnknown(operand.type) && !isAnyOrUnknown(type))
    return narrowTo(ctx, operand, type, rep);
  flowBetween(ctx.lowering, operand.type, type);
  return { value: presentResult(ctx, node, operand.value, type), type };
}

function memberCall(
  ctx: FunctionContext,
  node: Call,
  callee: ts.PropertyAccessExpression,
): Operand {
  const { lowering } = ctx;
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword)
    return superMethodCall(ctx, node, callee);
  const base = lowerExpression(ctx, callee.expression);
  const link = chainObject(ctx, base, callee.questionDotToken !== undefined);
  const object = withName(ctx, link, callee, "read");
  const symbol = lowering.checker.getSymbolAtLocation(callee.name);
  const byKind =
    ts.isCallExpression(node) && node.questionDotToken === undefined
      ? callByKind(ctx, node, object, propertyKey(ctx, callee))
      : undefined;
  if (byKind !== undefined) return byKind;
  const implementation = symbol && calledImplementation(ctx, symbol, node, object.type);
  const [only] = argumentsOf(node);
  if (symbol?.name === "push" && implementation !== undefined && argumentsOf(node).length === 1) {
    const pushed = only && pushOne(ctx, node, object, only);
    if (pushed !== undefined) return pushed;
  }
  if (implementation !== undefined) {
    const isMethod = symbol !== undefined && isFunctionMember(symbol);
    const direct = isMethod
      ? functionMethodCall(ctx, node, nonNull(ctx, object, symbol.name), symbol.name)
      : undefined;
    return direct ?? builtinCall(ctx, node, implementation, object);
  }
  if (symbol !== undefined) refuseMissing(ctx, symbol, callee.name);
  const key = propertyKey(ctx, callee);
  if (isOptionalCall(node)) {
    const fn = readProperty(ctx, object, key, typeOf(ctx, callee), callee);
    return callValue(ctx, node, chainObject(ctx, fn, true), object);
  }
  return methodCall(ctx, node, nonNull(ctx, object, key), key);
}

/** `Object.prototype.toString.call(value)`: a built-in method with a receiver of any kind. */
function borrowedCall(
  ctx: FunctionContext,
  node: Call,
  callee: ts.Expression,
): Operand | undefined {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "call") return undefined;
  const method = callee.expression;
  if (
    !ts.isPropertyAccessExpression(method) ||
    !isBuiltinPrototype(ctx, method.expression, method.name.text)
  )
    return undefined;
  const [receiver, ...given] = argumentsOf(node);
  if (receiver === undefined || argumentsOf(node).some(ts.isSpreadElement)) return undefined;
  const symbol = ctx.lowering.checker.getSymbolAtLocation(method.name);
  const target =
    symbol && builtinImplementation(ctx, symbol, given, ctx.lowering.checker.getUnknownType());
  if (target === undefined || target.typeParameters !== undefined) return undefined;
  const instance = reachFunction(ctx.lowering, target, { sources: [], targets: [] }, []);
  const values = lowerArguments(ctx, argumentsOf(node), shapeOfInstance(instance));
  const { name, result } = instance.fn;
  const value = emit(ctx, "call", values, { callee: name, rep: result });
  return { value, type: instance.returnType };
}

/** Whether a symbol is Function.prototype's call, apply or bind. */
function isFunctionMember(symbol: ts.Symbol): boolean {
  const owner = declaringInterface(symbol);
  const listed = symbol.name === "call" || symbol.name === "apply" || symbol.name === "bind";
  return listed && (owner === "CallableFunction" || owner === "Function");
}

/** `object[key](…)`: a method where the key is known, else a function read from the object. */
function elementCall(
  ctx: FunctionContext,
  node: Call,
  callee: ts.ElementAccessExpression,
): Operand {
  const { checker } = ctx.lowering;
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword)
    return superMethodCall(ctx, node, callee);
  const base = lowerExpression(ctx, callee.expression);
  const object = chainObject(ctx, base, callee.questionDotToken !== undefined);
  const key = constantKey(ctx.lowering, callee.argumentExpression);
  const type = checker.getApparentType(checker.getNonNullableType(object.type));
  const symbol = key === undefined ? undefined : propertyByKey(checker, type, key);
  const implementation = symbol && calledImplementation(ctx, symbol, node, object.type);
  if (implementation !== undefined) return builtinCall(ctx, node, implementation, object);
  if (key === "@@iterator") {
    const iterator = iteratorOf(ctx, nonNull(ctx, object, key));
    if (iterator !== undefined) return resultOf(ctx, node, iterator);
  }
  if (symbol !== undefined && key !== undefined && !isOptionalCall(node)) {
    return methodCall(ctx, node, nonNull(ctx, object, key), key);
  }
  return callValue(ctx, node, readElement(ctx, object, callee), object);
}

/** `xs.push(value)`: one instruction. */
function pushOne(
  ctx: FunctionContext,
  node: Call,
  receiver: Operand,
  argument: ts.Expression,
): Operand | undefined {
  const { lowering } = ctx;
  const array = nonNull(ctx, receiver, "push");
  if (ts.isSpreadElement(argument) || array.value.rep !== "ref") return undefined;
  const type = arrayMember(lowering, array.type);
  if (type === undefined || array.type.isUnion()) return undefined;
  const elementType = elementTypeOf(lowering, type);
  const rep = representationOf(lowering, elementType);
  const value = coerceTo(ctx, lowerInitializer(ctx, argument, elementType), elementType, rep);
  writeElementFlow(lowering, type, elementType, rep);
  emit(ctx, "array.push", [array.value, value], { node: nodeFor(lowering, type).id });
  if (ts.isExpressionStatement(node.parent)) {
    return { value: { id: -1, rep: "void" }, type: lowering.checker.getVoidType() };
  }
  const length = convert(ctx, emit(ctx, "array.length", [array.value]), "f64");
  return { value: length, type: typeOf(ctx, node) };
}

/** The library function behind a method of arrays, strings and other built-ins without a class. */
export function builtinImplementation(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  args: readonly ts.Expression[],
  receiver?: ts.Type,
): ts.FunctionDeclaration | undefined {
  const { lowering } = ctx;
  // The declarations of booleans leave out what they do not inherit as it is.
  const isBoolean =
    receiver !== undefined &&
    constituents(receiver).every(({ flags }) => flags & ts.TypeFlags.BooleanLike);
  const own = isBoolean ? stdlibExport(lowering, "ecma/boolean.ts", symbol.name) : undefined;
  const target =
    own ?? patternMethod(ctx, symbol, args) ?? builtinMethod(lowering, symbol, argumentCount(args));
  const declaration = target?.valueDeclaration;
  if (target === undefined || declaration === undefined || !ts.isFunctionDeclaration(declaration))
    return undefined;
  return implementationOf(target, declaration);
}

/** As builtinImplementation, of a call: what all objects inherit an object may have of its own. */
function calledImplementation(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  node: Call,
  receiver: ts.Type,
): ts.FunctionDeclaration | undefined {
  const inherited = builtinImplementation(ctx, symbol, argumentsOf(node), receiver);
  const path = "ecma/object.ts";
  if (inherited?.getSourceFile().fileName.endsWith(`/${path}`) !== true) return inherited;
  const called = stdlibExport(ctx.lowering, path, `called$${symbol.name}`)?.valueDeclaration;
  if (called === undefined || !ts.isFunctionDeclaration(called)) return inherited;
  ctx.lowering.dynamicKeys.add(symbol.name);
  return called;
}

export function builtinCall(
  ctx: FunctionContext,
  node: Call,
  target: ts.FunctionDeclaration,
  receiver: Operand,
): Operand {
  const { lowering } = ctx;
  const object = nonNull(ctx, receiver, "method");
  const signature = resolvedSignature(ctx, node);
  const own = typeArgumentsOf(ctx, signature, target);
  const declared = target.typeParameters?.length ?? 0;
  const explicit = signature?.declaration?.typeParameters?.length ?? 0;
  const leadingCount = Math.max(0, declared - explicit);
  const element = receiverElementType(ctx, object.type);
  const widened = elementTypeFor(ctx, node, element);
  const leading = leadingCount > 0 ? [widened] : [];
  // A call of `any` has no signature: what the receiver does not tell is unknown.
  const isUntyped = signature !== undefined && signature.declaration === undefined;
  const rest = isUntyped ? own.slice(leading.length) : explicit > 0 ? own : [];
  const typeArguments = [
    ...leading,
    ...rest.map((type) => (type === element ? widened : type)),
  ].slice(0, declared);
  const instance = reachFunction(lowering, target, { sources: [], targets: [] }, typeArguments);
  const shape = shapeOfInstance(instance);
  const selfType = shape.types[0] ?? object.type;
  const self = coerceTo(ctx, object, selfType, shape.reps[0] ?? "value");
  const args = lowerArguments(ctx, argumentsOf(node), {
    ...shape,
    types: shape.types.slice(1),
    reps: shape.reps.slice(1),
  });
  const value = emit(ctx, "call", [self, ...args], {
    callee: instance.fn.name,
    rep: instance.fn.result,
  });
  return resultOf(ctx, node, { value, type: instance.returnType });
}

/**
 * What a call through a static type gives. A function that returns something
 * fits where one that returns nothing is wanted, and a call then gives it.
 */
function callResult(ctx: FunctionContext, node: ts.Expression, type: ts.Type): Representation {
  const isVoid = (type.flags & ts.TypeFlags.Void) !== 0;
  return isVoid && isUsed(ctx, node) ? "value" : resultRepresentation(ctx.lowering, type);
}

/** Whether anything looks at the value of an expression. */
function isUsed(ctx: FunctionContext, node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return false;
  if (ts.isForStatement(parent)) return false;
  if (ts.isParenthesizedExpression(parent)) return isUsed(ctx, parent);
  if (ts.isConditionalExpression(parent)) return parent.condition === node || isUsed(ctx, parent);
  if (ts.isBinaryExpression(parent) && isSelection(parent)) {
    const comma = parent.operatorToken.kind === ts.SyntaxKind.CommaToken;
    return (parent.left === node && !comma) || (parent.right === node && isUsed(ctx, parent));
  }
  const returned = ts.isReturnStatement(parent) || ts.isArrowFunction(parent);
  // An async function settles its promise with what it returns.
  return !(returned && ctx.returnRep === "void" && ctx.coroutine === undefined);
}

function isSelection({ operatorToken }: ts.BinaryExpression): boolean {
  const { kind } = operatorToken;
  return (
    kind === ts.SyntaxKind.CommaToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

/** A method called through the static type of its receiver. */
export function methodCall(
  ctx: FunctionContext,
  node: Call,
  object: Operand,
  key: string,
): Operand {
  const signature = resolvedSignature(ctx, node);
  if (signature === undefined) throw new Refusal("TK2012", node, "this call cannot be resolved");
  const declared = signature.declaration;
  const typeArguments =
    declared && "typeParameters" in declared && declared.typeParameters
      ? typeArgumentsOf(ctx, signature, declared as ts.SignatureDeclaration)
      : [];
  const shape = shapeAt(ctx, signature, argumentsOf(node));
  return invokeMember(ctx, node, object, key, typeArguments, shape);
}

/** Calls what receivers have under a key, with arguments for a parameter list. */
export function invokeMember(
  ctx: FunctionContext,
  node: Call | ts.NewExpression,
  object: Operand,
  key: string,
  typeArguments: ts.Type[],
  shape: ParameterShape,
): Operand {
  const { lowering } = ctx;
  const type = typeOf(ctx, node);
  const args = lowerArguments(ctx, argumentsOf(node), shape);
  const result = callResult(ctx, node, type);
  const mayLack =
    ts.isCallExpression(node) &&
    calledWithMissingResult(lowering, node) !== undefined &&
    absenceOf(ctx, node, type) !== "error";
  const machine: Signature = {
    params: shape.reps,
    result: mayLack ? withUndefined(result) : result,
    rest: shape.rest,
  };
  const receiver = object.exact ?? nodeFor(lowering, object.type);
  const call = { node: receiver.id, key, typeArguments, signature: machine };
  const index = lowering.virtualCalls.push(call) - 1;
  const text = ts.isNewExpression(node) ? undefined : uncertainName(ctx, node);
  const types = { args: shape.types, rest: shape.rest, result: type };
  const passage = callFlow(lowering, receiver, call, types);
  const value = emit(ctx, "method.call", [object.value, ...args], {
    node: call.node,
    key,
    rep: machine.result,
    ...(text === undefined ? {} : { text }),
    signature: machine,
    index,
  });
  endPassage(ctx, passage, value, type);
  return { value: mayLack ? presentResult(ctx, node, value, type) : value, type };
}

/**
 * What the program calls a method that its types do not promise: receivers of type any, and what is
 * only claimed, as in `a.m!()` and `(a as T).m()`.
 * The library passes over these names.
 */
function uncertainName(ctx: FunctionContext, node: Call): string | undefined {
  const callee = skipParentheses(calleeOf(node));
  if (isStdlibFile(ctx.lowering, node.getSourceFile())) return undefined;
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) {
    return undefined;
  }
  if (ts.isAsExpression(skipParentheses(callee.expression))) return shownText(callee);
  const isOpen = [typeOf(ctx, callee.expression), typeOf(ctx, callee)].some(isAny);
  return isOpen || typeAdmitsUndefined(typeOf(ctx, callee)) ? shownText(callee) : undefined;
}

/** A call of a function value. */
export function callValue(
  ctx: FunctionContext,
  node: Call,
  callee: Operand,
  receiver: Operand | undefined,
): Operand {
  const signature = resolvedSignature(ctx, node);
  if (signature === undefined) throw new Refusal("TK2012", node, "this call cannot be resolved");
  const target = chainObject(ctx, callee, isOptionalCall(node));
  return invoke(ctx, node, target, receiver, signature, argumentsOf(node));
}

/** What is of type `any` as the function or class that it must be here. */
export function functionOfAny(
  ctx: FunctionContext,
  callee: "tsk_to_function" | "tsk_to_constructor",
  value: Value,
  named: ts.Expression,
): Value {
  const name = emit(ctx, "const.str", [], { text: shownText(named) });
  return runtimeCall(ctx, callee, "ref", [convert(ctx, value, "value"), name]);
}

/** Calls a function value under a signature. */
export function invoke(
  ctx: FunctionContext,
  node: Call,
  target: Operand,
  receiver: Operand | undefined,
  signature: ts.Signature,
  given: readonly ts.Expression[],
): Operand {
  const { lowering } = ctx;
  const fn = isAny(target.type)
    ? functionOfAny(ctx, "tsk_to_function", target.value, calleeOf(node))
    : convert(ctx, target.value, "ref", "function");
  const shape = shapeAt(ctx, signature, given);
  const self =
    receiver === undefined
      ? emit(ctx, "const.undefined", [])
      : convert(ctx, receiver.value, "value");
  const args = lowerArguments(ctx, given, shape);
  const type = typeOf(ctx, node);
  const passage = invokeFlow(lowering, nodeFor(lowering, target.type), {
    args: shape.types,
    rest: shape.rest,
    result: type,
    receiver: receiver?.type,
  });
  const machine: Signature = {
    params: shape.reps,
    result: callResult(ctx, node, type),
    rest: shape.rest,
  };
  const value = emit(ctx, "closure.call", [fn, self, ...args], {
    signature: machine,
    rep: machine.result,
    node: nodeFor(lowering, target.type).id,
    text: shownText(calleeOf(node)),
  });
  endPassage(ctx, passage, value, type);
  return { value, type };
}

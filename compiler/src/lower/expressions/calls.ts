/** Calls: direct, of built-ins and intrinsics, of methods through a static type, of function values; `new`. */
import ts from "typescript";
import type { Signature, Value } from "../../ir/ir.ts";
import type { Representation } from "../../ir/representation.ts";
import { signatureTypeArgument } from "../../project/instantiate.ts";
import {
  argumentCount,
  builtinGlobal,
  builtinMethod,
  builtinStatic,
  isAmbient,
  isNamespaceMember,
  stdlibExport,
} from "../builtins.ts";
import {
  allocate,
  CONSTRUCT,
  callConstructor,
  constructorShape,
  initializeFields,
  reachConstructor,
} from "../class-construction.ts";
import { type ClassDefinition, findStatic, knownClass } from "../class-definitions.ts";
import { isStaticMember } from "../class-members.ts";
import { knownStatic, reachStatic } from "../class-statics.ts";
import { findMember, instanceAt, isErased, reachMethod } from "../classes.ts";
import { consoleFastPath } from "../console.ts";
import { emit, type FunctionContext, type Lowering, type Operand } from "../context.ts";
import { coerceTo, convert, undefinedAs } from "../convert.ts";
import { lowerExpression, lowerInitializer } from "../expressions.ts";
import { addShape } from "../flow.ts";
import {
  captureValues,
  functionOf,
  isModuleLevel,
  type ParameterShape,
  reachFunction,
  reachNested,
  readThis,
  signatureShape,
  withUndefined,
} from "../functions.ts";
import type { FunctionInstance } from "../instances.ts";
import { lowerIntrinsic } from "../intrinsics.ts";
import { appendIterable, iteratorOf } from "../iteration.ts";
import { mayGiveUndefined } from "../missing-values.ts";
import { resolveAlias } from "../modules.ts";
import { constantKey, propertyByKey } from "../names.ts";
import { narrowTo } from "../narrowing.ts";
import { executorFlow, lowerPromiseStatic } from "../promises.ts";
import {
  arrayMember,
  arrayShape,
  callFlow,
  ELEMENTS,
  invokeFlow,
  writeFlow,
} from "../properties.ts";
import { Refusal } from "../refusal.ts";
import { symbolMadeBy } from "../symbols.ts";
import {
  concrete,
  constituents,
  elementTypeOf,
  flowBetween,
  isArrayType,
  nodeFor,
  representationOf,
  resultRepresentation,
  typeOf,
} from "../types.ts";
import { locationOf, readLocation } from "../variable-access.ts";
import {
  chainObject,
  inChain,
  isContainer,
  isNamespaceExport,
  nonNull,
  propertyKey,
  readElement,
  readProperty,
  refuseMissing,
} from "./access.ts";
import { implementationOf } from "./identifiers.ts";
import { readSuper } from "./super-access.ts";
import { callByKind } from "./union-calls.ts";

export function lowerCall(ctx: FunctionContext, node: ts.CallExpression): Operand {
  return inChain(ctx, node, () => callLink(ctx, node));
}

function callLink(ctx: FunctionContext, node: ts.CallExpression): Operand {
  const callee = skipParentheses(node.expression);
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return superCall(ctx, node);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) {
    throw new Refusal("TK2010", node, "import() is not supported", {
      help: "import the module statically",
    });
  }
  const constant = symbolMadeBy(ctx.lowering, node);
  if (constant !== undefined) {
    return { value: emit(ctx, "const.symbol", [], { key: constant }), type: typeOf(ctx, node) };
  }
  const promise = lowerPromiseStatic(ctx, node);
  if (promise !== undefined) return promise;
  const borrowed = borrowedCall(ctx, node, callee);
  if (borrowed !== undefined) return borrowed;
  // `Error(message)` is `new Error(message)`: no other class can be called.
  const known = knownClass(ctx.lowering, callee);
  if (known !== undefined) return constructKnown(ctx, node, known, typeOf(ctx, node));
  const symbol = calledSymbol(ctx, callee, node);
  if (symbol !== undefined) {
    const direct = directCall(ctx, node, symbol);
    if (direct !== undefined) return direct;
  }
  if (ts.isPropertyAccessExpression(callee)) return memberCall(ctx, node, callee);
  if (ts.isElementAccessExpression(callee)) return elementCall(ctx, node, callee);
  return callValue(ctx, node, lowerExpression(ctx, callee), undefined);
}

function skipParentheses(node: ts.Expression): ts.Expression {
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
  node: ts.CallExpression,
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
  if (isContainer(ctx, callee.expression) || isNamespaceExport(member)) return member;
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
    consoleFastPath(ctx, member, node) ?? builtinStatic(ctx.lowering, member, argumentCount(node));
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

function resolvedSignature(
  ctx: FunctionContext,
  node: ts.CallLikeExpression,
): ts.Signature | undefined {
  return ctx.lowering.checker.getResolvedSignature(node);
}

function directCall(
  ctx: FunctionContext,
  node: ts.CallExpression,
  symbol: ts.Symbol,
): Operand | undefined {
  const { lowering } = ctx;
  let declaration = symbol.valueDeclaration;
  if (declaration === undefined) return undefined;
  if (isAmbient(declaration)) {
    const intrinsic = lowerIntrinsic(ctx, node, symbol, declaration);
    if (intrinsic !== undefined) return intrinsic;
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
  const typeArguments = typeArgumentsOf(ctx, signature, target);
  if (isModuleLevel(declaration)) {
    const instance = reachFunction(lowering, target, { sources: [], targets: [] }, typeArguments);
    return callInstance(ctx, node, instance, []);
  }
  if (target === ctx.instance.declaration) {
    const self = selfInstance(ctx, target, typeArguments);
    if (self === undefined) return undefined;
    return callInstance(ctx, node, self, self.captures.length > 0 ? [closureFor(ctx, self)] : []);
  }
  const location = locationOf(ctx, symbol);
  if (location !== undefined && (target.typeParameters?.length ?? 0) === 0) {
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
function staticMethodCall(ctx: FunctionContext, node: ts.CallExpression): Operand | undefined {
  const callee = skipParentheses(node.expression);
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
  node: ts.CallExpression | ts.NewExpression,
  instance: FunctionInstance,
  leading: Value[],
): Operand {
  const shape = shapeOfInstance(instance);
  const args = lowerArguments(ctx, node.arguments ?? [], shape);
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

export function shapeOfInstance(instance: FunctionInstance): ParameterShape {
  return {
    types: instance.parameterTypes,
    reps: instance.fn.params.map(({ rep }) => rep),
    names: [],
    rest: instance.fn.rest,
    length: 0,
  };
}

/** The result of a call under the static type of the call expression. */
function resultOf(ctx: FunctionContext, node: ts.Expression, operand: Operand): Operand {
  const type = typeOf(ctx, node);
  if (operand.value.rep === "void" || type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Never)) {
    return { value: operand.value, type };
  }
  flowBetween(ctx.lowering, operand.type, type);
  const rep = representationOf(ctx.lowering, type);
  // The library gives undefined where its declarations leave it out (JSON.stringify).
  const maybe = operand.value.rep === withUndefined(rep) && mayGiveUndefined(ctx, node);
  return { value: maybe ? operand.value : convert(ctx, operand.value, rep), type };
}

/** Arguments converted for a parameter list: missing ones undefined, the rest in an array. */
export function lowerArguments(
  ctx: FunctionContext,
  args: readonly ts.Expression[],
  shape: ParameterShape,
): Value[] {
  const fixed = shape.rest ? shape.reps.length - 1 : shape.reps.length;
  const values: Value[] = [];
  const spreadAt = args.findIndex((arg) => ts.isSpreadElement(arg));
  if (spreadAt >= 0 && spreadAt < fixed) return spreadOverFixed(ctx, args, shape, spreadAt);
  for (let i = 0; i < fixed; i++) {
    const arg = args[i];
    const rep = shape.reps[i] ?? "value";
    const type = shape.types[i] ?? ctx.lowering.checker.getUnknownType();
    if (arg === undefined) values.push(undefinedAs(ctx, rep));
    else values.push(coerceTo(ctx, lowerInitializer(ctx, arg, type), type, rep));
  }
  const extra = args.slice(fixed);
  if (shape.rest) {
    const type = shape.types[fixed] ?? ctx.lowering.checker.getUnknownType();
    values.push(restArray(ctx, extra, type));
  } else {
    for (const arg of extra) lowerExpression(ctx, ts.isSpreadElement(arg) ? arg.expression : arg);
  }
  return values;
}

/** `f(...tuple)`: a spread that fills parameters must have a known length. */
function spreadOverFixed(
  ctx: FunctionContext,
  args: readonly ts.Expression[],
  shape: ParameterShape,
  spreadAt: number,
): Value[] {
  const { lowering } = ctx;
  const spread = args[spreadAt] as ts.SpreadElement;
  const array = lowerExpression(ctx, spread.expression);
  if (isAnyArray(lowering, array.type) && spreadAt === args.length - 1 && !shape.rest) {
    return spreadAnything(ctx, args, shape, array);
  }
  if (!lowering.checker.isTupleType(array.type) || spreadAt !== args.length - 1 || shape.rest) {
    throw new Refusal("TK2011", spread, "a spread argument here must be a tuple of known length", {
      help: "declare the array as a tuple, or the parameters as a rest parameter",
    });
  }
  const elements = lowering.checker.getTypeArguments(array.type as ts.TypeReference);
  const before = lowerArguments(ctx, args.slice(0, spreadAt), {
    ...shape,
    types: shape.types.slice(0, spreadAt),
    reps: shape.reps.slice(0, spreadAt),
  });
  const values = shape.reps.slice(spreadAt).map((rep, i) => {
    const type = elements[i];
    const to = shape.types[spreadAt + i];
    if (type === undefined || to === undefined) return undefinedAs(ctx, rep);
    const element = tupleElement(ctx, array, i, type);
    return coerceTo(ctx, element, to, rep);
  });
  return [...before, ...values];
}

/** `super(...args)` with `args: any[]`: each parameter takes what there is, checked. */
function spreadAnything(
  ctx: FunctionContext,
  args: readonly ts.Expression[],
  shape: ParameterShape,
  array: Operand,
): Value[] {
  const count = args.length - 1;
  const before = lowerArguments(ctx, args.slice(0, count), {
    ...shape,
    types: shape.types.slice(0, count),
    reps: shape.reps.slice(0, count),
  });
  const type = elementTypeOf(ctx.lowering, array.type);
  const values = shape.reps.slice(count).map((rep, i) => {
    const to = shape.types[count + i] ?? type;
    const element = tupleElement(ctx, array, i, type);
    return narrowTo(ctx, element, to, rep).value;
  });
  return [...before, ...values];
}

export function tupleElement(
  ctx: FunctionContext,
  array: Operand,
  index: number,
  type: ts.Type,
): Operand {
  const rep = representationOf(ctx.lowering, type);
  const imm = { node: nodeFor(ctx.lowering, array.type).id, rep, flag: true };
  const at = emit(ctx, "const.f64", [], { number: index });
  return { value: emit(ctx, "array.get", [array.value, at], imm), type };
}

/** A new array of a static type from element expressions, spreads among them. */
export function restArray(
  ctx: FunctionContext,
  elements: readonly ts.Expression[],
  type: ts.Type,
): Value {
  const { lowering } = ctx;
  const arrayType = arrayMember(lowering, type) ?? type;
  const elementType = elementTypeOf(lowering, arrayType);
  const rep = representationOf(lowering, elementType);
  const node = nodeFor(lowering, arrayType);
  addShape(lowering.flow, node, arrayShape(lowering, arrayType));
  flowBetween(lowering, arrayType, type);
  const firstSpread = elements.findIndex((element) => ts.isSpreadElement(element));
  const direct = firstSpread < 0 ? elements : elements.slice(0, firstSpread);
  const values = direct.map((element) => arrayElement(ctx, element, elementType, arrayType));
  const array = emit(ctx, "array.new", values, { node: node.id, rep });
  if (firstSpread < 0) return array;
  for (const element of elements.slice(firstSpread)) {
    if (ts.isSpreadElement(element)) {
      appendIterable(
        ctx,
        { value: array, type: arrayType },
        lowerExpression(ctx, element.expression),
        element,
      );
    } else {
      const value = arrayElement(ctx, element, elementType, arrayType);
      emit(ctx, "array.push", [array, value], { node: node.id });
    }
  }
  return array;
}

function arrayElement(
  ctx: FunctionContext,
  element: ts.Expression,
  elementType: ts.Type,
  arrayType: ts.Type,
): Value {
  if (ts.isOmittedExpression(element)) return emit(ctx, "const.hole", []);
  const operand = lowerInitializer(ctx, element, elementType);
  const rep = representationOf(ctx.lowering, elementType);
  const value = coerceTo(ctx, operand, elementType, rep);
  writeFlow(ctx.lowering, arrayType, ELEMENTS, elementType, rep);
  return value;
}

function memberCall(
  ctx: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): Operand {
  const { lowering } = ctx;
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword)
    return superMethodCall(ctx, node, callee);
  const base = lowerExpression(ctx, callee.expression);
  const object = chainObject(ctx, base, callee.questionDotToken !== undefined);
  const symbol = lowering.checker.getSymbolAtLocation(callee.name);
  const byKind =
    symbol && node.questionDotToken === undefined
      ? callByKind(ctx, node, object, propertyKey(ctx, callee))
      : undefined;
  if (byKind !== undefined) return byKind;
  const implementation =
    symbol && builtinImplementation(ctx, symbol, argumentCount(node), object.type);
  const [only] = node.arguments;
  if (symbol?.name === "push" && implementation !== undefined && node.arguments.length === 1) {
    const pushed = only && pushOne(ctx, node, object, only);
    if (pushed !== undefined) return pushed;
  }
  if (implementation !== undefined) {
    return builtinCall(ctx, node, implementation, object);
  }
  if (symbol !== undefined) refuseMissing(ctx, symbol, callee.name);
  const key = propertyKey(ctx, callee);
  if (node.questionDotToken !== undefined) {
    const fn = readProperty(ctx, object, key, typeOf(ctx, callee), callee);
    return callValue(ctx, node, chainObject(ctx, fn, true), object);
  }
  return methodCall(ctx, node, nonNull(ctx, object, key), key);
}

/** `Object.prototype.toString.call(value)`: a built-in method with a receiver of any kind. */
function borrowedCall(
  ctx: FunctionContext,
  node: ts.CallExpression,
  callee: ts.Expression,
): Operand | undefined {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "call") return undefined;
  const method = callee.expression;
  if (!ts.isPropertyAccessExpression(method) || !isBuiltinPrototype(ctx, method.expression))
    return undefined;
  const [receiver, ...given] = node.arguments;
  if (receiver === undefined || node.arguments.some(ts.isSpreadElement)) return undefined;
  const symbol = ctx.lowering.checker.getSymbolAtLocation(method.name);
  const target = symbol && builtinImplementation(ctx, symbol, given.length);
  if (target === undefined || target.typeParameters !== undefined) return undefined;
  const instance = reachFunction(ctx.lowering, target, { sources: [], targets: [] }, []);
  const values = lowerArguments(ctx, node.arguments, shapeOfInstance(instance));
  const { name, result } = instance.fn;
  const value = emit(ctx, "call", values, { callee: name, rep: result });
  return { value, type: instance.returnType };
}

/** `X.prototype` of a built-in X. */
function isBuiltinPrototype(ctx: FunctionContext, node: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "prototype") return false;
  const owner = ctx.lowering.checker.getSymbolAtLocation(node.expression);
  return owner?.valueDeclaration !== undefined && isAmbient(owner.valueDeclaration);
}

/** `object[key](…)`: a method where the key is known, else a function read from the object. */
function elementCall(
  ctx: FunctionContext,
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
): Operand {
  const { checker } = ctx.lowering;
  const base = lowerExpression(ctx, callee.expression);
  const object = chainObject(ctx, base, callee.questionDotToken !== undefined);
  const key = constantKey(ctx.lowering, callee.argumentExpression);
  const type = checker.getApparentType(checker.getNonNullableType(object.type));
  const symbol = key === undefined ? undefined : propertyByKey(checker, type, key);
  const implementation = symbol && builtinImplementation(ctx, symbol, argumentCount(node));
  if (implementation !== undefined) return builtinCall(ctx, node, implementation, object);
  if (key === "@@iterator") {
    const iterator = iteratorOf(ctx, nonNull(ctx, object, key));
    if (iterator !== undefined) return resultOf(ctx, node, iterator);
  }
  if (symbol !== undefined && key !== undefined && node.questionDotToken === undefined) {
    return methodCall(ctx, node, nonNull(ctx, object, key), key);
  }
  return callValue(ctx, node, readElement(ctx, object, callee), object);
}

/** `xs.push(value)`: one instruction. */
function pushOne(
  ctx: FunctionContext,
  node: ts.CallExpression,
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
  writeFlow(lowering, type, ELEMENTS, elementType, rep);
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
  count: number | undefined,
  receiver?: ts.Type,
): ts.FunctionDeclaration | undefined {
  const { lowering } = ctx;
  // The declarations of booleans leave out what they do not inherit as it is.
  const isBoolean =
    receiver !== undefined &&
    constituents(receiver).every(({ flags }) => flags & ts.TypeFlags.BooleanLike);
  const own = isBoolean ? stdlibExport(lowering, "ecma/boolean.ts", symbol.name) : undefined;
  const target = own ?? builtinMethod(lowering, symbol, count);
  const declaration = target?.valueDeclaration;
  if (target === undefined || declaration === undefined || !ts.isFunctionDeclaration(declaration))
    return undefined;
  return implementationOf(target, declaration);
}

export function builtinCall(
  ctx: FunctionContext,
  node: ts.CallExpression,
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
  const leading = leadingCount > 0 ? [receiverElementType(ctx, object.type)] : [];
  const typeArguments = [...leading, ...(explicit > 0 ? own : [])].slice(0, declared);
  const instance = reachFunction(lowering, target, { sources: [], targets: [] }, typeArguments);
  const shape = shapeOfInstance(instance);
  const selfType = shape.types[0] ?? object.type;
  const self = coerceTo(ctx, object, selfType, shape.reps[0] ?? "value");
  const args = lowerArguments(ctx, node.arguments, {
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

/** T of a receiver that is an array of T, or a union of arrays. */
function receiverElementType(ctx: FunctionContext, type: ts.Type): ts.Type {
  const array = constituents(type).find((member) => isArrayType(ctx.lowering, member));
  return array === undefined
    ? ctx.lowering.checker.getUnknownType()
    : elementTypeOf(ctx.lowering, type.isUnion() ? type : array);
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
  return !(returned && ctx.returnRep === "void");
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
  node: ts.CallExpression,
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
  const shape = shapeAt(ctx, signature, node.arguments);
  return invokeMember(ctx, node, object, key, typeArguments, shape);
}

/** Calls what receivers have under a key, with arguments for a parameter list. */
function invokeMember(
  ctx: FunctionContext,
  node: ts.CallExpression | ts.NewExpression,
  object: Operand,
  key: string,
  typeArguments: ts.Type[],
  shape: ParameterShape,
): Operand {
  const { lowering } = ctx;
  const type = typeOf(ctx, node);
  const args = lowerArguments(ctx, node.arguments ?? [], shape);
  const machine: Signature = {
    params: shape.reps,
    result: callResult(ctx, node, type),
    rest: shape.rest,
  };
  const receiver = object.exact ?? nodeFor(lowering, object.type);
  const call = { node: receiver.id, key, typeArguments, signature: machine };
  const index = lowering.virtualCalls.push(call) - 1;
  callFlow(lowering, receiver, call, shape.types, type);
  const value = emit(ctx, "method.call", [object.value, ...args], {
    node: call.node,
    key,
    rep: machine.result,
    signature: machine,
    index,
  });
  return { value, type };
}

/** The parameters of a resolved signature, under the current type arguments. */
export function callShape(ctx: FunctionContext, signature: ts.Signature): ParameterShape {
  const machine = signatureShape(ctx, signature);
  if (machine === undefined) throw new Error("a signature without parameters");
  const types = signature.parameters.map((parameter) =>
    concrete(ctx, ctx.lowering.checker.getTypeOfSymbol(parameter)),
  );
  return { types, reps: machine.params, names: [], rest: machine.rest, length: 0 };
}

/** As callShape, with a rest parameter of tuple type spelt out for the arguments of a call. */
function shapeAt(
  ctx: FunctionContext,
  signature: ts.Signature,
  args: readonly ts.Expression[],
): ParameterShape {
  const shape = callShape(ctx, signature);
  const last = shape.types[shape.types.length - 1];
  if (!shape.rest || last === undefined || args.some((arg) => ts.isSpreadElement(arg)))
    return shape;
  const { checker } = ctx.lowering;
  const isSpelt = (type: ts.Type): boolean =>
    checker.isTupleType(type) || isAnyArray(ctx.lowering, type);
  if (!constituents(last).every(isSpelt)) return shape;
  const fixed = shape.types.length - 1;
  const extra = args.slice(fixed).map((arg) => typeOf(ctx, arg));
  const types = [...shape.types.slice(0, fixed), ...extra];
  const reps = [
    ...shape.reps.slice(0, fixed),
    ...extra.map((type) => representationOf(ctx.lowering, type)),
  ];
  return { ...shape, types, reps, rest: false };
}

/** `any[]`, as in `new (...args: any[]) => T`: says nothing of what is passed. */
function isAnyArray(lowering: Lowering, type: ts.Type): boolean {
  return (
    lowering.checker.isArrayType(type) &&
    (elementTypeOf(lowering, type).flags & ts.TypeFlags.Any) !== 0
  );
}

/** A call of a function value. */
export function callValue(
  ctx: FunctionContext,
  node: ts.CallExpression,
  callee: Operand,
  receiver: Operand | undefined,
): Operand {
  const { lowering } = ctx;
  const signature = resolvedSignature(ctx, node);
  if (signature === undefined) throw new Refusal("TK2012", node, "this call cannot be resolved");
  const target = chainObject(ctx, callee, node.questionDotToken !== undefined);
  const fn = convert(ctx, target.value, "ref", "function");
  const shape = shapeAt(ctx, signature, node.arguments);
  const args = lowerArguments(ctx, node.arguments, shape);
  const type = typeOf(ctx, node);
  invokeFlow(lowering, nodeFor(lowering, target.type), shape.types, type);
  const machine: Signature = {
    params: shape.reps,
    result: callResult(ctx, node, type),
    rest: shape.rest,
  };
  const self =
    receiver === undefined
      ? emit(ctx, "const.undefined", [])
      : convert(ctx, receiver.value, "value");
  const value = emit(ctx, "closure.call", [fn, self, ...args], {
    signature: machine,
    rep: machine.result,
  });
  return { value, type };
}

function superCall(ctx: FunctionContext, node: ts.CallExpression): Operand {
  const owner = ctx.instance.owner;
  const base = owner?.base;
  const type = ctx.lowering.checker.getVoidType();
  if (owner === undefined || base === undefined)
    throw new Refusal("TK2012", node, "super() has no base class here");
  const shape = constructorShape(ctx.lowering, base);
  callConstructor(ctx, base, lowerArguments(ctx, node.arguments, shape));
  initializeFields(ctx, owner);
  return { value: emit(ctx, "const.undefined", []), type };
}

function superMethodCall(
  ctx: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): Operand {
  const { lowering } = ctx;
  const { owner, definition, isStatic } = ctx.instance;
  const key = propertyKey(ctx, callee);
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
  if (member === undefined)
    throw new Refusal("TK2012", callee, `'super.${key}' is not a method known at compile time`);
  const typeArguments = typeArgumentsOf(ctx, signature, member.declaration);
  const instance = reachMethod(lowering, member.owner, member.declaration, typeArguments);
  return callInstance(ctx, node, instance, [self]);
}

function thisTypeOf(instance: FunctionInstance): ts.Type {
  return instance.thisType ?? instance.returnType;
}

export function lowerNew(ctx: FunctionContext, node: ts.NewExpression): Operand {
  const { lowering } = ctx;
  const type = typeOf(ctx, node);
  if (isArrayType(lowering, type)) return newArray(ctx, node, type);
  const known = knownClass(lowering, node.expression);
  if (known === undefined) return constructValue(ctx, node, type);
  return constructKnown(ctx, node, known, type);
}

function constructKnown(
  ctx: FunctionContext,
  node: ts.NewExpression | ts.CallExpression,
  known: ClassDefinition,
  type: ts.Type,
): Operand {
  const { lowering } = ctx;
  const instance = instanceAt(lowering, known, type);
  const target = reachConstructor(lowering, instance);
  if (!isErased(instance.declaration)) {
    addShape(lowering.flow, nodeFor(lowering, type), instance.shape);
  } else if (ts.isNewExpression(node)) executorFlow(ctx, node, type);
  const object = allocate(ctx, instance, undefined);
  const args = lowerArguments(ctx, node.arguments ?? [], shapeOfInstance(target));
  emit(ctx, "call", [object, ...args], { callee: target.fn.name, rep: "void" });
  return { value: object, type };
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
  const object = { ...callee, value: convert(ctx, callee.value, "ref", "class") };
  const shape = shapeAt(ctx, signature, node.arguments ?? []);
  return invokeMember(ctx, node, object, CONSTRUCT, [type], shape);
}

/** `new Array<T>(n)` and `new Array(a, b, …)`. */
function newArray(ctx: FunctionContext, node: ts.NewExpression, type: ts.Type): Operand {
  const args = node.arguments ?? [];
  const [first] = args;
  if (first === undefined || args.length > 1) return { value: restArray(ctx, args, type), type };
  const length = lowerExpression(ctx, first);
  const array = restArray(ctx, [], type);
  emit(ctx, "runtime", [array, convert(ctx, length.value, "f64")], {
    callee: "tsk_array_set_length_checked",
    rep: "void",
  });
  return { value: array, type };
}

export function lowerTaggedTemplate(
  _ctx: FunctionContext,
  node: ts.TaggedTemplateExpression,
): Operand {
  throw new Refusal("TK2014", node, "tagged templates are not supported yet");
}

/**
 * Calls: which kind each is, and those of members, of which the built-in ones are the library's
 * functions. direct-calls.ts has calls of known functions, invocations.ts those found at run time.
 */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { isHostValue } from "../../project/host-values.ts";
import { setsOwnPrototype } from "../../subset/own-prototype.ts";
import { addArrayClasses, byClass, hasArrayClasses, overridesMember } from "../array-classes.ts";
import { lowerObjectCreate } from "../blank-objects.ts";
import {
  argumentCount,
  builtinMethod,
  builtinName,
  builtinStatic,
  declaringInterface,
  isAmbient,
  isCallableBuiltin,
  isNamespaceMember,
  isStdlibFile,
  namesBuiltin,
  stdlibExport,
} from "../builtins.ts";
import { knownClass } from "../class-definitions.ts";
import { isStaticMember } from "../class-members.ts";
import { consoleFastPath } from "../console.ts";
import { emit, type FunctionContext, type Operand } from "../context.ts";
import { coerceTo, convert } from "../convert.ts";
import { lowerExpression, lowerInitializer } from "../expressions.ts";
import { reachFunction, readThis } from "../functions.ts";
import { iteratorOf } from "../iteration.ts";
import { resolveAlias } from "../modules.ts";
import { constantKey, propertyByKey } from "../names.ts";
import { lowerPromiseStatic } from "../promises.ts";
import { arrayMember, writeElementFlow } from "../properties.ts";
import { Refusal } from "../refusal.ts";
import { patternMethod } from "../regular-expressions.ts";
import { symbolMadeBy } from "../symbols.ts";
import {
  constituents,
  elementTypeOf,
  nodeFor,
  representationOf,
  resultRepresentation,
  typeOf,
} from "../types.ts";
import { bigIntAtomic } from "../views.ts";
import {
  chainObject,
  containerMember,
  evaluateOwner,
  inChain,
  nonNull,
  propertyKey,
  readElement,
  readProperty,
  refuseMissing,
} from "./access.ts";
import { argumentsOf, lowerArguments } from "./arguments.ts";
import { isBuiltinPrototype, kindReceiver, receiverElementType } from "./builtin-values.ts";
import { shapeOfInstance, withoutReceiver } from "./call-shapes.ts";
import { fits } from "./coercions.ts";
import { constructKnown, superCall, superMethodCall } from "./construct.ts";
import { directCall, resolvedSignature, resultOf, typeArgumentsOf } from "./direct-calls.ts";
import { functionMethodCall } from "./function-methods.ts";
import { implementationOf } from "./identifiers.ts";
import {
  arePlain,
  type Call,
  calleeOf,
  callValue,
  isOptionalCall,
  methodCall,
} from "./invocations.ts";
import { elementTypeFor } from "./missing-elements.ts";
import { withName } from "./private-names.ts";
import { callByKind } from "./union-calls.ts";

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
  const blank = ts.isCallExpression(node) ? lowerObjectCreate(ctx, node) : undefined;
  if (blank !== undefined) return blank;
  const promise = ts.isCallExpression(node) ? lowerPromiseStatic(ctx, node) : undefined;
  if (promise !== undefined) return promise;
  const made = ts.isCallExpression(node) ? arrayFactoryCall(ctx, node, callee) : undefined;
  if (made !== undefined) return made;
  const borrowed = borrowedCall(ctx, node, callee);
  if (borrowed !== undefined) return borrowed;
  const symbol = calledSymbol(ctx, callee, node);
  // `Error(message)` is `new Error(message)`, `Date()` is a text: no other class can be called.
  const known = ts.isCallExpression(node) ? knownClass(ctx.lowering, callee) : undefined;
  const isFunctionToo = symbol !== undefined && isCallableBuiltin(symbol);
  if (known !== undefined && ts.isCallExpression(node) && !isFunctionToo)
    return constructKnown(ctx, node, known, typeOf(ctx, node));
  if (symbol !== undefined) {
    if (ts.isPropertyAccessExpression(callee)) evaluateOwner(ctx, callee.expression);
    const direct = directCall(ctx, node, symbol);
    if (direct !== undefined) return direct;
  }
  if (ts.isPropertyAccessExpression(callee)) return memberCall(ctx, node, callee);
  if (ts.isElementAccessExpression(callee)) return elementCall(ctx, node, callee);
  return callValue(ctx, node, lowerExpression(ctx, callee), undefined);
}

/** `Object.setPrototypeOf(this, new.target.prototype)`: the subset lets no other call through. */
function isOwnPrototypeCall(
  { lowering }: FunctionContext,
  node: ts.CallExpression,
  callee: ts.Expression,
): boolean {
  const isObject = namesBuiltin(lowering, callee, ["ObjectConstructor"], "setPrototypeOf");
  return isObject && setsOwnPrototype(lowering.checker, node, () => false);
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
    const called = symbol && resolveAlias(ctx.lowering, symbol);
    // What the program declares by itself is called as declared, by value.
    return called !== undefined && isHostValue(called) ? undefined : called;
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
    const isDirect = only !== undefined && overriddenKey(ctx, node, implementation) === undefined;
    const pushed = isDirect ? pushOne(ctx, node, object, only) : undefined;
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
  const isOptional = isOptionalCall(node);
  // A getter runs before the arguments are evaluated.
  const getsFirst = symbol?.declarations?.some(ts.isGetAccessor) && !arePlain(argumentsOf(node));
  if (isOptional || getsFirst) {
    const fn = readProperty(ctx, object, key, typeOf(ctx, callee), callee);
    return callValue(ctx, node, chainObject(ctx, fn, isOptional), object);
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
  const shape = shapeOfInstance(ctx.lowering, instance);
  const selfType = shape.types[0] ?? ctx.lowering.checker.getUnknownType();
  const self = lowerInitializer(ctx, receiver, selfType);
  const known = fits(self.type, selfType) ? undefined : kindReceiver(ctx, target, self);
  const selfRep = shape.reps[0] ?? "value";
  const values = [
    known ? convert(ctx, known, selfRep) : coerceTo(ctx, self, selfType, selfRep),
    ...lowerArguments(ctx, given, withoutReceiver(shape)),
  ];
  const { name, result } = instance.fn;
  const value = emit(ctx, "call", values, { callee: name, rep: result });
  return { value, type: instance.returnType };
}

/** `C.from(items)` and `C.of(...items)` of a class that extends Array, which makes the array. */
function arrayFactoryCall(
  ctx: FunctionContext,
  node: ts.CallExpression,
  callee: ts.Expression,
): Operand | undefined {
  const { lowering } = ctx;
  if (!ts.isPropertyAccessExpression(callee) || !hasArrayClasses(lowering)) return undefined;
  const member = lowering.checker.getSymbolAtLocation(callee.name);
  if (member === undefined || declaringInterface(member) !== "ArrayConstructor") return undefined;
  const owner = callee.expression;
  const symbol = ts.isIdentifier(owner) ? lowering.checker.getSymbolAtLocation(owner) : undefined;
  if (symbol?.valueDeclaration !== undefined && isAmbient(symbol.valueDeclaration))
    return undefined;
  if (member.name === "isArray") return undefined;
  const count = argumentCount(node.arguments);
  const path = "ecma/array-species.ts";
  const found =
    stdlibExport(lowering, path, `${member.name}$${count}`) ??
    stdlibExport(lowering, path, member.name);
  const target = found?.valueDeclaration;
  if (target === undefined || !ts.isFunctionDeclaration(target)) {
    throw new Refusal("TK2009", callee.name, `'${callee.getText()}' is not available`, {
      label: "makes a plain array, not one of the class",
    });
  }
  const isSuper = owner.kind === ts.SyntaxKind.SuperKeyword;
  const made = isSuper ? readThis(ctx) : lowerExpression(ctx, owner);
  addArrayClasses(lowering, made.exact ?? nodeFor(lowering, made.type));
  const typeArguments = typeArgumentsOf(ctx, resolvedSignature(ctx, node), target);
  const instance = reachFunction(lowering, target, { sources: [], targets: [] }, typeArguments);
  const shape = shapeOfInstance(lowering, instance);
  const self = convert(ctx, made.value, shape.reps[0] ?? "ref", "class");
  const args = lowerArguments(ctx, node.arguments, withoutReceiver(shape));
  const { name, result } = instance.fn;
  const value = emit(ctx, "call", [self, ...args], { callee: name, rep: result });
  return resultOf(ctx, node, { value, type: instance.returnType });
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
export function pushOne(
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

/** A call of a built-in method, unless the receiver is an array of a class with its own. */
export function builtinCall(
  ctx: FunctionContext,
  node: Call,
  target: ts.FunctionDeclaration,
  receiver: Operand,
): Operand {
  const object = nonNull(ctx, receiver, "method");
  const key = overriddenKey(ctx, node, target);
  if (key === undefined) return inheritedCall(ctx, node, target, object);
  const type = typeOf(ctx, node);
  const rep = resultRepresentation(ctx.lowering, type);
  const give = (called: Operand): Value =>
    rep === "void" ? called.value : coerceTo(ctx, called, type, rep);
  const value = byClass(
    ctx,
    object.value,
    rep,
    () => give(methodCall(ctx, node, object, key)),
    () => give(inheritedCall(ctx, node, target, object)),
  );
  return { value, type };
}

/** The key of a method of arrays that a class of the program may have for its own. */
function overriddenKey(
  { lowering }: FunctionContext,
  node: Call,
  target: ts.FunctionDeclaration,
): string | undefined {
  const file = target.getSourceFile();
  if (!file.fileName.endsWith("/ecma/array.ts")) return undefined;
  if (isStdlibFile(lowering, node.getSourceFile())) return undefined;
  const name = builtinName(lowering, target) ?? "";
  const key = name.replace(/^symbol_/, "@@");
  return overridesMember(lowering, key) ? key : undefined;
}

/** A call of a built-in method as the receiver inherits it: also `super.push(x)`. */
export function inheritedCall(
  ctx: FunctionContext,
  node: Call,
  target: ts.FunctionDeclaration,
  object: Operand,
): Operand {
  const { lowering } = ctx;
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
  const shape = shapeOfInstance(ctx.lowering, instance);
  const selfType = shape.types[0] ?? object.type;
  const self = coerceTo(ctx, object, selfType, shape.reps[0] ?? "value");
  const args = lowerArguments(ctx, argumentsOf(node), withoutReceiver(shape));
  const value = emit(ctx, "call", [self, ...args], {
    callee: instance.fn.name,
    rep: instance.fn.result,
  });
  return resultOf(ctx, node, { value, type: instance.returnType });
}

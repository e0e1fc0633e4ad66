/** Identifiers: variables, functions and classes as values, imports, the globals of the language. */
import ts from "typescript";
import { hostValue, isHostValue } from "../../project/host-values.ts";
import { unionTypeOf } from "../../project/instantiate.ts";
import { builtinClass, builtinGlobal, isAmbient, isBuiltinNamespace } from "../builtins.ts";
import { isLookedInto, variableType } from "../claims.ts";
import { staticDefinition } from "../class-definitions.ts";
import { classConstant } from "../class-values.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { convert } from "../convert.ts";
import { castTo, lowerExpression } from "../expressions.ts";
import {
  capturesNothing,
  genericFunction,
  isModuleLevel,
  makeClosure,
  reachFunction,
  reachNested,
} from "../functions.ts";
import { callLibrary } from "../library.ts";
import { isTestedElement, mayGiveUndefined, typeAdmitsUndefined } from "../missing-values.ts";
import { isPassiveModule, resolveAlias } from "../modules.ts";
import { namespaceValue } from "../namespace-objects.ts";
import { narrowReceiver, narrowTo, trustTest } from "../narrowing.ts";
import { Refusal } from "../refusal.ts";
import { isAny, mayHoldObject, representationOf, typeOf } from "../types.ts";
import { globalOf, locationOf, readLocation } from "../variable-access.ts";
import { isAssignmentTarget, variableSymbol } from "../variables.ts";
import { skipParentheses } from "./calls.ts";
import { isMaybe } from "./conditions.ts";

export function lowerIdentifier(ctx: FunctionContext, node: ts.Identifier): Operand {
  const { checker } = ctx.lowering;
  const found = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  if (node.text === "undefined" && found?.valueDeclaration === undefined) {
    return { value: emit(ctx, "const.undefined", []), type: checker.getUndefinedType() };
  }
  if (node.text === "globalThis" && found !== undefined && !found.declarations?.length) {
    return namespaceValue(ctx, found, typeOf(ctx, node));
  }
  if (found === undefined) throw new Refusal("TK2006", node, `'${node.text}' has no value here`);
  return readSymbol(ctx, resolveAlias(ctx.lowering, found), node);
}

/** `f<T>`, which is no call: a function or class under type arguments. */
export function lowerInstantiation(
  ctx: FunctionContext,
  node: ts.ExpressionWithTypeArguments,
): Operand {
  const type = typeOf(ctx, node);
  const target = skipParentheses(node.expression);
  const symbol = ts.isIdentifier(target)
    ? ctx.lowering.checker.getSymbolAtLocation(target)
    : undefined;
  if (symbol === undefined) return castTo(ctx, lowerExpression(ctx, node.expression), type);
  const typeArguments = (node.typeArguments ?? []).map((argument) => typeOf(ctx, argument));
  return readSymbol(ctx, resolveAlias(ctx.lowering, symbol), target, type, typeArguments);
}

/** The value of a variable, function or class, as seen at `node`. */
export function readSymbol(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  node: ts.Node,
  type: ts.Type = typeOf(ctx, node),
  typeArguments: readonly ts.Type[] = [],
): Operand {
  const { lowering } = ctx;
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) {
    throw new Refusal("TK2006", node, `'${symbol.name}' is only a type`);
  }
  if (ts.isSourceFile(declaration) || ts.isModuleDeclaration(declaration)) {
    return namespaceValue(ctx, symbol, type);
  }
  if (isAmbient(declaration)) return readAmbient(ctx, symbol, node, type);
  if (isHostValue(symbol)) return readHostValue(ctx, symbol, node, type);
  if (ts.isFunctionDeclaration(declaration))
    return functionValue(ctx, symbol, declaration, node, type, typeArguments);
  if (ts.isEnumMember(declaration)) return enumMember(ctx, declaration, node, type);
  const generic = genericFunction(declaration);
  if (generic !== undefined && locationOf(ctx, symbol) === undefined) {
    return makeClosure(ctx, reachNested(ctx, generic, typeArguments), type);
  }
  const location = locationOf(ctx, symbol);
  if (location === undefined && ts.isClassLike(declaration)) {
    const known = staticDefinition(lowering, declaration);
    if (known !== undefined) return classConstant(ctx, known, type);
  }
  const declared = variableType(ctx, symbol, declaration);
  if (location !== undefined) {
    const value = readLocation(ctx, location, symbol);
    const shared = location.kind === "cell" || (location.kind === "capture" && location.cell);
    return narrowed(ctx, { value, type: location.type }, node, shared, type);
  }
  if (isModuleLevel(declaration)) {
    const constant = literalConstant(ctx, declaration, declared);
    if (constant !== undefined) return narrowed(ctx, constant, node, false, type);
    const global = globalOf(lowering, symbol, declared);
    const value = emit(
      ctx,
      "global.get",
      [],
      { index: global.index, rep: global.rep },
      symbol.name,
    );
    const shared = !ts.isVariableDeclaration(declaration) || !isConstant(declaration);
    return narrowed(ctx, { value, type: global.type }, node, shared, type);
  }
  throw new Refusal("TK2007", node, `'${symbol.name}' cannot be reached from here`);
}

/** The value of a module's constant that is initialised by a literal, and not read before that. */
function literalConstant(
  ctx: FunctionContext,
  declaration: ts.Declaration,
  type: ts.Type,
): Operand | undefined {
  if (!ts.isVariableDeclaration(declaration) || !isConstant(declaration)) return undefined;
  const { initializer } = declaration;
  if (initializer === undefined || !isPassiveModule(ctx.lowering, declaration)) return undefined;
  const rep = representationOf(ctx.lowering, type);
  if (rep === "f64" && ts.isNumericLiteral(initializer)) {
    return { value: emit(ctx, "const.f64", [], { number: Number(initializer.text) }), type };
  }
  if (rep === "str" && ts.isStringLiteralLike(initializer)) {
    return { value: emit(ctx, "const.str", [], { text: initializer.text }), type };
  }
  return undefined;
}

function enumMember(
  ctx: FunctionContext,
  member: ts.EnumMember,
  node: ts.Node,
  type: ts.Type,
): Operand {
  const constant = ctx.lowering.checker.getConstantValue(member);
  if (typeof constant === "number") {
    return { value: emit(ctx, "const.f64", [], { number: constant }), type };
  }
  if (typeof constant === "string") {
    return { value: emit(ctx, "const.str", [], { text: constant }), type };
  }
  // Computed at run time: the enum's object has it.
  const owner = ctx.lowering.checker.getSymbolAtLocation(member.parent.name);
  if (owner === undefined) throw new Refusal("TK2006", node, "the enum has no value here");
  const object = readSymbol(ctx, owner, node, ctx.lowering.checker.getTypeOfSymbol(owner));
  const value = runtimeCall(ctx, "tsk_get", "value", [
    convert(ctx, object.value, "value"),
    convert(ctx, emit(ctx, "const.str", [], { text: enumMemberName(member) }), "value"),
  ]);
  return { value: convert(ctx, value, representationOf(ctx.lowering, type)), type };
}

export function enumMemberName({ name }: ts.EnumMember): string {
  if (ts.isComputedPropertyName(name)) return (name.expression as ts.StringLiteral).text;
  return (name as ts.Identifier).text;
}

/**
 * An operand under the type that the checker narrowed it to at `node`. A
 * variable that functions share may have changed since the test.
 */
export function narrowed(
  ctx: FunctionContext,
  operand: Operand,
  at: ts.Node,
  shared = false,
  type: ts.Type = typeOf(ctx, at),
): Operand {
  const node = at as ts.Expression;
  if (type === operand.type || type.flags & ts.TypeFlags.Never) return operand;
  if (isAny(operand.type) && isLookedInto(ctx.lowering, node)) return operand;
  // The checker narrows to what was assigned, and by tests of it, and it may have been missing.
  const mayLack =
    typeAdmitsUndefined(operand.type) || isMaybe(ctx, operand) || isTestedAt(ctx, operand, node);
  const missing = mayLack && !typeAdmitsUndefined(type) && mayGiveUndefined(ctx, node);
  const to = missing ? orUndefined(ctx, type) : type;
  const narrow = !shared ? narrowTo : isReceiverOfPrimitive(ctx, node) ? narrowReceiver : trustTest;
  return { ...narrow(ctx, operand, to), type };
}

/** Whether a node reads a variable of values that is set from elements and tested. */
function isTestedAt({ lowering }: FunctionContext, { value }: Operand, node: ts.Node): boolean {
  if (value.rep !== "value" || !ts.isIdentifier(node)) return false;
  const symbol = variableSymbol(lowering.checker, node);
  return symbol !== undefined && isTestedElement(lowering, symbol, value.rep);
}

function orUndefined({ lowering: { checker } }: FunctionContext, type: ts.Type): ts.Type {
  return unionTypeOf(checker, [type, checker.getUndefinedType()]);
}

function isConstant(declaration: ts.VariableDeclaration): boolean {
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
}

/** Whether an expression is only asked for a property that is no object. */
function isReceiverOfPrimitive(ctx: FunctionContext, node: ts.Expression): boolean {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return false;
  if (isAssignmentTarget(parent) || ts.isDeleteExpression(parent.parent)) return false;
  const isCallee = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
  return (
    !isCallee &&
    !ts.isTaggedTemplateExpression(parent.parent) &&
    !mayHoldObject(typeOf(ctx, parent))
  );
}

function functionValue(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  declaration: ts.FunctionDeclaration,
  node: ts.Node,
  type: ts.Type,
  typeArguments: readonly ts.Type[],
): Operand {
  const implementation = implementationOf(symbol, declaration);
  const location = locationOf(ctx, symbol);
  if (location !== undefined) return { value: readLocation(ctx, location, symbol), type };
  if (isModuleLevel(implementation)) {
    const outer = { sources: [], targets: [] };
    const instance = reachFunction(ctx.lowering, implementation, outer, typeArguments);
    return makeClosure(ctx, instance, type);
  }
  // Whoever uses a generic function captures what it captures.
  const isGeneric = genericFunction(implementation) !== undefined;
  if (!isGeneric && !capturesNothing(ctx.lowering, implementation)) {
    throw new Refusal("TK2007", node, `'${symbol.name}' cannot be reached from here`);
  }
  return makeClosure(ctx, reachNested(ctx, implementation, typeArguments), type);
}

/** The declaration with a body, of an overloaded function. */
export function implementationOf(
  symbol: ts.Symbol,
  declaration: ts.FunctionDeclaration,
): ts.FunctionDeclaration {
  if (declaration.body !== undefined) return declaration;
  const withBody = symbol.declarations?.find(
    (d): d is ts.FunctionDeclaration => ts.isFunctionDeclaration(d) && d.body !== undefined,
  );
  return withBody ?? declaration;
}

/** A value that the program declares only: what every program has, or a ReferenceError. */
function readHostValue(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  node: ts.Node,
  type: ts.Type,
): Operand {
  const { lowering } = ctx;
  const found = hostValue(lowering.checker, symbol);
  if (found !== undefined) {
    const own = lowering.checker.getTypeOfSymbolAtLocation(found, node);
    return castTo(ctx, readSymbol(ctx, found, node, own), type);
  }
  if (ts.isTypeOfExpression(node.parent)) {
    return { value: emit(ctx, "const.undefined", []), type: lowering.checker.getUndefinedType() };
  }
  const name = emit(ctx, "const.str", [], { text: symbol.name });
  const args = [{ value: name, type: lowering.checker.getStringType() }];
  callLibrary(ctx, "ecma/make-error.ts", "refuseUndefinedName", [], args);
  return { value: convert(ctx, emit(ctx, "const.undefined", []), "value"), type };
}

function readAmbient(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  node: ts.Node,
  type: ts.Type,
): Operand {
  if (symbol.name === "NaN" || symbol.name === "Infinity") {
    return { value: emit(ctx, "const.f64", [], { number: Number(symbol.name) }), type };
  }
  const builtin = builtinClass(ctx.lowering, symbol.name);
  const known = builtin && staticDefinition(ctx.lowering, builtin);
  if (known !== undefined) return classConstant(ctx, known, type);
  const target = builtinGlobal(ctx.lowering, symbol.name);
  if (target !== undefined) return readSymbol(ctx, target, node, type);
  if (isBuiltinNamespace(type)) return namespaceValue(ctx, symbol, type);
  throw new Refusal("TK2009", node, `'${symbol.name}' is not available as a value`, {
    label: "not implemented by the standard library",
  });
}

/**
 * Functions: their parameters, bodies, and the closures made of them.
 */
import ts from "typescript";
import { newValue, type Value } from "../ir/ir.ts";
import { baseOf, type Representation } from "../ir/representation.ts";
import {
  EMPTY_ENVIRONMENT,
  instantiateType,
  type TypeEnvironment,
} from "../project/instantiate.ts";
import { takesLength } from "./array-classes.ts";
import { isAsync, lowerAsyncFunction } from "./async.ts";
import { lowerAsyncGenerator } from "./async-generators.ts";
import { bindPattern } from "./bindings.ts";
import { builtinName, isStdlibFile } from "./builtins.ts";
import { staticDefinition } from "./class-definitions.ts";
import { functionLength } from "./class-members.ts";
import {
  branch,
  cacheOf,
  emit,
  type FunctionContext,
  jump,
  type Lowering,
  newBlockIn,
  type Operand,
  returnValue,
  startBlock,
} from "./context.ts";
import { coerceTo, convert } from "./convert.ts";
import { lowerGenerator } from "./coroutines.ts";
import { lowerExpression, lowerInitializer } from "./expressions.ts";
import { type AllocationShape, addShape, newShape } from "./flow.ts";
import {
  type CapturedVariable,
  type FunctionInstance,
  type InstanceSpec,
  instanceKey,
  reachInstance,
  signatureOf,
} from "./instances.ts";
import { resultTypeOf } from "./missing-results.ts";
import { isTestedElement, typeAdmitsUndefined } from "./missing-values.ts";
import { functionName, readableName, runtimeName } from "./names.ts";
import { writeVariable } from "./ssa.ts";
import { hoistFunctions, lowerStatements } from "./statements.ts";
import { extendEnvironment } from "./type-arguments.ts";
import { concrete, nodeFor, representationOf, resultRepresentation } from "./types.ts";
import { declareEarly, locationOf, readLocation, writeLocation } from "./variable-access.ts";
import {
  enclosingFunction,
  freeVariables,
  isModuleLevel,
  NAME,
  THIS,
  takesVariable,
  type Variable,
} from "./variables.ts";
import { passesResultOn } from "./void-results.ts";

export interface ParameterShape {
  types: ts.Type[];
  reps: Representation[];
  names: string[];
  rest: boolean;
  length: number;
  /** Of a function of the language: which of its parameters make what they need of any argument. */
  coerces?: readonly boolean[] | undefined;
}

/** A representation that also holds undefined. */
export function withUndefined(rep: Representation): Representation {
  if (rep === "str" || rep === "ref") return `${rep}?undefined`;
  return rep === `${baseOf(rep)}?undefined` ? rep : "value";
}

export function valueParameters(declaration: ts.SignatureDeclaration): ts.ParameterDeclaration[] {
  return declaration.parameters.filter(
    ({ name }) => !(ts.isIdentifier(name) && name.text === "this"),
  );
}

export function parameterShape(
  lowering: Lowering,
  declaration: ts.SignatureDeclaration,
  environment: TypeEnvironment,
): ParameterShape {
  const shape: ParameterShape = { types: [], reps: [], names: [], rest: false, length: 0 };
  for (const parameter of valueParameters(declaration)) {
    const type = instantiateType(
      lowering.checker,
      lowering.checker.getTypeAtLocation(parameter),
      environment,
    );
    const optional = parameter.initializer !== undefined || parameter.questionToken !== undefined;
    const rest = parameter.dotDotDotToken !== undefined;
    const rep = representationOf(lowering, type);
    const symbol = lowering.checker.getSymbolAtLocation(parameter.name);
    const mayLack =
      followsError(shape.types) || (symbol !== undefined && isTestedElement(lowering, symbol, rep));
    shape.types.push(type);
    const given = takesLength(lowering, parameter) ? "value" : rep;
    shape.reps.push(rest ? "ref" : optional || mayLack ? withUndefined(given) : given);
    shape.names.push(ts.isIdentifier(parameter.name) ? parameter.name.text : "pattern");
    if (rest) shape.rest = true;
  }
  shape.length = functionLength(lowering, declaration);
  return shape;
}

/** Whether what comes after these parameters is left out where the first one tells of an error. */
function followsError([first]: readonly ts.Type[]): boolean {
  if (first === undefined || !first.isUnion()) return false;
  const nothing = ts.TypeFlags.Null | ts.TypeFlags.Undefined;
  const errors = first.types.filter(({ flags }) => (flags & nothing) === 0);
  const isError = (type: ts.Type): boolean =>
    type.getProperty("message") !== undefined && type.getProperty("stack") !== undefined;
  return errors.length > 0 && errors.length < first.types.length && errors.every(isError);
}

/** What all instances of a declared function have in common. */
export function functionSpec(
  lowering: Lowering,
  declaration: ts.FunctionLikeDeclaration,
  environment: TypeEnvironment,
  key: string,
): InstanceSpec {
  const shape = parameterShape(lowering, declaration, environment);
  const signature = lowering.checker.getSignatureFromDeclaration(declaration);
  const declared = signature?.getReturnType() ?? lowering.checker.getVoidType();
  const returnType = resultTypeOf(
    lowering,
    declaration,
    instantiateType(lowering.checker, declared, environment),
  );
  const declaredThis = ts.isArrowFunction(declaration)
    ? undefined
    : declaresThis(lowering, declaration);
  const thisType = declaredThis && instantiateType(lowering.checker, declaredThis, environment);
  const isOfProgram = !isStdlibFile(lowering, declaration.getSourceFile());
  return {
    key,
    thisType,
    thisRep: thisType && thisRepresentation(lowering, declaration, thisType),
    name: readableName(lowering, undefined, declaration),
    sourceName: nameOf(lowering, declaration),
    declaration,
    environment,
    parameterTypes: shape.types,
    parameterReps: shape.reps,
    parameterNames: shape.names,
    rest: shape.rest,
    length: shape.length,
    // Node's own functions are neither, however the library writes them.
    isAsync: isOfProgram && isAsync(declaration),
    isGenerator: isOfProgram && declaration.asteriskToken !== undefined,
    returnType,
    result: passesResultOn(lowering, declaration, returnType)
      ? "value"
      : resultRepresentation(lowering, returnType),
    lowerBody: bodyOf(declaration),
  };
}

function nameOf(lowering: Lowering, declaration: ts.FunctionLikeDeclaration): string {
  const name = builtinName(lowering, declaration) ?? functionName(lowering, declaration);
  if (ts.isGetAccessor(declaration)) return `get ${name}`;
  return ts.isSetAccessor(declaration) ? `set ${name}` : name;
}

/** How the body of a function is lowered. */
function bodyOf(declaration: ts.FunctionLikeDeclaration): InstanceSpec["lowerBody"] {
  const lower = codeOf(declaration);
  return (ctx) => {
    bindOwnName(ctx, declaration);
    lower(ctx);
  };
}

/** Inside itself a declared function with a closure is the one that is running. */
function bindOwnName(ctx: FunctionContext, declaration: ts.FunctionLikeDeclaration): void {
  const { lowering } = ctx;
  if (!ts.isFunctionDeclaration(declaration) || declaration.name === undefined) return;
  if (declaration.typeParameters !== undefined || !ctx.fn.hasSelf) return;
  const symbol = lowering.checker.getSymbolAtLocation(declaration.name);
  if (symbol === undefined || !freeVariables(lowering, declaration).has(symbol)) return;
  const type = concrete(ctx, lowering.checker.getTypeOfSymbolAtLocation(symbol, declaration));
  ctx.variables.set(symbol, { kind: "ssa", rep: "ref", type, name: symbol.name });
  writeVariable(ctx.ssa, ctx.block, symbol, emit(ctx, "closure.self", []));
}

function codeOf(declaration: ts.FunctionLikeDeclaration): InstanceSpec["lowerBody"] {
  if (declaration.asteriskToken !== undefined) {
    const lower = isAsync(declaration) ? lowerAsyncGenerator : lowerGenerator;
    return (ctx) => lower(ctx, declaration);
  }
  if (isAsync(declaration)) return (ctx) => lowerAsyncFunction(ctx, declaration);
  return (ctx) => lowerFunctionBody(ctx, declaration);
}

/** The instance of a declared function for given type arguments. */
export function reachFunction(
  lowering: Lowering,
  declaration: ts.FunctionLikeDeclaration,
  outer: TypeEnvironment,
  typeArguments: readonly ts.Type[],
): FunctionInstance {
  const environment = extendEnvironment(lowering, outer, declaration, typeArguments);
  const key = instanceKey(declaration, environment);
  return reachInstance(lowering, key, () => functionSpec(lowering, declaration, environment, key));
}

function lowerFunctionBody(ctx: FunctionContext, declaration: ts.FunctionLikeDeclaration): void {
  declareParameters(ctx, declaration);
  const { body } = declaration;
  if (body === undefined) throw new Error("a function without a body");
  if (ts.isBlock(body)) {
    hoistFunctions(ctx, body.statements);
    lowerStatements(ctx, body.statements);
    return;
  }
  ctx.position = { ...ctx.position, offset: body.getStart() };
  if (ctx.returnRep === "void") {
    lowerExpression(ctx, body);
    returnValue(ctx, undefined);
    return;
  }
  const operand = lowerInitializer(ctx, body, ctx.returnType);
  const type = ctx.returnType ?? operand.type;
  returnValue(ctx, coerceTo(ctx, operand, type, ctx.returnRep));
}

export function declareParameters(
  ctx: FunctionContext,
  declaration: ts.SignatureDeclaration,
): void {
  valueParameters(declaration).forEach((parameter, i) => {
    const value = ctx.fn.params[i];
    if (value === undefined) return;
    const declared = concrete(ctx, ctx.lowering.checker.getTypeAtLocation(parameter));
    const rep = takesLength(ctx.lowering, parameter) ? "value" : undefined;
    const bound = parameter.initializer
      ? withDefault(ctx, { value, type: declared }, parameter.initializer, declared, rep)
      : { value, type: declared };
    bindPattern(ctx, parameter.name, bound);
  });
}

/** `operand`, or the initialiser's value where it is undefined. */
export function withDefault(
  ctx: FunctionContext,
  operand: Operand,
  initializer: ts.Expression,
  type: ts.Type,
  rep: Representation = representationOf(ctx.lowering, type),
): Operand {
  const isUndefined =
    operand.value.rep === "value"
      ? emit(ctx, "value.is", [operand.value], { text: "undefined" })
      : operand.value.rep.endsWith("?undefined")
        ? emit(ctx, "ptr.isnull", [operand.value])
        : undefined;
  if (isUndefined === undefined) return operand;
  const absent = newBlockIn(ctx);
  const present = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  const result = newValue(ctx.fn, rep, operand.value.name);
  done.params.push(result);
  branch(ctx, isUndefined, absent, present);
  startBlock(ctx, absent);
  const fallback = lowerInitializer(ctx, initializer, type);
  jump(ctx, done, [coerceTo(ctx, fallback, type, rep)]);
  startBlock(ctx, present);
  jump(ctx, done, [convert(ctx, operand.value, rep)]);
  startBlock(ctx, done);
  return { value: result, type };
}

/** Whether a function needs nothing of the functions around it, so that one object serves all. */
export function capturesNothing(lowering: Lowering, declaration: ts.Node): boolean {
  return capturedBy(lowering, declaration).length === 0;
}

/** Free variables that must really be captured: not functions that themselves capture nothing. */
export function capturedBy(lowering: Lowering, declaration: ts.Node): Variable[] {
  const cache = cacheOf<ts.Node, Variable[]>(lowering, "captures");
  const known = cache.get(declaration);
  if (known !== undefined) return known;
  const captured = new Set<Variable>();
  const generics = new Set<ts.Node>();
  const collect = (from: ts.Node): void => {
    for (const variable of freeVariables(lowering, from)) {
      const use = useOf(lowering, declaration, variable);
      if (use.kind === "generic" && takesVariable(lowering, from, variable)) captured.add(variable);
      if (use.kind === "generic") {
        // Each call makes its own closure, out of what the function captures.
        if (!generics.has(use.target)) {
          generics.add(use.target);
          collect(use.target);
        }
      } else if (
        use.kind === "variable" ||
        (use.kind === "function" && takesClosure(lowering, from, variable, use.target))
      ) {
        captured.add(variable);
      }
    }
  };
  collect(declaration);
  if (runtimeName(lowering, declaration) !== undefined) captured.add(NAME);
  const found = [...captured];
  cache.set(declaration, found);
  return found;
}

/** What a free variable is to the function that uses it. */
type VariableUse =
  | { kind: "variable" }
  /** Reached without a variable: itself, by its closure, or a class that is known. */
  | { kind: "known" }
  | { kind: "generic" | "function"; target: ts.FunctionLikeDeclaration };

function useOf(lowering: Lowering, user: ts.Node, variable: Variable): VariableUse {
  const target = variable === THIS ? undefined : (variable as ts.Symbol).valueDeclaration;
  if (target === undefined) return { kind: "variable" };
  if (ts.isClassLike(target)) {
    const isKnown = staticDefinition(lowering, target) !== undefined;
    return { kind: isKnown ? "known" : "variable" };
  }
  if (functionOf(target) === user) {
    // A function expression has a variable for its name if something else than its calls needs it.
    const isGeneric = genericFunction(target) !== undefined;
    const isOwn =
      ts.isFunctionDeclaration(user) && !(isGeneric && takesVariable(lowering, user, variable));
    if (isOwn || !usedInside(lowering, user, variable as ts.Symbol)) return { kind: "known" };
  }
  const generic = genericFunction(target);
  if (generic !== undefined) return { kind: "generic", target: generic };
  return ts.isFunctionDeclaration(target) ? { kind: "function", target } : { kind: "variable" };
}

/** Whether `user` needs the object of a function declaration, be it for calls only. */
function takesClosure(
  lowering: Lowering,
  user: ts.Node,
  variable: Variable,
  target: ts.FunctionLikeDeclaration,
): boolean {
  return takesVariable(lowering, user, variable) || needsClosure(lowering, target);
}

/**
 * Whether a function declaration uses objects of the functions around it or its own, through
 * others too.
 */
function needsClosure(lowering: Lowering, declaration: ts.FunctionLikeDeclaration): boolean {
  const cache = cacheOf<ts.Node, boolean>(lowering, "needs a closure");
  const known = cache.get(declaration);
  if (known !== undefined) return known;
  const seen = new Set<ts.Node>();
  const visit = (fn: ts.FunctionLikeDeclaration): boolean => {
    seen.add(fn);
    if (takesItself(lowering, fn)) return true;
    for (const variable of freeVariables(lowering, fn)) {
      const use = useOf(lowering, fn, variable);
      if (use.kind === "variable") return true;
      if (use.kind !== "known" && takesVariable(lowering, fn, variable)) return true;
      if (use.kind !== "known" && !seen.has(use.target) && visit(use.target)) return true;
    }
    return false;
  };
  const needs = visit(declaration);
  cache.set(declaration, needs);
  return needs;
}

/** Whether a function declaration uses its own object, which each evaluation makes anew. */
export function takesItself(lowering: Lowering, declaration: ts.Node): boolean {
  if (!ts.isFunctionDeclaration(declaration) || declaration.name === undefined) return false;
  if (declaration.typeParameters !== undefined || isModuleLevel(declaration)) return false;
  const symbol = lowering.checker.getSymbolAtLocation(declaration.name);
  return symbol !== undefined && takesVariable(lowering, declaration, symbol);
}

/**
 * The generic function behind a constant: each call reaches an instance of its own. One that is taken
 * as a value has an object besides, that of its instance for what its type parameters can be at most.
 */
export function genericFunction(
  declaration: ts.Declaration,
): ts.FunctionLikeDeclaration | undefined {
  const fn = functionOf(declaration);
  return fn?.typeParameters !== undefined && fn.typeParameters.length > 0 ? fn : undefined;
}

/** Whether a function uses itself as a value, or inside another function. */
function usedInside(lowering: Lowering, declaration: ts.Node, symbol: ts.Symbol): boolean {
  const visit = (node: ts.Node): boolean => {
    if (node !== declaration && freeVariables(lowering, node).has(symbol)) return true;
    if (ts.isIdentifier(node) && node.text === symbol.name && node.parent !== declaration) {
      const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
      if (!called && lowering.checker.getSymbolAtLocation(node) === symbol) return true;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(declaration);
}

/** The instance of a function nested in the current one. */
export function reachNested(
  ctx: FunctionContext,
  declaration: ts.FunctionLikeDeclaration,
  typeArguments: readonly ts.Type[] = [],
  extra?: Partial<InstanceSpec>,
): FunctionInstance {
  const { lowering } = ctx;
  const environment = extendEnvironment(lowering, ctx.environment, declaration, typeArguments);
  const captured = capturedBy(lowering, declaration);
  const parent = captured.length > 0 ? instanceAround(ctx, declaration) : "";
  const key = instanceKey(declaration, environment, parent);
  return reachInstance(lowering, key, () => {
    const captures = captured.map((variable) => describeCapture(ctx, variable));
    const spec = functionSpec(lowering, declaration, environment, key);
    const usesThis = ts.isArrowFunction(declaration)
      ? undefined
      : declaresThis(lowering, declaration);
    return {
      ...spec,
      name: readableName(lowering, ctx.fn.name, declaration),
      captures,
      hasSelf: captures.length > 0 || takesItself(lowering, declaration),
      owner: ctx.instance.owner,
      definition: ctx.instance.definition,
      isStatic: ctx.instance.isStatic,
      thisType: usesThis ?? ctx.instance.thisType,
      thisRep: usesThis && thisRepresentation(lowering, declaration, concrete(ctx, usesThis)),
      ...extra,
    };
  });
}

/** `this: void` takes no receiver. */
function thisRepresentation(
  lowering: Lowering,
  declaration: ts.FunctionLikeDeclaration,
  type: ts.Type,
): Representation | undefined {
  // Nothing was promised: there may be no receiver.
  if (impliesThis(declaration) && !declaresThisParameter(declaration)) return "value";
  if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return undefined;
  return representationOf(lowering, type);
}

/**
 * The key of the instance that a nested function stands in, seen from there or from a function
 * inside: each call of a generic function, also by itself, reaches the same instance.
 */
function instanceAround({ instance }: FunctionContext, declaration: ts.Node): string {
  const around = enclosingFunction(declaration);
  const start = instanceKey(around, EMPTY_ENVIRONMENT).replace(/>$/, "");
  const at = instance.key.indexOf(start);
  return at < 0 ? instance.key : instance.key.slice(at);
}

/** The first `this` in a function's body that is its own. */
function ownThis(node: ts.Node): ts.Node | undefined {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return node;
  const bound = ts.isFunctionLike(node) && !ts.isArrowFunction(node);
  if (bound || ts.isClassLike(node) || ts.isTypeNode(node)) return undefined;
  return ts.forEachChild(node, ownThis);
}

/** The type of a non-arrow function's `this`, if it has one. */
function declaresThis(
  lowering: Lowering,
  declaration: ts.FunctionLikeDeclaration,
): ts.Type | undefined {
  const parameter = declaresThisParameter(declaration);
  if (parameter !== undefined) return lowering.checker.getTypeAtLocation(parameter);
  const used = impliesThis(declaration) ? ownThis(declaration.body) : undefined;
  return used && lowering.checker.getTypeAtLocation(used);
}

/** The declared `this` of a function. */
export function declaresThisParameter(
  declaration: ts.SignatureDeclaration,
): ts.ParameterDeclaration | undefined {
  return declaration.parameters.find(({ name }) => ts.isIdentifier(name) && name.text === "this");
}

/** Whether a function takes its receiver from how it is called, with nothing declared. */
function impliesThis(
  declaration: ts.FunctionLikeDeclaration,
): declaration is ts.FunctionExpression & { body: ts.FunctionBody } {
  return ts.isFunctionExpression(declaration) && declaration.body !== undefined;
}

export function describeCapture(ctx: FunctionContext, variable: Variable): CapturedVariable {
  if (variable === THIS) {
    const location = ctx.variables.get(THIS);
    const rep = location?.rep ?? ctx.fn.thisRep ?? "value";
    const type = ctx.instance.thisType ?? ctx.lowering.checker.getUnknownType();
    return { variable, rep, type, cell: false, checked: false, name: "this" };
  }
  if (variable === NAME) {
    const type = ctx.lowering.checker.getStringType();
    return { variable, rep: "str", type, cell: false, checked: false, name: "name" };
  }
  const symbol = variable as ts.Symbol;
  const location = locationOf(ctx, symbol);
  if (location === undefined) {
    throw new Error(`the variable '${symbol.name}' has no place in ${ctx.fn.name}`);
  }
  const cell = location.kind === "cell" || (location.kind === "capture" && location.cell);
  const checked = "checked" in location && location.checked;
  return { variable, rep: location.rep, type: location.type, cell, checked, name: symbol.name };
}

/** Values to store in a closure, in the order of the instance's captures. */
export function captureValues(
  ctx: FunctionContext,
  captures: readonly CapturedVariable[],
): Value[] {
  return captures.map((capture) => {
    if (capture.variable === THIS) return readThis(ctx).value;
    const location = ctx.variables.get(capture.variable);
    if (location === undefined) throw new Error(`no location for ${capture.name}`);
    return readLocation(ctx, location, capture.variable, true);
  });
}

/** The receiver of the current function, or of the one around an arrow function. */
export function readThis(ctx: FunctionContext): Operand {
  const type = ctx.instance.thisType ?? ctx.lowering.checker.getUnknownType();
  const location = ctx.variables.get(THIS);
  if (location !== undefined) return { value: readLocation(ctx, location, THIS, true), type };
  if (ctx.fn.thisValue !== undefined) return { value: ctx.fn.thisValue, type };
  return { value: emit(ctx, "const.undefined", []), type: ctx.lowering.checker.getUndefinedType() };
}

/** Declares the captured variables of the instance being lowered. */
export function declareCaptures(ctx: FunctionContext): void {
  ctx.instance.captures.forEach((capture, index) => {
    ctx.variables.set(capture.variable, { kind: "capture", index, ...capture });
  });
}

/** The function object of an instance, with what it captures. */
export function makeClosure(
  ctx: FunctionContext,
  instance: FunctionInstance,
  type: ts.Type,
  captured?: Value[],
): Operand {
  return { value: closureOf(ctx, instance, type, captured), type };
}

/** The value of a function expression, a nested function or a method: each evaluation makes a new one. */
export function makeNewClosure(
  ctx: FunctionContext,
  instance: FunctionInstance,
  type: ts.Type,
): Operand {
  return { value: closureOf(ctx, instance, type, undefined, true), type };
}

function closureOf(
  ctx: FunctionContext,
  instance: FunctionInstance,
  type: ts.Type,
  captured: Value[] | undefined,
  flag = false,
): Value {
  const { lowering } = ctx;
  registerFunctionObject(lowering, instance);
  addShape(lowering.flow, nodeFor(lowering, type), functionShape(lowering, instance, type));
  const callee = instance.fn.name;
  if (instance.captures.length === 0 || instance.fn.isOfClass) {
    return emit(ctx, "closure.static", [], flag ? { callee, flag } : { callee });
  }
  const values = captured ?? captureValues(ctx, instance.captures);
  return emit(ctx, "closure.new", values, { callee });
}

export function registerFunctionObject(lowering: Lowering, instance: FunctionInstance): void {
  if (!lowering.functionObjects.has(instance.fn.name)) {
    lowering.functionObjects.set(instance.fn.name, signatureOf(instance));
  }
}

export function functionShape(
  lowering: Lowering,
  instance: FunctionInstance,
  type: ts.Type,
): AllocationShape {
  const cache = cacheOf<FunctionInstance, AllocationShape>(lowering, "function shapes");
  let shape = cache.get(instance);
  if (shape === undefined) {
    shape = newShape(lowering.flow, "function", type, instance.fn.name, instance);
    cache.set(instance, shape);
  }
  return shape;
}

/** Lowers an arrow function or a function expression to a function object. */
export function lowerFunctionExpression(
  ctx: FunctionContext,
  node: ts.ArrowFunction | ts.FunctionExpression,
  type: ts.Type,
  contextual: ts.Type | undefined,
): Operand {
  const own = ownName(ctx, node);
  if (own !== undefined) declareEarly(ctx, own, type);
  const instance = reachNested(ctx, node, [], openResult(ctx, node, contextual));
  const closure = makeNewClosure(ctx, instance, type);
  const cell = own && locationOf(ctx, own);
  if (own !== undefined && cell !== undefined) writeLocation(ctx, cell, own, closure.value);
  const wider = contextual && contextualSignature(ctx, contextual);
  if (wider !== undefined) adoptSignature(ctx, instance, wider);
  return closure;
}

/** A function written where its result may be undefined may give that, whatever is inferred. */
function openResult(
  ctx: FunctionContext,
  node: ts.ArrowFunction | ts.FunctionExpression,
  contextual: ts.Type | undefined,
): Partial<InstanceSpec> | undefined {
  if (node.type !== undefined || contextual === undefined) return undefined;
  const { checker } = ctx.lowering;
  const wider = contextualSignature(ctx, contextual);
  const returnType = wider && concrete(ctx, wider.getReturnType());
  if (returnType === undefined || !typeAdmitsUndefined(returnType)) return undefined;
  const inferred = checker.getSignatureFromDeclaration(node)?.getReturnType();
  if (inferred === undefined || inferred.flags & (ts.TypeFlags.Void | ts.TypeFlags.Never)) {
    return undefined;
  }
  return { returnType, result: representationOf(ctx.lowering, returnType) };
}

/** The name of a function expression, when the function must capture itself. */
function ownName(
  ctx: FunctionContext,
  node: ts.ArrowFunction | ts.FunctionExpression,
): ts.Symbol | undefined {
  const symbol = node.name && ctx.lowering.checker.getSymbolAtLocation(node.name);
  return symbol && capturedBy(ctx.lowering, node).includes(symbol) ? symbol : undefined;
}

/** Lets the typed entry take the parameters that callers through the contextual type pass. */
function adoptSignature(
  ctx: FunctionContext,
  instance: FunctionInstance,
  signature: ts.Signature,
): void {
  const shape = signatureShape(ctx, signature);
  if (shape !== undefined && shape.rest === instance.fn.rest)
    ctx.lowering.functionObjects.set(instance.fn.name, shape);
}

/** The one call signature of a function type, or of the function in a union. */
export function contextualSignature(ctx: FunctionContext, type: ts.Type): ts.Signature | undefined {
  const signatures = ctx.lowering.checker.getNonNullableType(type).getCallSignatures();
  return signatures.length === 1 ? signatures[0] : undefined;
}

/** The machine signature with which functions of a static type are called. */
export function signatureShape(
  ctx: FunctionContext,
  signature: ts.Signature,
): { params: Representation[]; result: Representation; rest: boolean } | undefined {
  const { lowering } = ctx;
  const params: Representation[] = [];
  let rest = false;
  for (const parameter of signature.parameters) {
    const declaration = parameter.valueDeclaration;
    const type = concrete(ctx, lowering.checker.getTypeOfSymbol(parameter));
    const rep = representationOf(lowering, type);
    if (declaration !== undefined && ts.isParameter(declaration)) {
      if (declaration.dotDotDotToken) {
        rest = true;
        params.push("ref");
        continue;
      }
      const optional = declaration.questionToken ?? declaration.initializer;
      params.push(optional === undefined ? rep : withUndefined(rep));
    } else {
      params.push(rep);
    }
  }
  const result = resultRepresentation(lowering, concrete(ctx, signature.getReturnType()));
  return { params, result, rest };
}

/** The function that a constant variable or a function declaration always holds. */
export function functionOf(declaration: ts.Declaration): ts.FunctionLikeDeclaration | undefined {
  if (ts.isFunctionDeclaration(declaration)) return declaration;
  if (ts.isFunctionExpression(declaration)) return declaration;
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined)
    return undefined;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return undefined;
  let init = declaration.initializer;
  while (ts.isParenthesizedExpression(init)) init = init.expression;
  return ts.isArrowFunction(init) || ts.isFunctionExpression(init) ? init : undefined;
}

export { isModuleLevel };

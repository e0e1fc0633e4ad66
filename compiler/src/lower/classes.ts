/**
 * Class instances: a class with its type arguments, its layout as an allocation
 * shape, and the functions that construct objects and run its methods.
 */
import ts from "typescript";
import type { Representation } from "../ir/representation.ts";
import { instantiateType, type TypeEnvironment, thisTypeOf } from "../project/instantiate.ts";
import { declaredSymbol } from "./bindings.ts";
import { builtinClass, isStdlibFile } from "./builtins.ts";
import { emit, type FunctionContext, type Lowering, type Operand, uniqueName } from "./context.ts";
import { coerceTo, undefinedAs } from "./convert.ts";
import { lowerInitializer } from "./expressions.ts";
import { type AllocationShape, addField, addShape, newShape } from "./flow.ts";
import { declareParameters, functionSpec, parameterShape } from "./functions.ts";
import { type FunctionInstance, instanceKey, reachInstance } from "./instances.ts";
import { memberKey } from "./names.ts";
import { Refusal } from "./refusal.ts";
import { lowerBlock } from "./statements.ts";
import { nodeFor, representationOf } from "./types.ts";
import { locationOf, readLocation } from "./variable-access.ts";
import { freeVariables, THIS } from "./variables.ts";

export interface ClassInstance {
  key: string;
  name: string;
  declaration: ts.ClassLikeDeclaration;
  environment: TypeEnvironment;
  /** The type of its objects. */
  type: ts.Type;
  base: ClassInstance | undefined;
  shape: AllocationShape;
  /** Own methods and accessors of the prototype, by key. */
  members: Map<string, ClassMember>;
  statics: Map<string, ClassMember>;
  isAbstract: boolean;
  /** Some constructor in the chain lets other code see `this`: a subclass's fields are not set then. */
  leaksThis: boolean;
  /** Code can see this class's own fields before they are set. */
  seenEarly: boolean;
}

export interface ClassMember {
  method: ts.MethodDeclaration | undefined;
  getter: ts.GetAccessorDeclaration | undefined;
  setter: ts.SetAccessorDeclaration | undefined;
}

/** The class declaration behind a type whose objects are made by `new`. */
export function classDeclarationOf(
  lowering: Lowering,
  type: ts.Type,
): ts.ClassLikeDeclaration | undefined {
  const symbol = type.symbol as ts.Symbol | undefined;
  const declaration = symbol?.valueDeclaration;
  if (declaration !== undefined && ts.isClassLike(declaration)) {
    return declaration.getSourceFile().isDeclarationFile ? undefined : declaration;
  }
  if (symbol === undefined) return undefined;
  const ambient = symbol.declarations?.some((d) => d.getSourceFile().isDeclarationFile);
  return ambient ? builtinClass(lowering, symbol.name) : undefined;
}

/** The class instance whose objects have a given static type, if it is a class's. */
export function classOfType(lowering: Lowering, type: ts.Type): ClassInstance | undefined {
  const declaration = classDeclarationOf(lowering, type);
  if (declaration === undefined) return undefined;
  const reference = type as Partial<ts.TypeReference>;
  const args = reference.target ? lowering.checker.getTypeArguments(type as ts.TypeReference) : [];
  return reachClass(lowering, declaration, args);
}

export function declaredClassType(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
): ts.InterfaceType {
  const symbol =
    (declaration.name && lowering.checker.getSymbolAtLocation(declaration.name)) ??
    (declaration as unknown as { symbol: ts.Symbol }).symbol;
  return lowering.checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType;
}

export function reachClass(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
  typeArguments: readonly ts.Type[],
): ClassInstance {
  const declared = declaredClassType(lowering, declaration);
  const parameters = declared.typeParameters ?? [];
  const given = isErased(declaration) ? [] : typeArguments;
  const sources: ts.Type[] = [...parameters];
  const targets: ts.Type[] = parameters.map(
    (parameter, i) =>
      given[i] ??
      lowering.checker.getBaseConstraintOfType(parameter) ??
      lowering.checker.getUnknownType(),
  );
  const type = instantiateType(lowering.checker, declared, { sources, targets });
  const key = instanceKey(declaration, { sources, targets });
  const known = lowering.classes.get(key);
  if (known !== undefined) return known;
  const self = thisTypeOf(declared);
  if (self !== undefined) {
    sources.push(self);
    targets.push(type);
  }
  return makeClass(lowering, declaration, { sources, targets }, type, key);
}

/**
 * Whether one instance of a generic class of the library serves all type arguments: its values
 * pass through it unseen, and the compiler follows them by itself (promise-flow.ts).
 */
export function isErased(declaration: ts.ClassLikeDeclaration): boolean {
  return ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === "erased");
}

function makeClass(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
  environment: TypeEnvironment,
  type: ts.Type,
  key: string,
): ClassInstance {
  const sourceName = className(declaration);
  const base = baseClassOf(lowering, declaration, environment);
  const shape = newShape(lowering.flow, "class", type, sourceName, undefined);
  const instance: ClassInstance = {
    key,
    name: uniqueName(lowering, sourceName === "" ? "class" : sourceName),
    declaration,
    environment,
    type,
    base,
    shape,
    members: new Map(),
    statics: new Map(),
    isAbstract:
      declaration.modifiers?.some((m) => m.kind === ts.SyntaxKind.AbstractKeyword) ?? false,
    leaksThis: (base?.leaksThis ?? false) || leaksThis(lowering, declaration),
    seenEarly: (base?.leaksThis ?? false) || leaksBeforeSet(lowering, declaration),
  };
  shape.origin = instance;
  lowering.classes.set(key, instance);
  refuseCaptures(lowering, declaration);
  collectMembers(lowering, instance);
  for (let c: ClassInstance | undefined = instance; c !== undefined; c = c.base) {
    addShape(lowering.flow, nodeFor(lowering, c.type), shape);
  }
  collectFields(lowering, instance);
  return instance;
}

/** JavaScript's `name` of a class. */
export function className(declaration: ts.ClassLikeDeclaration): string {
  if (declaration.name !== undefined) return declaration.name.text;
  const { parent } = declaration;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return "";
}

function refuseCaptures(lowering: Lowering, declaration: ts.ClassLikeDeclaration): void {
  for (const member of declaration.members) {
    for (const variable of freeVariables(lowering, member)) {
      if (variable === THIS) continue;
      throw new Refusal(
        "TK2002",
        declaration.name ?? declaration,
        `the class uses '${variable.name}', a variable of the function around it`,
        { help: "move the class to the module's top level, or pass the value to its constructor" },
      );
    }
  }
}

function baseClassOf(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
  environment: TypeEnvironment,
): ClassInstance | undefined {
  const clause = declaration.heritageClauses?.find(
    ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
  );
  const heritage = clause?.types[0];
  if (heritage === undefined) return undefined;
  const { checker } = lowering;
  const type = instantiateType(checker, checker.getTypeAtLocation(heritage), environment);
  const base = classOfType(lowering, type);
  if (base === undefined || isErased(base.declaration)) {
    throw new Refusal("TK2003", heritage, `'${heritage.getText()}' cannot be extended`, {
      label: "not a class known at compile time",
    });
  }
  return base;
}

function collectMembers(lowering: Lowering, instance: ClassInstance): void {
  for (const member of instance.declaration.members) {
    const isMethod = ts.isMethodDeclaration(member);
    if (!isMethod && !ts.isGetAccessor(member) && !ts.isSetAccessor(member)) continue;
    if (isMethod && member.body === undefined) continue;
    const table = isStaticMember(member) ? instance.statics : instance.members;
    const key = memberKey(lowering, member.name);
    const entry = table.get(key) ?? { method: undefined, getter: undefined, setter: undefined };
    table.set(key, entry);
    if (isMethod) entry.method = member;
    else if (member.body === undefined) continue;
    else if (ts.isGetAccessor(member)) entry.getter = member;
    else entry.setter = member;
  }
}

export function isStaticMember(member: ts.ClassElement): boolean {
  const modifiers = ts.canHaveModifiers(member) ? ts.getModifiers(member) : undefined;
  return modifiers?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** A field as it is declared: a property, or a parameter property of the constructor. */
export type FieldDeclaration = ts.PropertyDeclaration | ts.ParameterDeclaration;

/** The class's own fields in the order in which they are defined. */
export function ownFields(declaration: ts.ClassLikeDeclaration): FieldDeclaration[] {
  const fields: FieldDeclaration[] = [];
  const declared = constructorOf(declaration);
  for (const parameter of declared?.parameters ?? []) {
    if (ts.isParameterPropertyDeclaration(parameter, parameter.parent)) fields.push(parameter);
  }
  for (const member of declaration.members) {
    if (!ts.isPropertyDeclaration(member) || isStaticMember(member)) continue;
    const modifiers = ts.getModifiers(member);
    const ambient = modifiers?.some(
      ({ kind }) => kind === ts.SyntaxKind.DeclareKeyword || kind === ts.SyntaxKind.AbstractKeyword,
    );
    if (!ambient) fields.push(member);
  }
  return fields;
}

export function constructorOf(
  declaration: ts.ClassLikeDeclaration,
): ts.ConstructorDeclaration | undefined {
  return declaration.members.find(
    (member): member is ts.ConstructorDeclaration =>
      ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}

export function fieldKey(lowering: Lowering, field: FieldDeclaration): string {
  if (ts.isPropertyDeclaration(field)) return memberKey(lowering, field.name);
  return (field.name as ts.Identifier).text;
}

export function fieldType(
  instance: ClassInstance,
  lowering: Lowering,
  field: FieldDeclaration,
): ts.Type {
  const { checker } = lowering;
  let type = checker.getTypeAtLocation(field.name);
  if (ts.isParameter(field)) type = checker.getTypeAtLocation(field);
  return instantiateType(checker, type, instance.environment);
}

function collectFields(lowering: Lowering, instance: ClassInstance): void {
  for (const [key, field] of instance.base?.shape.fields ?? []) {
    addField(lowering.flow, instance.shape, key, field.type, field.rep, field);
  }
  for (const declaration of ownFields(instance.declaration)) {
    const type = fieldType(instance, lowering, declaration);
    const definite =
      ts.isPropertyDeclaration(declaration) &&
      declaration.initializer === undefined &&
      declaration.exclamationToken !== undefined;
    const rep: Representation =
      instance.seenEarly || definite ? "value" : representationOf(lowering, type);
    const key = fieldKey(lowering, declaration);
    const flags = ts.getCombinedModifierFlags(declaration);
    addField(lowering.flow, instance.shape, key, type, rep, {
      readonly: (flags & ts.ModifierFlags.Readonly) !== 0,
      private: key.startsWith("#"),
      hidden:
        isStdlibFile(lowering, declaration.getSourceFile()) &&
        (flags & ts.ModifierFlags.Public) === 0,
    });
  }
}

/** Whether a constructor or field initialiser calls a method on `this`, or passes it on. */
function leaksThis(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  const body = constructorOf(declaration)?.body;
  return (
    initializersLeak(lowering, declaration) ||
    (body !== undefined && usesThisFreely(lowering, body))
  );
}

function initializersLeak(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  return ownFields(declaration).some((field) => {
    if (!ts.isPropertyDeclaration(field) || field.initializer === undefined) return false;
    const { initializer } = field;
    if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) return false;
    return usesThisFreely(lowering, initializer);
  });
}

/**
 * Whether `this` leaks while some own field is not set yet. Fields with
 * initialisers are set before the body runs; the others by the assignments that
 * come before the first statement that leaks.
 */
function leaksBeforeSet(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  if (initializersLeak(lowering, declaration)) return true;
  const unset = new Set(
    ownFields(declaration)
      .filter((field) => ts.isPropertyDeclaration(field) && field.initializer === undefined)
      .map((field) => fieldKey(lowering, field)),
  );
  for (const statement of constructorOf(declaration)?.body?.statements ?? []) {
    if (unset.size === 0) return false;
    if (usesThisFreely(lowering, statement)) return true;
    const key = assignedField(lowering, statement);
    if (key !== undefined) unset.delete(key);
  }
  return false;
}

/** The key of `this.key = value;`. */
function assignedField(lowering: Lowering, statement: ts.Statement): string | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression))
    return undefined;
  const { left, operatorToken } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left))
    return undefined;
  if (left.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  return ts.isPrivateIdentifier(left.name) ? memberKey(lowering, left.name) : left.name.text;
}

function usesThisFreely(lowering: Lowering, root: ts.Node): boolean {
  const visit = (node: ts.Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      const { parent } = node;
      if (!ts.isPropertyAccessExpression(parent)) return true;
      const symbol = lowering.checker.getSymbolAtLocation(parent.name);
      const declared = symbol?.valueDeclaration;
      if (declared === undefined) return true;
      return !(ts.isPropertyDeclaration(declared) || ts.isParameter(declared));
    }
    if (node.kind === ts.SyntaxKind.SuperKeyword && !ts.isCallExpression(node.parent)) return true;
    if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassLike(node)) {
      return false;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(root);
}

/** The declaration of a method or accessor, searched up the chain. */
export function findMember(
  instance: ClassInstance,
  key: string,
  kind: keyof ClassMember,
): { owner: ClassInstance; declaration: ts.FunctionLikeDeclaration } | undefined {
  for (let c: ClassInstance | undefined = instance; c !== undefined; c = c.base) {
    const declaration = c.members.get(key)?.[kind];
    if (declaration !== undefined) return { owner: c, declaration };
  }
  return undefined;
}

/** The function instance of a method or accessor for receivers of a class. */
export function reachMethod(
  lowering: Lowering,
  owner: ClassInstance,
  declaration: ts.FunctionLikeDeclaration,
  typeArguments: readonly ts.Type[],
): FunctionInstance {
  const environment = extendEnvironment(lowering, owner.environment, declaration, typeArguments);
  const isStatic = ts.isClassElement(declaration) && isStaticMember(declaration);
  const key = instanceKey(declaration, environment, owner.key);
  return reachInstance(lowering, key, () => ({
    ...functionSpec(lowering, declaration, environment, key),
    name: `${owner.name}_${accessorPrefix(declaration)}${safeKey(lowering, declaration)}`,
    owner,
    isStatic,
    thisType: isStatic ? undefined : owner.type,
    thisRep: isStatic ? undefined : "ref",
  }));
}

function accessorPrefix(declaration: ts.Node): string {
  if (ts.isGetAccessor(declaration)) return "get_";
  return ts.isSetAccessor(declaration) ? "set_" : "";
}

function safeKey(lowering: Lowering, declaration: ts.FunctionLikeDeclaration): string {
  const { name } = declaration;
  if (name === undefined) return "anonymous";
  return memberKey(lowering, name as ts.PropertyName)
    .replace(/^@@/, "symbol_")
    .replace(/^#/, "private_")
    .replace(/@\d+$/, "");
}

/** The environment of a generic function: the one around it and its own arguments. */
export function extendEnvironment(
  lowering: Lowering,
  outer: TypeEnvironment,
  declaration: ts.SignatureDeclaration,
  typeArguments: readonly ts.Type[],
): TypeEnvironment {
  const own = declaration.typeParameters ?? [];
  if (own.length === 0) return outer;
  const { checker } = lowering;
  // Inside the function itself, its own parameters are there already.
  const [first] = own;
  const known = first === undefined ? -1 : outer.sources.indexOf(checker.getTypeAtLocation(first));
  const sources = outer.sources.slice(0, known < 0 ? undefined : known);
  const targets = outer.targets.slice(0, known < 0 ? undefined : known);
  own.forEach((parameter, i) => {
    const type = checker.getTypeAtLocation(parameter);
    sources.push(type);
    const fallback = (): ts.Type => {
      const preset = checker.getDefaultFromTypeParameter(type);
      if (preset !== undefined) return instantiateType(checker, preset, { sources, targets });
      return checker.getBaseConstraintOfType(type) ?? checker.getUnknownType();
    };
    const given = typeArguments[i];
    targets.push(given === undefined ? fallback() : bounded(lowering, given));
  });
  return { sources, targets };
}

/** Type arguments nested deeper than this are compiled as unknown. */
const MAXIMUM_NESTING = 8;

/** A type argument, cut off where a recursion would make ever larger ones. */
function bounded(lowering: Lowering, type: ts.Type): ts.Type {
  return nesting(lowering, type, 0) > MAXIMUM_NESTING ? lowering.checker.getUnknownType() : type;
}

function nesting(lowering: Lowering, type: ts.Type, depth: number): number {
  if (depth > MAXIMUM_NESTING) return depth;
  const parts = [...(type.aliasTypeArguments ?? [])];
  if (type.isUnionOrIntersection()) parts.push(...type.types);
  else if ((type as Partial<ts.TypeReference>).target !== undefined) {
    parts.push(...lowering.checker.getTypeArguments(type as ts.TypeReference));
  }
  return parts.reduce((most, part) => {
    return part === type ? most : Math.max(most, nesting(lowering, part, depth + 1));
  }, depth);
}

/** The function that initialises a new object: `C(this, args)`. */
export function reachConstructor(lowering: Lowering, instance: ClassInstance): FunctionInstance {
  const key = `construct ${instance.key}`;
  return reachInstance(lowering, key, () => {
    const declared = effectiveConstructor(instance);
    const shape =
      declared && parameterShape(lowering, declared.declaration, declared.owner.environment);
    return {
      key,
      name: `${instance.name}_construct`,
      sourceName: className(instance.declaration),
      declaration: instance.declaration,
      environment: instance.environment,
      owner: instance,
      parameterTypes: shape?.types ?? [],
      parameterReps: shape?.reps ?? [],
      parameterNames: shape?.names ?? [],
      rest: shape?.rest ?? false,
      length: shape?.length ?? 0,
      thisType: instance.type,
      thisRep: "ref",
      returnType: lowering.checker.getVoidType(),
      result: "void",
      lowerBody: (ctx) => lowerConstructor(ctx, instance),
    };
  });
}

/** The constructor whose parameters `new` passes: the class's own, or the nearest inherited one. */
export function effectiveConstructor(
  instance: ClassInstance,
): { owner: ClassInstance; declaration: ts.ConstructorDeclaration } | undefined {
  for (let c: ClassInstance | undefined = instance; c !== undefined; c = c.base) {
    const declaration = constructorOf(c.declaration);
    if (declaration !== undefined) return { owner: c, declaration };
  }
  return undefined;
}

function lowerConstructor(ctx: FunctionContext, instance: ClassInstance): void {
  const own = constructorOf(instance.declaration);
  if (own === undefined) {
    if (instance.base !== undefined) {
      callConstructor(ctx, instance.base, ctx.fn.params);
    }
    initializeFields(ctx, instance);
    return;
  }
  declareParameters(ctx, own);
  if (instance.base === undefined) initializeFields(ctx, instance);
  lowerBlock(ctx, own.body?.statements ?? []);
}

export function callConstructor(
  ctx: FunctionContext,
  instance: ClassInstance,
  args: Parameters<typeof emit>[2],
): void {
  const target = reachConstructor(ctx.lowering, instance);
  const self = ctx.fn.thisValue;
  if (self === undefined) throw new Error("a constructor without a receiver");
  emit(ctx, "call", [self, ...args], { callee: target.fn.name, rep: "void" });
}

/** Defines the own fields, in order; runs after super() or at the start of a base class. */
export function initializeFields(ctx: FunctionContext, instance: ClassInstance): void {
  const { lowering } = ctx;
  const self = ctx.fn.thisValue;
  if (self === undefined) return;
  for (const field of ownFields(instance.declaration)) {
    const key = fieldKey(lowering, field);
    const info = instance.shape.fields.get(key);
    if (info === undefined) continue;
    if (ts.isParameter(field)) {
      const operand = parameterValue(ctx, field.name as ts.Identifier);
      storeField(ctx, instance, key, coerceTo(ctx, operand, info.type, operand.value.rep));
      continue;
    }
    if (field.initializer === undefined) {
      const rep = representationOf(lowering, info.type);
      const unset = info.rep === "value" ? "value" : rep;
      const nullable = unset === "value" || unset.endsWith("?undefined");
      if (nullable) storeField(ctx, instance, key, undefinedAs(ctx, unset));
      continue;
    }
    const operand = lowerInitializer(ctx, field.initializer, info.type);
    storeField(
      ctx,
      instance,
      key,
      coerceTo(ctx, operand, info.type, representationOf(lowering, info.type)),
    );
  }
}

/** The value that a parameter property's parameter has, its default applied. */
function parameterValue(ctx: FunctionContext, name: ts.Identifier): Operand {
  const symbol = declaredSymbol(ctx.lowering.checker, name);
  const location = symbol && locationOf(ctx, symbol);
  if (symbol === undefined || location === undefined)
    throw new Error(`no parameter '${name.text}'`);
  return { value: readLocation(ctx, location, symbol), type: location.type };
}

function storeField(
  ctx: FunctionContext,
  instance: ClassInstance,
  key: string,
  value: Parameters<typeof emit>[2][number],
): void {
  const self = ctx.fn.thisValue;
  if (self === undefined) return;
  const node = nodeFor(ctx.lowering, instance.type).id;
  emit(ctx, "prop.init", [self, value], { node, key, shape: instance.shape.id });
}

/** C name of a class's own method, if anything reached it without type arguments of its own. */
export function reachedMethod(
  lowering: Lowering,
  instance: ClassInstance,
  key: string,
): string | undefined {
  return reachedName(lowering, instance, instance.members.get(key)?.method);
}

export function reachedAccessor(
  lowering: Lowering,
  instance: ClassInstance,
  key: string,
  kind: "getter" | "setter",
): string | undefined {
  return reachedName(lowering, instance, instance.members.get(key)?.[kind]);
}

function reachedName(
  lowering: Lowering,
  instance: ClassInstance,
  declaration: ts.FunctionLikeDeclaration | undefined,
): string | undefined {
  if (declaration === undefined || (declaration.typeParameters?.length ?? 0) > 0) return undefined;
  const key = instanceKey(declaration, instance.environment, instance.key);
  return lowering.instances.get(key)?.fn.name;
}

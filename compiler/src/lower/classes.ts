/**
 * Class instances: a class definition with its type arguments, its layout as an
 * allocation shape, and the functions that run its methods.
 */
import ts from "typescript";
import { isPropertyKey } from "../ir/keys.ts";
import type { Representation } from "../ir/representation.ts";
import {
  instantiateType,
  type TypeEnvironment,
  thisTypeOf,
  typeId,
} from "../project/instantiate.ts";
import { addArrayClass, refuseArrayMembers, takesLength } from "./array-classes.ts";
import { autoAccessorSpec } from "./auto-accessors.ts";
import { arrayBase, builtinClass, isAmbient, isProtocol, isStdlibFile } from "./builtins.ts";
import { CLASS, type ClassDefinition, staticDefinition } from "./class-definitions.ts";
import { brandsLate, isTrustedToBeSet, leaksBeforeSet, leaksThis } from "./class-leaks.ts";
import {
  brandKey,
  type ClassMember,
  choosesObject,
  className,
  type FieldDeclaration,
  fieldKey,
  heritageOf,
  membersOf,
  ownFields,
  symbolOf,
} from "./class-members.ts";
import { reachedAsValue } from "./class-methods.ts";
import { openMemberScope } from "./class-values.ts";
import { type Lowering, uniqueName } from "./context.ts";
import { type AllocationShape, addField, addShape, ELEMENTS, newShape } from "./flow.ts";
import { functionSpec } from "./functions.ts";
import { type FunctionInstance, instanceKey, reachInstance } from "./instances.ts";
import { memberKey } from "./names.ts";
import { Refusal } from "./refusal.ts";
import { boundedArgument, extendEnvironment, isNeverYet } from "./type-arguments.ts";
import { elementTypeOf, nodeFor, representationOf } from "./types.ts";

export interface ClassInstance {
  key: string;
  name: string;
  definition: ClassDefinition;
  declaration: ts.ClassLikeDeclaration;
  environment: TypeEnvironment;
  /** The type of its objects. */
  type: ts.Type;
  base: ClassInstance | undefined;
  shape: AllocationShape;
  /** Own methods and accessors of the prototype, by key. */
  members: Map<string, ClassMember>;
  isAbstract: boolean;
  /** The class is the library's Array or extends it: its objects are arrays. */
  isArray: boolean;
  /** Some constructor in the chain lets other code see `this`: a subclass's fields are not set then. */
  leaksThis: boolean;
  /** Code can see this class's own fields before they are set. */
  seenEarly: boolean;
}

/** The class declaration behind a type whose objects are made by `new`. */
export function classDeclarationOf(
  lowering: Lowering,
  type: ts.Type,
): ts.ClassLikeDeclaration | undefined {
  const symbol = type.symbol as ts.Symbol | undefined;
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || isProtocol(symbol.name, declaration)) return undefined;
  if (declaration !== undefined && ts.isClassLike(declaration)) {
    return isAmbient(declaration) ? builtinClass(lowering, symbol.name) : declaration;
  }
  const ambient = symbol.declarations?.some(isAmbient);
  return ambient ? builtinClass(lowering, symbol.name) : undefined;
}

/** The class instance whose objects have a given static type, if it is known without evaluation. */
export function classOfType(lowering: Lowering, type: ts.Type): ClassInstance | undefined {
  const declaration = classDeclarationOf(lowering, type);
  const definition = declaration && staticDefinition(lowering, declaration);
  return definition && instanceAt(lowering, definition, type);
}

/** The instance of a definition whose objects have a static type, as far as that tells. */
export function instanceAt(
  lowering: Lowering,
  definition: ClassDefinition,
  type: ts.Type,
): ClassInstance {
  const parts = type.isIntersection() ? type.types : [type];
  const reference = parts.find(
    (part) =>
      (part as Partial<ts.TypeReference>).target !== undefined &&
      classDeclarationOf(lowering, part) === definition.declaration,
  );
  const args = reference && lowering.checker.getTypeArguments(reference as ts.TypeReference);
  return reachClass(lowering, definition, args ?? []);
}

export function declaredClassType(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
): ts.InterfaceType {
  return lowering.checker.getDeclaredTypeOfSymbol(symbolOf(declaration)) as ts.InterfaceType;
}

/** A definition's class for given type arguments: those of the functions around it come first. */
export function reachClass(
  lowering: Lowering,
  definition: ClassDefinition,
  typeArguments: readonly ts.Type[],
): ClassInstance {
  const declared = declaredClassType(lowering, definition.declaration);
  const parameters = declared.typeParameters ?? [];
  const { declaration } = definition;
  const given = isErased(declaration)
    ? []
    : typeArguments.map((type) => (isNeverYet(lowering, declaration, type) ? undefined : type));
  const sources: ts.Type[] = [...parameters];
  const { outer } = definition;
  const targets: ts.Type[] = parameters.map(
    (parameter, i) =>
      outer.targets[outer.sources.indexOf(parameter)] ??
      (given[i] && boundedArgument(lowering, definition.declaration, given[i])) ??
      lowering.checker.getBaseConstraintOfType(parameter) ??
      lowering.checker.getUnknownType(),
  );
  const type = instantiateType(lowering.checker, declared, { sources, targets });
  const key = `${definition.key} of ${targets.map(typeId).join(",")}`;
  const known = lowering.classes.get(key);
  if (known !== undefined) return known;
  const self = thisTypeOf(declared);
  if (self !== undefined) {
    sources.push(self);
    targets.push(type);
  }
  return makeClass(lowering, definition, { sources, targets }, type, key);
}

/**
 * Whether one instance of a generic class of the library serves all type arguments: its values
 * pass through it unseen, and the compiler follows them by itself (promise-flow.ts).
 */
export function isErased(declaration: ts.ClassLikeDeclaration): boolean {
  return hasTag(declaration, "erased");
}

/** Whether the library says so of a declaration of its own. */
export function hasTag(declaration: ts.Declaration, tag: string): boolean {
  return ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === tag);
}

/** Whether the library says of an accessor that it stands for a property of the objects themselves. */
export function isOwnData(lowering: Lowering, { members }: ClassInstance, key: string): boolean {
  const getter = members.get(key)?.getter;
  return getter !== undefined && isLibrary(lowering, getter) && hasTag(getter, "own");
}

function isLibrary(lowering: Lowering, node: ts.Node): boolean {
  return isStdlibFile(lowering, node.getSourceFile());
}

function makeClass(
  lowering: Lowering,
  definition: ClassDefinition,
  environment: TypeEnvironment,
  type: ts.Type,
  key: string,
): ClassInstance {
  const { declaration } = definition;
  const sourceName = className(lowering, declaration);
  const base = baseInstance(lowering, definition, environment);
  const shape = newShape(lowering.flow, "class", type, sourceName, undefined);
  const isArrayItself = declaration === arrayBase(lowering);
  const instance: ClassInstance = {
    key,
    name: uniqueName(lowering, sourceName === "" ? "class" : sourceName),
    definition,
    declaration,
    environment,
    type,
    base,
    shape,
    members: membersOf(lowering, declaration, false),
    isAbstract:
      declaration.modifiers?.some((m) => m.kind === ts.SyntaxKind.AbstractKeyword) ?? false,
    isArray: isArrayItself || (base?.isArray ?? false),
    // The library's Array shows `this` to no code of the program.
    leaksThis: (base?.leaksThis ?? false) || (!isArrayItself && leaksThis(lowering, declaration)),
    seenEarly: (base?.leaksThis ?? false) || leaksBeforeSet(lowering, declaration),
  };
  shape.origin = instance;
  const isOwnArray = instance.isArray && !isArrayItself;
  if (isOwnArray) refuseArrayMembers(lowering, declaration);
  lowering.classes.set(key, instance);
  for (let c: ClassInstance | undefined = instance; c !== undefined; c = c.base) {
    addShape(lowering.flow, nodeFor(lowering, c.type), shape);
  }
  collectFields(lowering, instance);
  if (isOwnArray) addArrayClass(lowering, instance);
  return instance;
}

function baseInstance(
  lowering: Lowering,
  definition: ClassDefinition,
  environment: TypeEnvironment,
): ClassInstance | undefined {
  const heritage = heritageOf(definition.declaration);
  if (heritage === undefined || definition.base === undefined) return undefined;
  if (isErased(definition.base.declaration)) {
    throw new Refusal("TK2003", heritage, `'${heritage.getText()}' cannot be extended`, {
      label: "the compiler follows the values of this class by itself",
    });
  }
  if (hasTag(definition.base.declaration, "final") && !isLibrary(lowering, heritage)) {
    throw new Refusal("TK2003", heritage, `'${heritage.getText()}' cannot be extended`, {
      label: "its methods make objects of the class itself",
    });
  }
  if (choosesObject(definition.base.declaration)) {
    throw new Refusal("TK2003", heritage, `'${heritage.getText()}' cannot be extended`, {
      label: "its constructor returns an object, which need not be a new one",
    });
  }
  const { checker } = lowering;
  const type = instantiateType(checker, checker.getTypeAtLocation(heritage), environment);
  if (definition.base.declaration === arrayBase(lowering)) {
    return reachClass(lowering, definition.base, [elementTypeOf(lowering, type)]);
  }
  return instanceAt(lowering, definition.base, type);
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
    const member = instance.members.get(key);
    if (field.late && (member?.getter ?? member?.setter) !== undefined) continue;
    addField(lowering.flow, instance.shape, key, field.type, field.rep, field);
  }
  if (instance.isArray) addElements(lowering, instance);
  if (!instance.definition.singular && !instance.shape.fields.has(CLASS)) {
    const { flow, checker } = lowering;
    addField(flow, instance.shape, CLASS, checker.getUnknownType(), "ref", { private: true });
  }
  if (brandsLate(lowering, instance.declaration)) {
    const { flow, checker } = lowering;
    const key = brandKey(instance.declaration);
    addField(flow, instance.shape, key, checker.getUnknownType(), "value", { private: true });
  }
  for (const declaration of ownFields(instance.declaration)) {
    const type = fieldType(instance, lowering, declaration);
    const definite =
      ts.isPropertyDeclaration(declaration) &&
      declaration.initializer === undefined &&
      isTrustedToBeSet(lowering, declaration);
    const isLoose = ts.isParameter(declaration) && takesLength(lowering, declaration);
    const rep: Representation =
      instance.seenEarly || definite || isLoose ? "value" : representationOf(lowering, type);
    const key = fieldKey(lowering, declaration);
    // Only some objects of the base class have it: others get it here.
    if (instance.shape.fields.get(key)?.late === true) instance.shape.fields.delete(key);
    const flags = ts.getCombinedModifierFlags(declaration);
    addField(lowering.flow, instance.shape, key, type, rep, {
      readonly: (flags & ts.ModifierFlags.Readonly) !== 0,
      private: !isPropertyKey(key),
      hidden: isHidden(lowering, declaration),
    });
  }
}

/** What the objects of a class that extends Array have under indices. */
function addElements(lowering: Lowering, { shape, base, environment }: ClassInstance): void {
  const inherited = base?.shape.fields.get(ELEMENTS);
  const element = inherited?.type ?? environment.targets[0] ?? lowering.checker.getUnknownType();
  const rep = representationOf(lowering, element);
  lowering.elementReps.set(addField(lowering.flow, shape, ELEMENTS, element, rep), rep);
}

/** What is no property to the program: the insides of built-ins. */
function isHidden(lowering: Lowering, declaration: FieldDeclaration): boolean {
  const flags = ts.getCombinedModifierFlags(declaration);
  const isOfLibrary = isStdlibFile(lowering, declaration.getSourceFile());
  return isOfLibrary && (flags & ts.ModifierFlags.Public) === 0;
}

/**
 * The declaration of a method or accessor, searched up the chain. The first class that has the key
 * decides: one that declares a getter alone hides the setter of the class that it extends.
 */
export function findMember(
  instance: ClassInstance,
  key: string,
  kind: keyof ClassMember,
): { owner: ClassInstance; declaration: ts.FunctionLikeDeclaration } | undefined {
  for (let c: ClassInstance | undefined = instance; c !== undefined; c = c.base) {
    const member = c.members.get(key);
    if (member === undefined) continue;
    const declaration = member[kind];
    return declaration && { owner: c, declaration };
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
  const key = instanceKey(declaration, environment, owner.key);
  return reachInstance(lowering, key, () => {
    const spec =
      autoAccessorSpec(lowering, declaration, environment, key, owner) ??
      functionSpec(lowering, declaration, environment, key);
    return {
      ...spec,
      name: `${owner.name}_${memberName(lowering, declaration)}`,
      owner,
      definition: owner.definition,
      thisType: spec.thisRep === "ref" ? spec.thisType : owner.type,
      thisRep: "ref",
      lowerBody: (ctx) => {
        openMemberScope(ctx, owner.definition, declaration);
        spec.lowerBody(ctx);
      },
    };
  });
}

/** A readable part for the C names of methods and accessors. */
export function memberName(lowering: Lowering, declaration: ts.FunctionLikeDeclaration): string {
  return accessorPrefix(declaration) + safeKey(lowering, declaration);
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
    .replace(/^\[\.(.*)\]$/, "inside_$1")
    .replace(/^#/, "private_")
    .replace(/@\d+$/, "");
}

/** The class at the end of what a class extends: itself, if it extends none. */
export function rootOf(instance: ClassInstance): ClassInstance {
  let root = instance;
  while (root.base !== undefined) root = root.base;
  return root;
}

/** C name of a class's own method as a value, if anything reached it without type arguments of its own. */
export function reachedMethod(
  lowering: Lowering,
  instance: ClassInstance,
  key: string,
): string | undefined {
  const declaration = instance.members.get(key)?.method;
  if (declaration === undefined) return undefined;
  const { singular } = instance.definition;
  return reachedAsValue(lowering, singular, ownKey(lowering, instance, declaration));
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
  if (declaration === undefined) return undefined;
  return lowering.instances.get(ownKey(lowering, instance, declaration))?.fn.name;
}

function ownKey(
  lowering: Lowering,
  instance: ClassInstance,
  declaration: ts.FunctionLikeDeclaration,
): string {
  const environment = extendEnvironment(lowering, instance.environment, declaration, []);
  return instanceKey(declaration, environment, instance.key);
}

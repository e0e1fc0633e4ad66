/**
 * Class definitions: a class declaration under the type arguments of the
 * functions around it, with the class that it extends. A definition whose base
 * is an expression stands for one class that the base can be; one that uses
 * variables of a function names them, for its class objects to hold.
 *
 * What a class's objects look like is the affair of classes.ts; when a class
 * becomes an object itself, of class-values.ts.
 */
import ts from "typescript";
import { isPropertyKey } from "../ir/keys.ts";
import type { Representation } from "../ir/representation.ts";
import {
  EMPTY_ENVIRONMENT,
  instantiateType,
  type TypeEnvironment,
} from "../project/instantiate.ts";
import { arrayBase, builtinClass, isAmbient, isStdlibFile } from "./builtins.ts";
import { seesStaticsEarly } from "./class-leaks.ts";
import {
  type ClassMember,
  className,
  fieldKey,
  heritageOf,
  isStaticMember,
  membersOf,
  staticFields,
  symbolOf,
} from "./class-members.ts";
import { cacheOf, type Lowering, uniqueName } from "./context.ts";
import { type AllocationShape, addField, exactNode, newShape, type TypeNode } from "./flow.ts";
import { capturedBy } from "./functions.ts";
import { type CapturedVariable, instanceKey } from "./instances.ts";
import { isPassiveModule, resolveAlias } from "./modules.ts";
import { runtimeName } from "./names.ts";
import { representationOf } from "./types.ts";
import { isFunctionScope, isModuleLevel, NAME, THIS, type Variable } from "./variables.ts";

/** Hidden fields of class objects and of their objects: no property can have such a name. */
export const PARENT = "[[parent]]";
const METHODS = "[[methods]]";
export const CLASS = "[[class]]";

export interface ClassDefinition {
  key: string;
  name: string;
  declaration: ts.ClassLikeDeclaration;
  /** Type parameters of the functions around the class. */
  outer: TypeEnvironment;
  base: ClassDefinition | undefined;
  /** Evaluated at most once, so that its class object is static data. */
  singular: boolean;
  /** Variables of the functions around it that its members use. */
  captures: CapturedVariable[];
  /** Own static methods and accessors, by key. */
  statics: Map<string, ClassMember>;
  /** The static type of the class itself: `typeof C`. */
  type: ts.Type;
  /** The shape of its class objects, once something needs one. */
  object: AllocationShape | undefined;
  /** The type node at which nothing but its class objects stand. */
  exact: TypeNode | undefined;
}

/**
 * Variables of the functions around a class that its members use, itself excepted, and its name
 * where that is known only at run time.
 */
export function capturedByClass(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
): Variable[] {
  const own = symbolOf(declaration);
  const captured: Variable[] = [];
  for (const member of declaration.members) {
    for (const variable of capturedBy(lowering, member)) {
      if (variable === THIS || variable === own || captured.includes(variable)) continue;
      captured.push(variable);
    }
  }
  if (runtimeName(lowering, declaration) !== undefined) captured.push(NAME);
  return captured;
}

/** Whether control passes a class declaration at most once in a program. */
export function isSingular(declaration: ts.ClassLikeDeclaration): boolean {
  for (let node: ts.Node = declaration.parent; !ts.isSourceFile(node); node = node.parent) {
    if (isFunctionScope(node) || ts.isIterationStatement(node, false)) return false;
    if (ts.isPropertyDeclaration(node) && !isStaticMember(node)) return false;
  }
  return true;
}

/** The definition of a class that is known without evaluating anything; undefined: it is not. */
export function staticDefinition(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
): ClassDefinition | undefined {
  const cache = cacheOf<ts.Node, ClassDefinition | undefined>(lowering, "static definitions");
  if (cache.has(declaration)) return cache.get(declaration);
  cache.set(declaration, undefined);
  const heritage = heritageOf(declaration);
  const base = heritage && knownBase(lowering, heritage.expression);
  const known =
    isSingular(declaration) &&
    capturedByClass(lowering, declaration).length === 0 &&
    (heritage === undefined || base !== undefined);
  if (known) cache.set(declaration, newDefinition(lowering, declaration, EMPTY_ENVIRONMENT, base));
  return cache.get(declaration);
}

/** The definition of a class that an evaluation with this base makes. */
export function reachDefinition(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
  outer: TypeEnvironment,
  base: ClassDefinition | undefined,
  captures: CapturedVariable[],
  /** Identity of the function that evaluates it. */
  around: string,
): ClassDefinition {
  const parts = [captures.length > 0 ? ` in ${around}` : "", base ? ` extends ${base.key}` : ""];
  const key = instanceKey(declaration, outer, parts.join(""));
  const cache = cacheOf<string, ClassDefinition>(lowering, "definitions");
  let definition = cache.get(key);
  if (definition === undefined) {
    definition = newDefinition(lowering, declaration, outer, base, captures, key);
    cache.set(key, definition);
  }
  return definition;
}

function newDefinition(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
  outer: TypeEnvironment,
  base: ClassDefinition | undefined,
  captures: CapturedVariable[] = [],
  key = instanceKey(declaration, outer),
): ClassDefinition {
  const { checker } = lowering;
  return {
    key,
    name: uniqueName(lowering, className(lowering, declaration) || "class"),
    declaration,
    outer,
    base,
    singular: isSingular(declaration),
    captures,
    statics: membersOf(lowering, declaration, true),
    type: instantiateType(checker, checker.getTypeOfSymbol(symbolOf(declaration)), outer),
    object: undefined,
    exact: undefined,
  };
}

/** The class that a heritage clause always names: also Array, which is no class otherwise. */
export function knownBase(
  lowering: Lowering,
  expression: ts.Expression,
): ClassDefinition | undefined {
  const known = knownClass(lowering, expression);
  if (known !== undefined || !ts.isIdentifier(expression)) return known;
  const declaration = lowering.checker.getSymbolAtLocation(expression)?.valueDeclaration;
  if (expression.text !== "Array" || declaration === undefined || !isAmbient(declaration)) {
    return undefined;
  }
  const base = arrayBase(lowering);
  return base && staticDefinition(lowering, base);
}

/** The class that an expression always stands for, if that is known without evaluating it. */
export function knownClass(
  lowering: Lowering,
  expression: ts.Expression,
): ClassDefinition | undefined {
  let node = expression;
  while (ts.isParenthesizedExpression(node) || ts.isExpressionWithTypeArguments(node)) {
    node = node.expression;
  }
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const found = lowering.checker.getSymbolAtLocation(node);
  const symbol = found && resolveAlias(lowering, found);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined) return undefined;
  if (declaration.getSourceFile().isDeclarationFile) {
    const builtin = builtinClass(lowering, symbol.name);
    return builtin && staticDefinition(lowering, builtin);
  }
  if (ts.isClassLike(declaration)) return staticDefinition(lowering, declaration);
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) {
    return undefined;
  }
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  if (!isConstant || !ts.isClassExpression(declaration.initializer)) return undefined;
  if (!isModuleLevel(declaration) || !isPassiveModule(lowering, declaration)) return undefined;
  return staticDefinition(lowering, declaration.initializer);
}

// ---- class objects ----

export function captureKey({ name }: CapturedVariable, index: number): string {
  return `[[${name} ${index}]]`;
}

/** The shape of a definition's class objects: made when something first needs one. */
export function classObject(lowering: Lowering, definition: ClassDefinition): AllocationShape {
  if (definition.object !== undefined) return definition.object;
  const { checker, flow } = lowering;
  const { declaration, outer } = definition;
  const shape = newShape(flow, "class-object", definition.type, definition.name, definition);
  definition.object = shape;
  if (definition.base !== undefined) classObject(lowering, definition.base);
  addField(flow, shape, PARENT, checker.getUnknownType(), "ref?null", { private: true });
  if (!definition.singular) {
    addField(flow, shape, METHODS, checker.getUnknownType(), "ref?null", { private: true });
  }
  definition.captures.forEach((capture, index) => {
    const { type, rep, cell } = capture;
    const held = cell ? checker.getUnknownType() : type;
    addField(flow, shape, captureKey(capture, index), held, cell ? "ref" : rep, { private: true });
  });
  const early = seesStaticsEarly(lowering, declaration);
  for (const field of staticFields(declaration)) {
    const type = instantiateType(checker, checker.getTypeAtLocation(field.name), outer);
    const key = fieldKey(lowering, field);
    const natural = representationOf(lowering, type);
    const unset = field.initializer === undefined && !natural.endsWith("?undefined");
    const rep: Representation = early.has(field) || unset ? "value" : natural;
    const flags = ts.getCombinedModifierFlags(field);
    addField(flow, shape, key, type, rep, {
      readonly: (flags & ts.ModifierFlags.Readonly) !== 0,
      private: !isPropertyKey(key),
      hidden:
        isStdlibFile(lowering, declaration.getSourceFile()) &&
        (flags & ts.ModifierFlags.Public) === 0,
    });
  }
  return shape;
}

/** The type node of a class that is known exactly. */
export function exactNodeOf(lowering: Lowering, definition: ClassDefinition): TypeNode {
  definition.exact ??= exactNode(lowering.flow, classObject(lowering, definition));
  return definition.exact;
}

export function definitionOfShape(shape: AllocationShape): ClassDefinition | undefined {
  return shape.kind === "class-object" ? (shape.origin as ClassDefinition) : undefined;
}

/** A static method or accessor, searched up the chain as findMember does. */
export function findStatic(
  definition: ClassDefinition,
  key: string,
  kind: keyof ClassMember,
): { owner: ClassDefinition; declaration: ts.FunctionLikeDeclaration } | undefined {
  for (let c: ClassDefinition | undefined = definition; c !== undefined; c = c.base) {
    const member = c.statics.get(key);
    if (member === undefined) continue;
    const declaration = member[kind];
    return declaration && { owner: c, declaration };
  }
  return undefined;
}

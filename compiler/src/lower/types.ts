/**
 * Questions about static types: what the checker says of a node under the
 * current type arguments, and how values of a type are represented.
 */
import ts from "typescript";
import { type Representation, withNullish } from "../ir/representation.ts";
import { instantiateType } from "../project/instantiate.ts";
import { cacheOf, type FunctionContext, type Lowering } from "./context.ts";
import { addFlow, mayBeObject, nodeOfType, type TypeNode } from "./flow.ts";

/** The static type of an expression, narrowing included. */
export function typeOf(ctx: FunctionContext, node: ts.Node): ts.Type {
  return concrete(ctx, ctx.lowering.checker.getTypeAtLocation(node));
}

/** A type of the checker's with the type parameters of the current function replaced. */
export function concrete(ctx: FunctionContext, type: ts.Type): ts.Type {
  return instantiateType(ctx.lowering.checker, type, ctx.environment);
}

/** The declared type of a variable, parameter or property. */
export function declaredType(ctx: FunctionContext, symbol: ts.Symbol, at: ts.Node): ts.Type {
  return concrete(ctx, ctx.lowering.checker.getTypeOfSymbolAtLocation(symbol, at));
}

const NUMBER = ts.TypeFlags.NumberLike;
const STRING = ts.TypeFlags.StringLike;

/** How a value of a static type is held. */
export function representationOf(lowering: Lowering, type: ts.Type): Representation {
  const known = representations(lowering).get(type);
  if (known !== undefined) return known;
  const rep = computeRepresentation(lowering, type);
  representations(lowering).set(type, rep);
  return rep;
}

const representationCaches = new WeakMap<Lowering, Map<ts.Type, Representation>>();

function representations(lowering: Lowering): Map<ts.Type, Representation> {
  let cache = representationCaches.get(lowering);
  if (cache === undefined) {
    cache = new Map();
    representationCaches.set(lowering, cache);
  }
  return cache;
}

function computeRepresentation(lowering: Lowering, type: ts.Type): Representation {
  const flags = type.flags;
  if (flags & NUMBER && !(flags & ts.TypeFlags.Union)) return "f64";
  if (flags & STRING && !(flags & ts.TypeFlags.Union)) return "str";
  if (flags & ts.TypeFlags.Boolean || flags & ts.TypeFlags.BooleanLiteral) return "bool";
  if (flags & (ts.TypeFlags.ESSymbolLike | ts.TypeFlags.BigIntLike)) return "value";
  if (flags & ts.TypeFlags.NonPrimitive) return "ref";
  if (flags & ts.TypeFlags.Object) {
    return isEmptyObjectType(lowering, type) ? "value" : "ref";
  }
  if (flags & ts.TypeFlags.Union) return unionRepresentation(lowering, type as ts.UnionType);
  if (flags & ts.TypeFlags.Intersection) {
    return intersectionRepresentation(lowering, type as ts.IntersectionType);
  }
  if (flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.Index | ts.TypeFlags.IndexedAccess)) {
    const base = lowering.checker.getBaseConstraintOfType(type);
    if (flags & ts.TypeFlags.Index && base) return representationOf(lowering, base);
  }
  return "value";
}

/** `{}` and interfaces without members also admit primitives. */
function isEmptyObjectType(lowering: Lowering, type: ts.Type): boolean {
  if (type.isClass()) return false;
  const checker = lowering.checker;
  if (type.symbol && type.symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.ObjectLiteral)) {
    return false;
  }
  if (checker.getPropertiesOfType(type).length > 0) return !onlyObjectsFit(lowering, type);
  return (
    type.getCallSignatures().length === 0 &&
    type.getConstructSignatures().length === 0 &&
    checker.getIndexInfosOfType(type).length === 0
  );
}

/** Whether no primitive is assignable to an interface (`{ length: number }` admits strings). */
function onlyObjectsFit(lowering: Lowering, type: ts.Type): boolean {
  if (isArrayType(lowering, type)) return true;
  const { checker } = lowering;
  for (const property of checker.getPropertiesOfType(type)) {
    if (property.flags & ts.SymbolFlags.Optional) continue;
    const name = property.escapedName as string;
    if (!PRIMITIVE_MEMBERS.has(name) && !name.startsWith("__@iterator@")) return true;
  }
  const primitives = [checker.getStringType(), checker.getNumberType(), checker.getBooleanType()];
  return !primitives.some((primitive) => checker.isTypeAssignableTo(primitive, type));
}

/** Names of required members that a string, number or boolean could satisfy. */
const PRIMITIVE_MEMBERS = new Set([
  "length",
  "toString",
  "valueOf",
  "toFixed",
  "charAt",
  "charCodeAt",
  "concat",
  "includes",
  "indexOf",
  "slice",
  "at",
  "lastIndexOf",
]);

function unionRepresentation(lowering: Lowering, type: ts.UnionType): Representation {
  let joined: Representation | undefined;
  let undefinable = false;
  let nullable = false;
  for (const member of type.types) {
    if (member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) undefinable = true;
    else if (member.flags & ts.TypeFlags.Null) nullable = true;
    else if (member.flags & ts.TypeFlags.Never) continue;
    else {
      const rep = representationOf(lowering, member);
      if (joined === undefined) joined = rep;
      else if (joined !== rep) return "value";
    }
  }
  if (joined === undefined) return "value";
  if (!undefinable && !nullable) return joined;
  if ((joined === "str" || joined === "ref") && undefinable !== nullable) {
    return withNullish(joined, undefinable ? "undefined" : "null");
  }
  return "value";
}

function intersectionRepresentation(lowering: Lowering, type: ts.IntersectionType): Representation {
  const reps = type.types.map((member) => representationOf(lowering, member));
  for (const rep of ["f64", "bool", "str", "ref"] as const) {
    if (reps.includes(rep)) return rep;
  }
  return "value";
}

/** The representation of a function's result: nothing is returned for `void`. */
export function resultRepresentation(lowering: Lowering, type: ts.Type): Representation {
  if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return "void";
  if (type.flags & ts.TypeFlags.Never) return "void";
  return representationOf(lowering, type);
}

export function isArrayType(lowering: Lowering, type: ts.Type): boolean {
  return (
    lowering.checker.isArrayType(type) ||
    lowering.checker.isTupleType(type) ||
    isMatchArray(type) ||
    isArrayClass(lowering, type)
  );
}

/** Whether a type is that of the objects of a class that extends Array, be it through others. */
export function isArrayClass(lowering: Lowering, type: ts.Type): boolean {
  const target = (type as Partial<ts.TypeReference>).target ?? type;
  if (!target.isClass()) return false;
  const { checker } = lowering;
  const known = cacheOf<ts.Type, boolean>(lowering, "array classes");
  let extendsArray = known.get(target);
  if (extendsArray === undefined) {
    known.set(target, false);
    extendsArray = checker
      .getBaseTypes(target)
      .flatMap((base) => (base.isIntersection() ? base.types : [base]))
      .some((base) => checker.isArrayType(base) || isArrayClass(lowering, base));
    known.set(target, extendsArray);
  }
  return extendsArray;
}

/** Whether all objects of a type are arrays. */
export function isArrayOnly(lowering: Lowering, type: ts.Type): boolean {
  const objects = constituents(type).filter(mayBeObject);
  return objects.length > 0 && objects.every((member) => isArrayType(lowering, member));
}

/** The arrays with properties that regular expressions give. */
function isMatchArray(type: ts.Type): boolean {
  const { symbol } = type as { symbol?: ts.Symbol };
  return symbol !== undefined && MATCH_ARRAYS.has(symbol.name) && isDeclaredByLibrary(symbol);
}

const MATCH_ARRAYS = new Set(["RegExpMatchArray", "RegExpExecArray", "RegExpIndicesArray"]);

function isDeclaredByLibrary({ declarations = [] }: ts.Symbol): boolean {
  return declarations.every((declaration) => declaration.getSourceFile().isDeclarationFile);
}

/** The element type of an array or tuple type. */
export function elementTypeOf(lowering: Lowering, type: ts.Type): ts.Type {
  const { checker } = lowering;
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    if (element !== undefined) return element;
  }
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? checker.getUnknownType();
}

/** Whether values of a type are looked at as they come: nothing is known of them. */
export function isAny(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Any) !== 0;
}

/** The type's members if it is a union, or itself. */
export function constituents(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** Whether a type says nothing of its values. */
export function isAnyOrUnknown({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** Whether any object answers to a type, which then tells nothing of it. */
export function isOpen({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0;
}

/** Whether all values of a type are numbers. */
export function isNumeric(type: ts.Type): boolean {
  return constituents(type).every(({ flags }) => flags & ts.TypeFlags.NumberLike);
}

/** Whether a place of this type can hold an object. */
export function mayHoldObject(type: ts.Type): boolean {
  return constituents(type).some(mayBeObject);
}

export function nodeFor(lowering: Lowering, type: ts.Type): TypeNode {
  // What any lets through is as open as unknown.
  return nodeOfType(lowering.flow, isAny(type) ? lowering.checker.getUnknownType() : type);
}

/** Values of static type `from` go to a place of static type `to`. */
export function flowBetween(lowering: Lowering, from: ts.Type, to: ts.Type): void {
  if (from === to || !mayHoldObject(from)) return;
  addFlow(lowering.flow, nodeFor(lowering, from), nodeFor(lowering, to));
}

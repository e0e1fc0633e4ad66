/**
 * Narrowing: an operand under a type that a test, a predicate or an assertion
 * says it has.
 *
 * The flow analysis must stay true where static types are not: objects come to
 * a place by paths on which their static type was wider (an erased generic, a
 * cast, a property written through a wider interface), and predicates may lie.
 * So the narrower type's node takes every object that could answer to the type
 * (`canBe`), and where that leaves some of the wider node's objects out, a
 * check at run time stops them. `represent` drops the checks that stop nothing.
 */
import ts from "typescript";
import type { Representation } from "../ir/representation.ts";
import { typeId } from "../project/instantiate.ts";
import { isIntrinsic } from "./builtins.ts";
import { definitionOfShape, findStatic, staticDefinition } from "./class-definitions.ts";
import { classDeclarationOf, findMember, hasTag, isErased } from "./classes.ts";
import { cacheOf, emit, type FunctionContext, type Lowering, type Operand } from "./context.ts";
import { convert } from "./convert.ts";
import { type AllocationShape, addFilteredFlow, mayBeObject } from "./flow.ts";
import { symbolKey } from "./names.ts";
import { classOfShape, inheritedField, isArrayShape, type LiteralOrigin } from "./properties.ts";
import {
  constituents,
  flowBetween,
  isAnyOrUnknown,
  isArrayClass,
  isArrayOnly,
  mayHoldObject,
  nodeFor,
  representationOf,
} from "./types.ts";

/** An operand as the type `to`; a TypeError that names it where the value cannot be that. */
export function narrowTo(
  ctx: FunctionContext,
  operand: Operand,
  to: ts.Type,
  rep: Representation = representationOf(ctx.lowering, to),
): Operand {
  const { lowering } = ctx;
  flowNarrowed(lowering, operand.type, to);
  const from = nodeFor(lowering, operand.type);
  const node = nodeFor(lowering, to);
  const checked =
    from !== node && holdsObjects(rep) && mayHoldObject(operand.type) && mayHoldObject(to);
  if (rep === operand.value.rep && !checked) return { value: operand.value, type: to };
  const text = lowering.checker.typeToString(to);
  const value = convert(ctx, operand.value, rep, text);
  if (!checked) return { value, type: to };
  const imm = { node: node.id, index: from.id, text };
  return { value: emit(ctx, "shape.check", [value], imm, value.name), type: to };
}

/**
 * As narrowTo, of the receiver of a property read: what reads it looks at the
 * object's shape, so that the wrong object gives what it has, as in JavaScript.
 */
export function narrowReceiver(ctx: FunctionContext, operand: Operand, to: ts.Type): Operand {
  const { lowering } = ctx;
  flowNarrowed(lowering, operand.type, to);
  const rep = representationOf(lowering, to);
  const value = convert(ctx, operand.value, rep, lowering.checker.typeToString(to));
  return { value, type: to, unchecked: nodeFor(lowering, operand.type) };
}

/** As narrowTo, where any object of the wider type may come: all of them flow on. */
export function trustTest(ctx: FunctionContext, operand: Operand, to: ts.Type): Operand {
  const { lowering } = ctx;
  flowBetween(lowering, operand.type, to);
  const rep = representationOf(lowering, to);
  return { value: convert(ctx, operand.value, rep, lowering.checker.typeToString(to)), type: to };
}

/** Whether values of a representation can be objects whose shape says what they are. */
export function holdsObjects(rep: Representation): boolean {
  return rep === "value" || rep.startsWith("ref");
}

/** A value of declared type `from` is taken for a `to`: the objects that can be one pass. */
export function flowNarrowed(lowering: Lowering, from: ts.Type, to: ts.Type): void {
  if (from === to || !mayHoldObject(from) || !mayHoldObject(to)) return;
  // A cast from one type to another may well mean another instance of a generic class.
  const reinterprets = (from.flags & OPEN) === 0;
  addFilteredFlow(lowering.flow, nodeFor(lowering, from), nodeFor(lowering, to), (shape) =>
    canBe(lowering, shape, to, reinterprets),
  );
}

/** Types that any object answers to; of what depends on type parameters nothing is known. */
const OPEN =
  ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Instantiable;

/** Whether any object may be at a place of a type, or the flow analysis does not follow what is. */
export function isOpenPlace(type: ts.Type): boolean {
  return (type.flags & OPEN) !== 0 || isHandle(type);
}

/** Types of the runtime's own objects, which the flow analysis does not follow. */
function isHandle({ symbol }: { symbol?: ts.Symbol }): boolean {
  return symbol?.declarations?.some(isIntrinsic) === true;
}

/**
 * The shapes that may be at a place of a type. What has been stored through wider types makes more come
 * to the node of an array type, but what reads elements does not look at shapes: there only arrays pass.
 */
export function admitted(lowering: Lowering, type: ts.Type): ReadonlySet<AllocationShape> {
  const { shapes } = nodeFor(lowering, type);
  if (!isArrayOnly(lowering, type)) return shapes;
  const arrays = [...shapes].filter(isArrayShape);
  return arrays.length === shapes.size ? shapes : new Set(arrays);
}

/** Whether the checker has seen to it that what is declared as `from` fits a place of type `to`. */
export function isPromised(lowering: Lowering, from: ts.Type, to: ts.Type): boolean {
  if (from === to || isOpenPlace(to)) return true;
  if (isAnyOrUnknown(from)) return false;
  const cache = cacheOf<string, boolean>(lowering, "promised types");
  const key = `${typeId(from)} ${typeId(to)}`;
  let promised = cache.get(key);
  if (promised === undefined) {
    promised = lowering.checker.isTypeAssignableTo(from, to);
    cache.set(key, promised);
  }
  return promised;
}

/** What a type that is no union asks of the objects that answer to it. */
interface Demands {
  type: ts.Type;
  isCallable: boolean;
  hasCalls: boolean;
  isArray: boolean;
  isArrayLike: boolean;
  /** It is of a class that extends Array. */
  isArrayClass: boolean;
  /** All that it requires is what every array has. */
  isLikeArray: boolean;
  isOpenRecord: boolean;
  /** The class that declares the type. */
  declaration: ts.ClassLikeDeclaration | undefined;
  /** Only objects of the class have what it keeps in them. */
  isNominal: boolean;
  required: readonly { key: string; property: ts.Symbol }[];
}

function demandsOf(lowering: Lowering, type: ts.Type): Demands {
  const cache = cacheOf<ts.Type, Demands>(lowering, "demands");
  const known = cache.get(type);
  if (known !== undefined) return known;
  const { checker } = lowering;
  const declaration = classDeclarationOf(lowering, type);
  const required = checker
    .getPropertiesOfType(type)
    .filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0)
    .map((property) => ({ key: symbolKey(lowering, property), property }))
    .filter(({ key, property }) => !isAhead(key, property));
  const demands: Demands = {
    type,
    isCallable: isCallable(type),
    hasCalls: type.getCallSignatures().length > 0,
    isArray: isArray(checker, type),
    isArrayLike: isArrayLike(checker, type),
    isArrayClass: isArrayClass(lowering, type),
    isOpenRecord: isOpenRecord(checker, type),
    declaration,
    isNominal: declaration !== undefined && isNominal(lowering, declaration),
    isLikeArray: required.every(({ key }) => ARRAY_MEMBERS.has(key)),
    required,
  };
  cache.set(type, demands);
  return demands;
}

/** What the checker's declarations promise of iterators, and no iterator of the library has. */
function isAhead(key: string, { declarations = [] }: ts.Symbol): boolean {
  const isDeclaredAhead = declarations.every((d) => d.getSourceFile().isDeclarationFile);
  return isDeclaredAhead && (key === "@@dispose" || key === "@@asyncDispose");
}

/**
 * Whether an object of a shape can answer to a type: it has what the type requires, by name. Of a
 * generic class it is the right instance, unless the program `reinterprets` one as another.
 */
export function canBe(
  lowering: Lowering,
  shape: AllocationShape,
  type: ts.Type,
  reinterprets = false,
): boolean {
  return constituents(type).some(
    (member) => mayBeObject(member) && canBeMember(lowering, shape, member, reinterprets),
  );
}

function canBeMember(
  lowering: Lowering,
  shape: AllocationShape,
  type: ts.Type,
  reinterprets: boolean,
): boolean {
  if (type.flags & OPEN) return true;
  const demands = demandsOf(lowering, type);
  if (demands.isNominal) return isOfInstance(shape, demands);
  // Tables, arrays and functions are told from others at run time, but not from each other: what
  // is said of one of them must hold for all.
  if (shape.kind === "record" || shape.asRecord) {
    return demands.declaration === undefined && !demands.hasCalls && !demands.isArray;
  }
  switch (shape.kind) {
    case "array":
      // Elements are checked as they are read.
      if (demands.isArrayClass) return demands.isLikeArray;
      return demands.isArrayLike || demands.isOpenRecord || demands.isLikeArray;
    case "class-object":
      // Its parameters are checked as `new` passes them.
      if (demands.isCallable || hasRequired(lowering, shape, demands, reinterprets)) return true;
      break;
    case "function":
      // Parameters are checked as they are passed.
      if (demands.isCallable || demands.isOpenRecord) return true;
      break;
    default:
      if (demands.hasCalls || demands.isArray) return demands.isArray && isArrayShape(shape);
      if (isArrayShape(shape) && demands.isLikeArray) return true;
      if (hasRequired(lowering, shape, demands, reinterprets)) return true;
  }
  return isAssignable(lowering, shape.type, demands);
}

/** As the checker says; that it compares no types where a property is missing is much faster. */
function isAssignable({ checker }: Lowering, from: ts.Type, { type, required }: Demands): boolean {
  const isMissing = ({ property }: { property: ts.Symbol }): boolean =>
    checker.getPropertyOfType(from, property.escapedName as string) === undefined;
  if (from.flags & type.flags & ts.TypeFlags.Object && required.some(isMissing)) return false;
  return checker.isTypeAssignableTo(from, type);
}

function isArray(checker: ts.TypeChecker, type: ts.Type): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

function isArrayLike(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (isArray(checker, type)) return true;
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number) !== undefined;
}

/** A type of objects with any keys, none of them required. */
function isOpenRecord(checker: ts.TypeChecker, type: ts.Type): boolean {
  const required = checker
    .getPropertiesOfType(type)
    .some(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0);
  return !required && checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined;
}

const FUNCTION_INTERFACES = new Set(["Function", "CallableFunction", "NewableFunction"]);

/** Whether any function answers to a type that is no union. */
export function isCallable(type: ts.Type): boolean {
  if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) return true;
  const symbol = type.symbol as ts.Symbol | undefined;
  return symbol !== undefined && FUNCTION_INTERFACES.has(symbol.name);
}

/** Members that every array has. */
const ARRAY_MEMBERS = new Set([
  ...Object.getOwnPropertyNames(Array.prototype),
  ...Object.getOwnPropertyNames(Object.prototype),
  "@@iterator",
]);

/** Members that every object inherits. */
const INHERITED = new Set(
  Object.getOwnPropertyNames(Object.prototype).filter((name) => !name.startsWith("__")),
);

/** Whether objects of a shape have all that a type requires, with no literal that rules it out. */
function hasRequired(
  lowering: Lowering,
  shape: AllocationShape,
  demands: Demands,
  reinterprets: boolean,
): boolean {
  const { declaration, required } = demands;
  for (let c = classOfShape(shape); declaration !== undefined && c !== undefined; c = c.base) {
    if (c.declaration !== declaration) continue;
    return reinterprets || isErased(declaration) || isInstance(lowering, c.type, demands.type);
  }
  return required.every(({ key, property }) => {
    const field = shape.fields.get(key);
    if (field !== undefined) return !ruledOut(lowering.checker, field.type, property);
    if (isArrayShape(shape) && ARRAY_MEMBERS.has(key)) return true;
    return INHERITED.has(key) || hasMember(lowering, shape, key);
  });
}

/** Whether an instance of a generic class may be taken for another one. */
function isInstance({ checker }: Lowering, held: ts.Type, wanted: ts.Type): boolean {
  const isRelated = (a: ts.Type, b: ts.Type): boolean =>
    checker.isTypeAssignableTo(a, b) || checker.isTypeAssignableTo(b, a);
  if (held.symbol === wanted.symbol) return held === wanted || isRelated(held, wanted);
  // A class of the library and the checker's interface for it.
  const given = checker.getTypeArguments(held as ts.TypeReference);
  return checker.getTypeArguments(wanted as ts.TypeReference).every((argument, i) => {
    const other = given[i] ?? argument;
    return ((other.flags | argument.flags) & OPEN) !== 0 || isRelated(other, argument);
  });
}

/** Whether objects of a shape are of a nominal class, with the very same type arguments. */
function isOfInstance(shape: AllocationShape, { declaration, type }: Demands): boolean {
  for (let c = classOfShape(shape); c !== undefined; c = c.base) {
    if (c.declaration !== declaration) continue;
    const isGeneric = (declaration.typeParameters?.length ?? 0) > 0;
    return !isGeneric || c.type === type;
  }
  return false;
}

/** Whether a class of the library, or one that it extends, is tagged so. */
function isNominal(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  for (let c = staticDefinition(lowering, declaration); c !== undefined; c = c.base) {
    if (hasTag(c.declaration, "nominal")) return true;
  }
  return false;
}

function hasMember(lowering: Lowering, shape: AllocationShape, key: string): boolean {
  const owner = classOfShape(shape);
  if (owner !== undefined) {
    return (["method", "getter", "setter"] as const).some(
      (kind) => findMember(owner, key, kind) !== undefined,
    );
  }
  const definition = definitionOfShape(shape);
  if (definition !== undefined) {
    if (inheritedField(lowering, shape, key) !== undefined) return true;
    return (["method", "getter", "setter"] as const).some(
      (kind) => findStatic(definition, key, kind) !== undefined,
    );
  }
  if (shape.kind !== "literal") return false;
  const origin = shape.origin as LiteralOrigin | undefined;
  return origin?.getters.has(key) === true || origin?.setters.has(key) === true;
}

/** Whether a property that holds one of some literals cannot be what the type says. */
function ruledOut(checker: ts.TypeChecker, held: ts.Type, wanted: ts.Symbol): boolean {
  const members = constituents(held);
  if (!members.every(({ flags }) => flags & ts.TypeFlags.Unit)) return false;
  const type = checker.getTypeOfSymbol(wanted);
  return members.every((member) => !checker.isTypeAssignableTo(member, type));
}

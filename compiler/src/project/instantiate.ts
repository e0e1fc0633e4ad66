/**
 * Evaluates types under an assignment of type parameters, by the checker itself.
 *
 * The checker's public interface has no way to instantiate an arbitrary type,
 * but it instantiates the type of a symbol that is marked as an instantiation
 * of another. This file makes such symbols; it is the only place that depends
 * on the checker's internal data layout (TypeScript 6.0, pinned in package.json).
 */
import type ts from "typescript";

/** Type parameters and what they stand for. Opaque to all but this file and the checker. */
export interface TypeEnvironment {
  readonly sources: readonly ts.Type[];
  readonly targets: readonly ts.Type[];
}

export const EMPTY_ENVIRONMENT: TypeEnvironment = { sources: [], targets: [] };

const TRANSIENT_PROPERTY = 33554432 | 4;
const CHECK_FLAG_INSTANTIATED = 1;
const ARRAY_MAPPER = 1;

type InternalMapper = object;

function evaluate(checker: ts.TypeChecker, type: ts.Type, mapper: InternalMapper): ts.Type {
  const target = {
    flags: TRANSIENT_PROPERTY,
    escapedName: "instantiated",
    links: { type, checkFlags: 0 },
  };
  const symbol = {
    flags: TRANSIENT_PROPERTY,
    escapedName: "instantiated",
    links: { checkFlags: CHECK_FLAG_INSTANTIATED, target, mapper },
  };
  return checker.getTypeOfSymbol(symbol as unknown as ts.Symbol);
}

/** `type` with the environment's type parameters replaced. */
export function instantiateType(
  checker: ts.TypeChecker,
  type: ts.Type,
  environment: TypeEnvironment,
): ts.Type {
  if (environment.sources.length === 0) return type;
  return evaluate(checker, type, {
    kind: ARRAY_MAPPER,
    sources: environment.sources,
    targets: environment.targets,
  });
}

interface InternalSignature {
  mapper?: InternalMapper;
  target?: InternalSignature;
}

/**
 * What a resolved signature put in the place of `parameter`. A method of a generic class is
 * instantiated twice: with the class's arguments, which also renames its own parameters, then
 * with its own arguments.
 */
export function signatureTypeArgument(
  checker: ts.TypeChecker,
  signature: ts.Signature,
  parameter: ts.Type,
): ts.Type {
  const replaceIn = (instantiated: InternalSignature): ts.Type => {
    const { target, mapper } = instantiated;
    const before = target === undefined ? parameter : replaceIn(target);
    return mapper === undefined ? before : evaluate(checker, before, mapper);
  };
  return replaceIn(signature as unknown as InternalSignature);
}

/** The type parameter that stands for `this` in a class or interface. */
export function thisTypeOf(type: ts.Type): ts.Type | undefined {
  const target = (type as Partial<ts.TypeReference>).target ?? type;
  return (target as { thisType?: ts.Type }).thisType;
}

/** The checker's number of a type: stable within one program. */
export function typeId(type: ts.Type): number {
  return (type as unknown as { id: number }).id;
}

/** The type of the computed name that a property was declared with, if it was. */
export function nameTypeOf(property: ts.Symbol): ts.Type | undefined {
  return (property as unknown as { links?: { nameType?: ts.Type } }).links?.nameType;
}

interface InternalChecker {
  createArrayType(element: ts.Type): ts.Type;
  getUnionType(types: readonly ts.Type[]): ts.Type;
  resolveName(
    name: string,
    location: undefined,
    meaning: ts.SymbolFlags,
    excludeGlobals: false,
  ): ts.Symbol | undefined;
}

/** SymbolFlags.Value. */
const VALUE = 111551;

/** The value that every module sees under a name that it does not declare. */
export function globalNamed(checker: ts.TypeChecker, name: string): ts.Symbol | undefined {
  return (checker as unknown as InternalChecker).resolveName(name, undefined, VALUE, false);
}

/** The type `T[]`. */
export function arrayTypeOf(checker: ts.TypeChecker, element: ts.Type): ts.Type {
  return (checker as unknown as InternalChecker).createArrayType(element);
}

/** The type `A | B | …`. */
export function unionTypeOf(checker: ts.TypeChecker, types: readonly ts.Type[]): ts.Type {
  return (checker as unknown as InternalChecker).getUnionType(types);
}

/**
 * The environments that generic functions are compiled in: their type parameters, with what stands
 * for them. There is one copy of a function for each environment, so the arguments are bounded here: a
 * function that calls itself, or others that call it, with ever larger types would have no last copy.
 */
import ts from "typescript";
import { instantiateType, type TypeEnvironment, typeId } from "../project/instantiate.ts";
import { isStdlibFile } from "./builtins.ts";
import { cacheOf, type Lowering } from "./context.ts";

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
  const limit = nestingLimit(lowering, declaration, typeArguments);
  own.forEach((parameter, i) => {
    const type = checker.getTypeAtLocation(parameter);
    sources.push(type);
    const fallback = (): ts.Type => {
      const preset = checker.getDefaultFromTypeParameter(type);
      if (preset !== undefined) return instantiateType(checker, preset, { sources, targets });
      return checker.getBaseConstraintOfType(type) ?? checker.getUnknownType();
    };
    const given = typeArguments[i];
    if (given === undefined || isNeverYet(lowering, declaration, given)) targets.push(fallback());
    else
      targets.push(nesting(checker, given, new Set()) > limit ? checker.getUnknownType() : given);
  });
  return { sources, targets };
}

const MAXIMUM_NESTING = 8;

/**
 * Whether a type argument is `never`, by which the program says that it knows nothing yet: the result
 * fits every other argument, so it would be a lie of what comes through those. The library takes it at
 * its word.
 */
export function isNeverYet(lowering: Lowering, generic: ts.Node, { flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Never) !== 0 && !isStdlibFile(lowering, generic.getSourceFile());
}

/**
 * How deeply type arguments may be nested before they are compiled as unknown, by how many copies the
 * function has already. A recursion that puts several types around the one it has makes many copies
 * within each depth; no program that ends otherwise comes near the last numbers.
 */
const LIMITS: readonly { readonly copies: number; readonly nesting: number }[] = [
  { copies: 16, nesting: MAXIMUM_NESTING },
  { copies: 32, nesting: 2 },
  { copies: 64, nesting: 0 },
];

/** The limit for these arguments, which is the same whenever they are asked for again. */
function nestingLimit(
  lowering: Lowering,
  declaration: ts.SignatureDeclaration,
  typeArguments: readonly ts.Type[],
): number {
  const byDeclaration = cacheOf<ts.Node, Map<string, number>>(lowering, "nesting limits");
  const limits = byDeclaration.get(declaration) ?? new Map<string, number>();
  byDeclaration.set(declaration, limits);
  const key = typeArguments.map(typeId).join();
  let limit = limits.get(key);
  if (limit === undefined) {
    limit = LIMITS.find(({ copies }) => limits.size < copies)?.nesting ?? -1;
    limits.set(key, limit);
  }
  return limit;
}

/** So many of the type arguments of a class may be nested as deeply as DEEP, or deeper. */
const MAXIMUM_DEEP = 16;
const DEEP = 3;

/** A type argument of a class, whose methods may all be reached and make ever larger ones of it. */
export function boundedArgument(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
  type: ts.Type,
): ts.Type {
  const depth = nesting(lowering.checker, type, new Set());
  if (depth < DEEP) return type;
  const cache = cacheOf<ts.Node, Set<number>>(lowering, "deep type arguments");
  const seen = cache.get(declaration) ?? new Set();
  cache.set(declaration, seen);
  const id = typeId(type);
  if (depth > MAXIMUM_NESTING || (seen.size >= MAXIMUM_DEEP && !seen.has(id))) {
    return lowering.checker.getUnknownType();
  }
  seen.add(id);
  return type;
}

/**
 * How deeply a type is nested, up to one more than the largest limit; `around` are the types that it is
 * a part of. What is part of itself, as a type of JSON is, grows no further.
 */
function nesting(checker: ts.TypeChecker, type: ts.Type, around: Set<ts.Type>): number {
  if (around.size > MAXIMUM_NESTING || around.has(type)) return around.size;
  around.add(type);
  let most = around.size - 1;
  for (const part of partsOf(checker, type)) most = Math.max(most, nesting(checker, part, around));
  around.delete(type);
  return most;
}

function partsOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  const parts = [...(type.aliasTypeArguments ?? [])];
  if (type.isUnionOrIntersection()) return [...parts, ...type.types];
  const { objectFlags = 0, target } = type as Partial<ts.TypeReference>;
  if (target !== undefined && objectFlags & ts.ObjectFlags.Reference) {
    return [...parts, ...checker.getTypeArguments(type as ts.TypeReference)];
  }
  // What stands in `{ a: A; b: B }` was a type argument too.
  if (objectFlags & ts.ObjectFlags.Instantiated) {
    parts.push(...checker.getPropertiesOfType(type).map((p) => checker.getTypeOfSymbol(p)));
  }
  return parts;
}

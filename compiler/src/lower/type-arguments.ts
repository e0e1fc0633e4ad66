/**
 * The environments that generic functions are compiled in: their type parameters, with what stands
 * for them. There is one copy of a function for each environment, so the arguments are bounded here: a
 * function that calls itself, or others that call it, with ever larger types would have no last copy.
 */
import type ts from "typescript";
import { instantiateType, type TypeEnvironment, typeId } from "../project/instantiate.ts";
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
    if (given === undefined) targets.push(fallback());
    else
      targets.push(nesting(lowering, given, 0, limit) > limit ? checker.getUnknownType() : given);
  });
  return { sources, targets };
}

/**
 * How deeply type arguments may be nested before they are compiled as unknown, by how many copies the
 * function has already. A recursion that puts several types around the one it has makes many copies
 * within each depth; no program that ends otherwise comes near the last numbers.
 */
const LIMITS: readonly { readonly copies: number; readonly nesting: number }[] = [
  { copies: 16, nesting: 8 },
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

/** How deeply a type is nested, up to one more than `limit`. */
function nesting(lowering: Lowering, type: ts.Type, depth: number, limit: number): number {
  if (depth > limit) return depth;
  const parts = [...(type.aliasTypeArguments ?? [])];
  if (type.isUnionOrIntersection()) parts.push(...type.types);
  else if ((type as Partial<ts.TypeReference>).target !== undefined) {
    parts.push(...lowering.checker.getTypeArguments(type as ts.TypeReference));
  }
  return parts.reduce((most, part) => {
    return part === type ? most : Math.max(most, nesting(lowering, part, depth + 1, limit));
  }, depth);
}

/**
 * ecma/array-species.ts — arrays that a class which extends Array makes: the results of methods, and
 * C.from and C.of.
 *
 * The class's constructor runs first, as ArraySpeciesCreate has it; the elements are collected in a
 * plain array and put in afterwards, which no code of the program can tell.
 */
import {
  arrayConstruct,
  arraySetLength,
  arrayTighten,
  f64ToInteger,
  getProperty,
  hasIndex,
  hasProperty,
  isArray,
  toNumber,
} from "tsuk:intrinsics";
import { from$1 as fromAny, from as fromMapped } from "./array-static.ts";

/**
 * The result of a method: what a class made for it, if one did, with the elements of `from`; `ends`:
 * its length is set as well.
 */
export function filled<T>(made: T[] | undefined, from: T[], ends: boolean): T[] {
  if (made === undefined) return from;
  for (let i = 0; i < from.length; i++) {
    if (hasIndex(from, i)) made[i] = from[i];
  }
  if (ends) arraySetLength(made, from.length);
  arrayTighten(made);
  return made;
}

/** @length 0 */
export function of<T>(made: object, ...items: T[]): T[] {
  return filled(arrayConstruct<T>(made, items.length), items, true);
}

export function from$1<T>(made: object, source: Iterable<T> | ArrayLike<T>): T[] {
  const result = begun<T>(made, source);
  return filled(result, fromAny(source), true);
}

/** @length 1 */
export function from<T, U>(
  made: object,
  source: Iterable<T> | ArrayLike<T>,
  mapper: (value: T, index: number) => U,
  thisArg?: unknown,
): U[] {
  const result = begun<U>(made, source);
  return filled(result, fromMapped(source, mapper, thisArg), true);
}

/** What is iterated tells no length before. */
function begun<T>(made: object, source: unknown): T[] {
  if (source === undefined || source === null) return arrayConstruct<T>(made);
  if (typeof source === "string" || isArray(source) || hasProperty(source, Symbol.iterator)) {
    return arrayConstruct<T>(made);
  }
  const length = f64ToInteger(toNumber(getProperty(source, "length")));
  return arrayConstruct<T>(made, length > 0 ? length : 0);
}

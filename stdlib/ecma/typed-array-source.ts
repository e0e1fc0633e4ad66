/**
 * ecma/typed-array-source.ts — what the static from() of typed arrays takes, of numbers and of bigints.
 */
import { bindFunction } from "tsuk:intrinsics";
import { from } from "./array-static.ts";

export type Source<T> = Iterable<T> | ArrayLike<T>;
export type ElementMapper<T, Element> = (value: T, index: number) => Element;

/** What a constructor's from() makes elements of. */
export function mapped<T, Element>(
  source: Source<T>,
  mapper: ElementMapper<T, Element> | undefined,
  thisArg: unknown,
): unknown {
  if (mapper === undefined) return source;
  return from(source, thisArg === undefined ? mapper : bindFunction(mapper, thisArg, []));
}

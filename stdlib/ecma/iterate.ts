/**
 * ecma/iterate.ts — an iterator for a value that the compiler only knows to be
 * iterable: arrays and strings have no methods of their own at run time.
 */
import { isArray, unsafeCast } from "tsuk:intrinsics";
import { ArrayValues } from "./array-iterator.ts";
import { StringIterator } from "./string-iterator.ts";

export function iteratorOf<T>(items: Iterable<T>): Iterator<T, unknown, undefined> {
  const value: unknown = items;
  if (isArray(value)) return new ArrayValues<T>(unsafeCast<readonly T[]>(items));
  if (typeof value === "string") {
    return unsafeCast<Iterator<T, unknown, undefined>>(new StringIterator(value));
  }
  return items[Symbol.iterator]();
}

/**
 * ecma/iterate.ts — an iterator for a value that the compiler only knows to be
 * iterable: arrays and strings have no methods of their own at run time.
 */
import { isArray, unsafeCast } from "tsuk:intrinsics";
import { ArrayValues } from "./array-iterator.ts";
import { StringIterator } from "./string-iterator.ts";

/** `message` is the error about a value that cannot be iterated; "": it is named by its kind. */
export function iteratorOf<T>(
  items: Iterable<T>,
  message: string,
): Iterator<T, unknown, undefined> {
  const value: unknown = items;
  if (isArray(value)) return new ArrayValues<T>(unsafeCast<readonly T[]>(items));
  if (typeof value === "string") {
    return unsafeCast<Iterator<T, unknown, undefined>>(new StringIterator(value));
  }
  const mayHave = (typeof value === "object" && value !== null) || typeof value === "function";
  if (!mayHave || !(Symbol.iterator in value)) {
    throw new TypeError(message === "" ? notIterable(value) : message);
  }
  return items[Symbol.iterator]();
}

function notIterable(value: unknown): string {
  const type = typeof value;
  const isShown = value === null || type === "number" || type === "boolean" || type === "bigint";
  const shown = isShown ? ` ${String(value)}` : "";
  return `${type}${shown} is not iterable (cannot read property Symbol(Symbol.iterator))`;
}

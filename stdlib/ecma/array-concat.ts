/**
 * ecma/array-concat.ts — what Array.prototype.concat makes of its receiver and of each argument
 * (ECMA-262, 23.1.3.2): one element, or all that it holds.
 */
import {
  arrayAppendAll,
  arraySetLength,
  getProperty,
  hasProperty,
  isArray,
  toNumber,
  unsafeCast,
} from "tsuk:intrinsics";
import { TypeError } from "./error.ts";

/** Whether a value is added by its elements: IsConcatSpreadable. */
export function isSpread(value: unknown): boolean {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return false;
  const told = getProperty(value, Symbol.isConcatSpreadable);
  return told === undefined ? isArray(value) : Boolean(told);
}

/** An item's elements, or the item itself; not narrowed, for T may be an array as well. */
export function appendItem<T>(result: T[], item: T | readonly T[]): void {
  const value: unknown = item;
  if (!isSpread(value)) result.push(unsafeCast<T>(item));
  else if (isArray(value)) arrayAppendAll(result, unsafeCast<T[]>(item));
  else appendElements(result, value);
}

/** Of what is like an array. What it lacks is a hole. */
function appendElements<T>(result: T[], source: unknown): void {
  const told = toNumber(getProperty(source, "length"));
  const count = told >= 1 ? Math.floor(told) : 0;
  const start = result.length;
  if (start + count > 9007199254740991) {
    throw new TypeError("Pushing elements past 2 ** 53 - 1 is not possible");
  }
  for (let i = 0; i < count; i++) {
    const key = unsafeCast<string | symbol>(i);
    if (hasProperty(source, key)) result[start + i] = unsafeCast<T>(getProperty(source, key));
  }
  if (result.length < start + count) arraySetLength(result, start + count);
}

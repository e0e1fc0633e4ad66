/**
 * ecma/array.ts — Array.prototype: each method is a function whose first
 * argument is the array.
 *
 * Holes: methods that the specification has skip absent elements ask hasIndex;
 * the others read a hole as any indexed read does. A callback may change the
 * array: the number of steps is fixed at the start, presence is tested at each.
 */
import {
  arrayDeleteAt,
  arrayFilled,
  arrayMove,
  arrayReverse,
  arraySetLength,
  arraySlice,
  arraySpecies,
  arraySplice,
  arraySpread,
  arrayText,
  arrayTighten,
  bindFunction,
  f64ToInteger,
  hasIndex,
  isArray,
  sameValueZero,
  unsafeCast,
} from "tsuk:intrinsics";
import { appendItem, isSpread } from "./array-concat.ts";
import { ArrayEntries, ArrayKeys, ArrayValues } from "./array-iterator.ts";
import { joinElements } from "./array-join.ts";
import { requireCompare, timSort } from "./array-sort.ts";
import { RangeError, TypeError } from "./error.ts";

type Callback<T, R> = (value: T, index: number, array: readonly T[]) => R;

/** A position counted from the end when negative, inside 0 .. length. */
function clampPosition(position: number, length: number): number {
  const n = f64ToInteger(position);
  if (n < 0) return n + length < 0 ? 0 : n + length;
  return n > length ? length : n;
}

/** Where a forward search begins: beyond the end stays there. */
function searchStart(from: number | undefined, length: number): number {
  return from === undefined ? 0 : clampPosition(from, length);
}

// ------------------------------------------------------------ reading

export function at<T>(self: readonly T[], index: number): T | undefined {
  const n = f64ToInteger(index);
  const position = n < 0 ? self.length + n : n;
  return hasIndex(self, position) ? self[position] : undefined;
}

export function indexOf$1<T>(self: readonly T[], item: T): number {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (hasIndex(self, i) && self[i] === item) return i;
  }
  return -1;
}

export function indexOf<T>(self: readonly T[], item: T, from?: number): number {
  const length = self.length;
  for (let i = searchStart(from, length); i < length; i++) {
    if (hasIndex(self, i) && self[i] === item) return i;
  }
  return -1;
}

export function lastIndexOf$1<T>(self: readonly T[], item: T): number {
  return lastIndexOf(self, item, self.length - 1);
}

export function lastIndexOf<T>(self: readonly T[], item: T, from?: number): number {
  const length = self.length;
  let i = from === undefined ? 0 : f64ToInteger(from);
  i = i < 0 ? i + length : i;
  if (i >= length) i = length - 1;
  for (; i >= 0; i--) {
    if (hasIndex(self, i) && self[i] === item) return i;
  }
  return -1;
}

export function includes$1<T>(self: readonly T[], item: T): boolean {
  return includesFrom(self, item, 0);
}

export function includes<T>(self: readonly T[], item: T, from?: number): boolean {
  return includesFrom(self, item, searchStart(from, self.length));
}

function includesFrom<T>(self: readonly T[], item: T, start: number): boolean {
  const length = self.length;
  // Only NaN is found though it is not equal to itself.
  const isNaN = typeof item === "number" && item !== item;
  for (let i = start; i < length; i++) {
    if (!hasIndex(self, i)) {
      if (item === undefined) return true;
    } else if (self[i] === item || (isNaN && sameValueZero(self[i], item))) {
      return true;
    }
  }
  return false;
}

/** @length 1 */
export function join<T>(self: readonly T[], separator?: string): string {
  return joinElements(self, separator === undefined ? "," : separator);
}

export function toString<T>(self: readonly T[]): string {
  const own = arrayText(self);
  return own === undefined ? joinElements(self, ",") : own;
}

export function toLocaleString<T>(self: readonly T[]): string {
  return joinElements(self, ",");
}

export function slice$0<T>(self: readonly T[]): T[] {
  const made = arraySpecies<T>(self, self.length);
  return arrayFilled(made, arraySlice(self, 0, self.length), true);
}

/** @length 2 */
export function slice<T>(self: readonly T[], start?: number, end?: number): T[] {
  const length = self.length;
  const first = start === undefined ? 0 : clampPosition(start, length);
  const last = end === undefined ? length : clampPosition(end, length);
  const stop = last > first ? last : first;
  const made = arraySpecies<T>(self, stop - first);
  return arrayFilled(made, arraySlice(self, first, stop), true);
}

/** @length 1 */
export function concat<T>(self: readonly T[], ...items: (T | readonly T[])[]): T[] {
  const made = arraySpecies<T>(self, 0);
  const result = ownCopy(self);
  for (let i = 0; i < items.length; i++) appendItem(result, items[i]);
  return arrayFilled(made, result, true);
}

export function concat$1<T>(self: readonly T[], item: T | readonly T[]): T[] {
  const made = arraySpecies<T>(self, 0);
  const result = ownCopy(self);
  appendItem(result, item);
  return arrayFilled(made, result, true);
}

/** The elements of the receiver, or itself as the only one, if it says that it is not to be spread. */
function ownCopy<T>(self: readonly T[]): T[] {
  if (isSpread(self)) return arraySlice(self, 0, self.length);
  return [unsafeCast<T>(self)];
}

export function flat<T, _A = T, _D = number>(self: readonly T[], depth?: number): unknown[] {
  const made = arraySpecies<unknown>(self, 0);
  const result: unknown[] = [];
  flattenInto(result, self, depth === undefined ? 1 : f64ToInteger(depth));
  arrayTighten(result);
  return arrayFilled(made, result, false);
}

function flattenInto(result: unknown[], items: readonly unknown[], depth: number): void {
  const length = items.length;
  for (let i = 0; i < length; i++) {
    if (!hasIndex(items, i)) continue;
    const item = items[i];
    if (depth > 0 && isArray(item)) flattenInto(result, item, depth - 1);
    else result.push(item);
  }
}

export function keys<T>(self: readonly T[]): ArrayKeys<T> {
  return new ArrayKeys<T>(self);
}

export function values<T>(self: readonly T[]): ArrayValues<T> {
  return new ArrayValues<T>(self);
}

export function entries<T>(self: readonly T[]): ArrayEntries<T> {
  return new ArrayEntries<T>(self);
}

/** @same values */
export function symbol_iterator<T>(self: readonly T[]): ArrayValues<T> {
  return new ArrayValues<T>(self);
}

// ------------------------------------------------------------ callbacks

export function forEach<T>(
  self: readonly T[],
  callback: Callback<T, void>,
  thisArg?: unknown,
): void {
  const call = thisArg === undefined ? callback : bindFunction(callback, thisArg, []);
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (hasIndex(self, i)) call(self[i], i, self);
  }
}

export function map<T, U>(self: readonly T[], callback: Callback<T, U>, thisArg?: unknown): U[] {
  const call = thisArg === undefined ? callback : bindFunction(callback, thisArg, []);
  const length = self.length;
  const made = arraySpecies<U>(self, length);
  const result: U[] = [];
  for (let i = 0; i < length; i++) {
    if (hasIndex(self, i)) result.push(call(self[i], i, self));
    else arraySetLength(result, i + 1);
  }
  return arrayFilled(made, result, false);
}

export function filter<T, S extends T = T>(
  self: readonly T[],
  predicate: Callback<T, unknown>,
  thisArg?: unknown,
): S[] {
  const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
  const length = self.length;
  const made = arraySpecies<S>(self, 0);
  const result: S[] = [];
  for (let i = 0; i < length; i++) {
    if (!hasIndex(self, i)) continue;
    const value = self[i];
    if (call(value, i, self)) result.push(unsafeCast<S>(value));
  }
  return arrayFilled(made, result, false);
}

export function flatMap<T, U, This = undefined>(
  self: readonly T[],
  callback: Callback<T, U | readonly U[]>,
  thisArg?: This,
): U[] {
  const call = thisArg === undefined ? callback : bindFunction(callback, thisArg, []);
  const length = self.length;
  const made = arraySpecies<U>(self, 0);
  const result: U[] = [];
  for (let i = 0; i < length; i++) {
    if (!hasIndex(self, i)) continue;
    const item = call(self[i], i, self);
    const value: unknown = item; // not narrowed, for U may be an array as well
    if (isArray(value)) {
      const items = unsafeCast<readonly U[]>(item);
      for (let j = 0; j < items.length; j++) {
        if (hasIndex(items, j)) result.push(items[j]);
      }
    } else {
      result.push(unsafeCast<U>(item));
    }
  }
  return arrayFilled(made, result, false);
}

export function every<T, _S extends T = T>(
  self: readonly T[],
  predicate: Callback<T, unknown>,
  thisArg?: unknown,
): boolean {
  const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (hasIndex(self, i) && !call(self[i], i, self)) return false;
  }
  return true;
}

export function some<T>(
  self: readonly T[],
  predicate: Callback<T, unknown>,
  thisArg?: unknown,
): boolean {
  const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (hasIndex(self, i) && call(self[i], i, self)) return true;
  }
  return false;
}

export function find<T, S extends T = T>(
  self: readonly T[],
  predicate: Callback<T, unknown>,
  thisArg?: unknown,
): S | undefined {
  const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
  const length = self.length;
  for (let i = 0; i < length; i++) {
    const value = self[i];
    if (call(value, i, self)) return unsafeCast<S>(value);
  }
  return undefined;
}

export function findIndex<T>(
  self: readonly T[],
  predicate: Callback<T, unknown>,
  thisArg?: unknown,
): number {
  const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (call(self[i], i, self)) return i;
  }
  return -1;
}

export function findLast<T, S extends T = T>(
  self: readonly T[],
  predicate: Callback<T, unknown>,
  thisArg?: unknown,
): S | undefined {
  const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
  for (let i = self.length - 1; i >= 0; i--) {
    const value = self[i];
    if (call(value, i, self)) return unsafeCast<S>(value);
  }
  return undefined;
}

export function findLastIndex<T>(
  self: readonly T[],
  predicate: Callback<T, unknown>,
  thisArg?: unknown,
): number {
  const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
  for (let i = self.length - 1; i >= 0; i--) {
    if (call(self[i], i, self)) return i;
  }
  return -1;
}

type Reducer<T, U> = (accumulator: U, value: T, index: number, array: readonly T[]) => U;

/** @length 1 */
export function reduce<T, U = T>(self: readonly T[], callback: Reducer<T, U>, initial: U): U {
  const length = self.length;
  let accumulator = initial;
  for (let i = 0; i < length; i++) {
    if (hasIndex(self, i)) accumulator = callback(accumulator, self[i], i, self);
  }
  return accumulator;
}

export function reduce$1<T>(self: readonly T[], callback: Reducer<T, T>): T {
  const length = self.length;
  let start = 0;
  while (start < length && !hasIndex(self, start)) start++;
  if (start >= length) throw new TypeError("Reduce of empty array with no initial value");
  let accumulator = self[start];
  for (let i = start + 1; i < length; i++) {
    if (hasIndex(self, i)) accumulator = callback(accumulator, self[i], i, self);
  }
  return accumulator;
}

/** @length 1 */
export function reduceRight<T, U = T>(self: readonly T[], callback: Reducer<T, U>, initial: U): U {
  let accumulator = initial;
  for (let i = self.length - 1; i >= 0; i--) {
    if (hasIndex(self, i)) accumulator = callback(accumulator, self[i], i, self);
  }
  return accumulator;
}

export function reduceRight$1<T>(self: readonly T[], callback: Reducer<T, T>): T {
  let start = self.length - 1;
  while (start >= 0 && !hasIndex(self, start)) start--;
  if (start < 0) throw new TypeError("Reduce of empty array with no initial value");
  let accumulator = self[start];
  for (let i = start - 1; i >= 0; i--) {
    if (hasIndex(self, i)) accumulator = callback(accumulator, self[i], i, self);
  }
  return accumulator;
}

// ------------------------------------------------------------ changing

/** A call with one argument is an operation of the compiler's; so is the push below. @length 1 */
export function push<T>(self: T[], ...items: T[]): number {
  for (let i = 0; i < items.length; i++) self.push(items[i]);
  return self.length;
}

export function pop<T>(self: T[]): T | undefined {
  const last = self.length - 1;
  if (last < 0) {
    arraySetLength(self, 0);
    return undefined;
  }
  const value = hasIndex(self, last) ? self[last] : undefined;
  arraySetLength(self, last);
  return value;
}

export function shift<T>(self: T[]): T | undefined {
  const length = self.length;
  if (length === 0) {
    arraySetLength(self, 0);
    return undefined;
  }
  const value = hasIndex(self, 0) ? self[0] : undefined;
  arrayMove(self, 0, 1, length - 1);
  arraySetLength(self, length - 1);
  return value;
}

/** @length 1 */
export function unshift<T>(self: T[], ...items: T[]): number {
  const length = self.length;
  const count = items.length;
  arraySetLength(self, length + count);
  arrayMove(self, count, 0, length);
  for (let i = 0; i < count; i++) self[i] = items[i];
  return length + count;
}

export function splice$1<T>(self: T[], start: number): T[] {
  const first = clampPosition(start, self.length);
  const made = arraySpecies<T>(self, self.length - first);
  return arrayFilled(made, arraySplice(self, first, self.length - first, []), true);
}

/** @length 2 */
export function splice<T>(self: T[], start: number, deleteCount?: number, ...items: T[]): T[] {
  const length = self.length;
  const first = clampPosition(start, length);
  let count = deleteCount === undefined ? 0 : f64ToInteger(deleteCount);
  if (count < 0) count = 0;
  if (count > length - first) count = length - first;
  const made = arraySpecies<T>(self, count);
  return arrayFilled(made, arraySplice(self, first, count, items), true);
}

export function reverse<T>(self: T[]): T[] {
  arrayReverse(self);
  return self;
}

export function fill<T>(self: T[], value: T, start?: number, end?: number): T[] {
  const length = self.length;
  const first = start === undefined ? 0 : clampPosition(start, length);
  const last = end === undefined ? length : clampPosition(end, length);
  for (let i = first; i < last; i++) self[i] = value;
  return self;
}

export function copyWithin<T>(self: T[], target: number, start: number, end?: number): T[] {
  const length = self.length;
  const to = clampPosition(target, length);
  const first = clampPosition(start, length);
  const last = end === undefined ? length : clampPosition(end, length);
  let count = last - first;
  if (count > length - to) count = length - to;
  if (count > 0) arrayMove(self, to, first, count);
  return self;
}

export function copyWithin$1<T>(self: T[], target: number): T[] {
  return copyWithin(self, target, 0);
}

// ------------------------------------------------------------ sorting

/** @length 1 */
export function sort<T>(self: T[], compare?: (a: T, b: T) => number): T[] {
  requireCompare(compare);
  const length = self.length;
  const present: T[] = [];
  let undefinedCount = 0;
  for (let i = 0; i < length; i++) {
    if (!hasIndex(self, i)) continue;
    const value = self[i];
    if (value === undefined) undefinedCount++;
    else present.push(value);
  }
  const sorted = sortPresent(present, compare);
  const count = sorted.length;
  for (let i = 0; i < count; i++) self[i] = sorted[i];
  for (let i = 0; i < undefinedCount; i++) self[count + i] = unsafeCast<T>(undefined);
  // What is left are the holes, which come last.
  for (let i = count + undefinedCount; i < length && i < self.length; i++) {
    if (hasIndex(self, i)) arrayDeleteAt(self, i);
  }
  return self;
}

/** @length 1 */
export function toSorted<T>(self: readonly T[], compare?: (a: T, b: T) => number): T[] {
  requireCompare(compare);
  const length = self.length;
  const present: T[] = [];
  let undefinedCount = 0;
  for (let i = 0; i < length; i++) {
    if (!hasIndex(self, i) || self[i] === undefined) undefinedCount++;
    else present.push(self[i]);
  }
  const sorted = sortPresent(present, compare);
  for (let i = 0; i < undefinedCount; i++) sorted.push(unsafeCast<T>(undefined));
  return sorted;
}

function sortPresent<T>(present: T[], compare: ((a: T, b: T) => number) | undefined): T[] {
  if (compare !== undefined) {
    timSort(present, compare);
    return present;
  }
  return sortByText(present);
}

/** The default order: by the elements' texts, each made once. */
function sortByText<T>(present: T[]): T[] {
  const texts: string[] = [];
  const order: number[] = [];
  const length = present.length;
  for (let i = 0; i < length; i++) {
    texts.push(`${present[i]}`);
    order.push(i);
  }
  timSort(order, (a, b) => (texts[a] < texts[b] ? -1 : texts[a] === texts[b] ? 0 : 1));
  const sorted: T[] = [];
  for (let i = 0; i < length; i++) sorted.push(present[order[i]]);
  return sorted;
}

// ------------------------------------------------------------ copies

/** The copying methods make undefined of holes. */
function denseCopy<T>(self: readonly T[]): T[] {
  const result: T[] = [];
  arraySpread(result, self);
  return result;
}

export function toReversed<T>(self: readonly T[]): T[] {
  const result: T[] = [];
  for (let i = self.length - 1; i >= 0; i--) result.push(self[i]);
  return result;
}

export function toSpliced$1<T>(self: readonly T[], start: number): T[] {
  const result = denseCopy(self);
  arraySetLength(result, clampPosition(start, self.length));
  return result;
}

/** @length 2 */
export function toSpliced<T>(
  self: readonly T[],
  start: number,
  deleteCount?: number,
  ...items: T[]
): T[] {
  const result = denseCopy(self);
  splice(result, start, deleteCount, ...items);
  return result;
}

export function with_<T>(self: readonly T[], index: number, value: T): T[] {
  const n = f64ToInteger(index);
  const position = n < 0 ? self.length + n : n;
  if (position < 0 || position >= self.length) {
    throw new RangeError(`Invalid index : ${index}`);
  }
  const result = denseCopy(self);
  result[position] = value;
  return result;
}

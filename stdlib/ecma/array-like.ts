/**
 * ecma/array-like.ts — the methods of Array.prototype for receivers that are no arrays, which get
 * them by `call`, `apply` or as methods of their own: what has a length and properties named by
 * numbers. Where the number of arguments matters (`@arrays`), they serve arrays as well when the
 * method is a value: nobody knows there what is passed.
 *
 * Each step is a [[Get]], [[HasProperty]], [[Set]] or [[Delete]], as the specification has it.
 */
import {
  callFunction,
  deleteProperty,
  getProperty,
  hasOwnProperty,
  hasProperty,
  objectToString,
  sameValueZero,
  setProperty,
  toNumber,
  unsafeCast,
} from "tsuk:intrinsics";
import { sort as sortArray } from "./array.ts";
import { appendItem } from "./array-concat.ts";
import { requireCompare } from "./array-sort.ts";
import { RangeError, TypeError } from "./error.ts";

type Key = string | symbol;

const MAX_LENGTH = 9007199254740991;

// ------------------------------------------------------------ properties

function required(self: unknown, method: string): void {
  if (self === undefined || self === null) {
    throw new TypeError(`Array.prototype.${method} called on null or undefined`);
  }
}

function requireFunction(callback: unknown): void {
  if (typeof callback !== "function") throw new TypeError(`${shown(callback)} is not a function`);
}

function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? "#<Object>" : `${String(value)}`;
}

/** ToIntegerOrInfinity. */
function integer(value: unknown): number {
  const n = toNumber(value);
  return n !== n ? 0 : Math.trunc(n) + 0;
}

function lengthOf(self: unknown, method: string): number {
  required(self, method);
  const length = integer(getProperty(self, "length"));
  return length <= 0 ? 0 : length > MAX_LENGTH ? MAX_LENGTH : length;
}

/** The key of an index: numbers name properties as they are. */
function at_(index: number): Key {
  return unsafeCast<Key>(index);
}

function get(self: unknown, index: number): unknown {
  return getProperty(self, at_(index));
}

function has(self: unknown, index: number): boolean {
  if (typeof self === "object" || typeof self === "function") return hasProperty(self, at_(index));
  return hasOwnProperty(self, at_(index));
}

/** Of a number or boolean there is an object for a moment, which takes any property. */
function put(self: unknown, key: Key, value: unknown): void {
  if (typeof self === "number" || typeof self === "boolean") return;
  setProperty(self, key, value);
}

function remove(self: unknown, index: number): void {
  if (!deleteProperty(self, at_(index))) {
    throw new TypeError(`Cannot delete property '${index}' of ${shown(self)}`);
  }
}

/** A position counted from the end when negative, inside 0 .. length. */
function position(value: unknown, length: number): number {
  const n = integer(value);
  if (n < 0) return n + length < 0 ? 0 : n + length;
  return n > length ? length : n;
}

function end(value: unknown, length: number): number {
  return value === undefined ? length : position(value, length);
}

function requireArrayLength(length: number): void {
  if (length > 4294967295) throw new RangeError("Invalid array length");
}

function requireSafeLength(length: number): void {
  if (length > MAX_LENGTH) {
    throw new TypeError("Pushing elements past 2 ** 53 - 1 is not possible");
  }
}

// ------------------------------------------------------------ reading

export function at(self: unknown, index?: unknown): unknown {
  const length = lengthOf(self, "at");
  const n = integer(index);
  const place = n < 0 ? length + n : n;
  return place < 0 || place >= length ? undefined : get(self, place);
}

export function indexOf(self: unknown, item?: unknown, from?: unknown): number {
  const length = lengthOf(self, "indexOf");
  if (length === 0) return -1;
  for (let i = position(from, length); i < length; i++) {
    if (has(self, i) && get(self, i) === item) return i;
  }
  return -1;
}

/** @arrays */
export function lastIndexOf(self: unknown, item?: unknown, ...from: unknown[]): number {
  const length = lengthOf(self, "lastIndexOf");
  if (length === 0) return -1;
  const n = from.length === 0 ? length - 1 : integer(from[0]);
  for (let i = n < 0 ? length + n : n < length ? n : length - 1; i >= 0; i--) {
    if (has(self, i) && get(self, i) === item) return i;
  }
  return -1;
}

export function includes(self: unknown, item?: unknown, from?: unknown): boolean {
  const length = lengthOf(self, "includes");
  if (length === 0) return false;
  for (let i = position(from, length); i < length; i++) {
    if (sameValueZero(get(self, i), item)) return true;
  }
  return false;
}

export function join(self: unknown, separator?: unknown): string {
  const length = lengthOf(self, "join");
  const between = separator === undefined ? "," : `${separator}`;
  let text = "";
  for (let i = 0; i < length; i++) {
    if (i > 0) text += between;
    const item = get(self, i);
    if (item !== undefined && item !== null) text += `${item}`;
  }
  return text;
}

export function toString(self: unknown): string {
  required(self, "toString");
  const own = getProperty(self, "join");
  if (typeof own !== "function") return objectToString(self);
  return unsafeCast<string>(callFunction(own, self, []));
}

export function slice(self: unknown, from?: unknown, to?: unknown): unknown[] {
  const length = lengthOf(self, "slice");
  const first = position(from, length);
  const last = end(to, length);
  if (last > first) requireArrayLength(last - first);
  const result: unknown[] = [];
  for (let i = first; i < last; i++) {
    if (has(self, i)) result[i - first] = get(self, i);
    else result.length = i - first + 1;
  }
  return result;
}

export function concat(self: unknown, ...items: unknown[]): unknown[] {
  required(self, "concat");
  const result: unknown[] = [];
  appendItem(result, self);
  for (let i = 0; i < items.length; i++) appendItem(result, items[i]);
  return result;
}

// ------------------------------------------------------------ callbacks

export function forEach(self: unknown, callback?: unknown, thisArg?: unknown): void {
  const length = lengthOf(self, "forEach");
  requireFunction(callback);
  for (let i = 0; i < length; i++) {
    if (has(self, i)) callFunction(callback, thisArg, [get(self, i), i, self]);
  }
}

export function map(self: unknown, callback?: unknown, thisArg?: unknown): unknown[] {
  const length = lengthOf(self, "map");
  requireFunction(callback);
  requireArrayLength(length);
  const result: unknown[] = [];
  for (let i = 0; i < length; i++) {
    if (has(self, i)) result[i] = callFunction(callback, thisArg, [get(self, i), i, self]);
    else result.length = i + 1;
  }
  return result;
}

export function filter(self: unknown, callback?: unknown, thisArg?: unknown): unknown[] {
  const length = lengthOf(self, "filter");
  requireFunction(callback);
  const result: unknown[] = [];
  for (let i = 0; i < length; i++) {
    if (!has(self, i)) continue;
    const item = get(self, i);
    if (callFunction(callback, thisArg, [item, i, self])) result.push(item);
  }
  return result;
}

export function every(self: unknown, callback?: unknown, thisArg?: unknown): boolean {
  const length = lengthOf(self, "every");
  requireFunction(callback);
  for (let i = 0; i < length; i++) {
    if (has(self, i) && !callFunction(callback, thisArg, [get(self, i), i, self])) return false;
  }
  return true;
}

export function some(self: unknown, callback?: unknown, thisArg?: unknown): boolean {
  const length = lengthOf(self, "some");
  requireFunction(callback);
  for (let i = 0; i < length; i++) {
    if (has(self, i) && callFunction(callback, thisArg, [get(self, i), i, self])) return true;
  }
  return false;
}

export function find(self: unknown, callback?: unknown, thisArg?: unknown): unknown {
  const length = lengthOf(self, "find");
  requireFunction(callback);
  for (let i = 0; i < length; i++) {
    const item = get(self, i);
    if (callFunction(callback, thisArg, [item, i, self])) return item;
  }
  return undefined;
}

export function findIndex(self: unknown, callback?: unknown, thisArg?: unknown): number {
  const length = lengthOf(self, "findIndex");
  requireFunction(callback);
  for (let i = 0; i < length; i++) {
    if (callFunction(callback, thisArg, [get(self, i), i, self])) return i;
  }
  return -1;
}

export function findLast(self: unknown, callback?: unknown, thisArg?: unknown): unknown {
  const length = lengthOf(self, "findLast");
  requireFunction(callback);
  for (let i = length - 1; i >= 0; i--) {
    const item = get(self, i);
    if (callFunction(callback, thisArg, [item, i, self])) return item;
  }
  return undefined;
}

export function findLastIndex(self: unknown, callback?: unknown, thisArg?: unknown): number {
  const length = lengthOf(self, "findLastIndex");
  requireFunction(callback);
  for (let i = length - 1; i >= 0; i--) {
    if (callFunction(callback, thisArg, [get(self, i), i, self])) return i;
  }
  return -1;
}

/** @arrays */
export function reduce(self: unknown, callback?: unknown, ...initial: unknown[]): unknown {
  const length = lengthOf(self, "reduce");
  requireFunction(callback);
  let i = 0;
  let accumulator: unknown = initial[0];
  if (initial.length === 0) {
    while (i < length && !has(self, i)) i++;
    if (i >= length) throw new TypeError("Reduce of empty array with no initial value");
    accumulator = get(self, i++);
  }
  for (; i < length; i++) {
    if (!has(self, i)) continue;
    accumulator = callFunction(callback, undefined, [accumulator, get(self, i), i, self]);
  }
  return accumulator;
}

/** @arrays */
export function reduceRight(self: unknown, callback?: unknown, ...initial: unknown[]): unknown {
  let i = lengthOf(self, "reduceRight") - 1;
  requireFunction(callback);
  let accumulator: unknown = initial[0];
  if (initial.length === 0) {
    while (i >= 0 && !has(self, i)) i--;
    if (i < 0) throw new TypeError("Reduce of empty array with no initial value");
    accumulator = get(self, i--);
  }
  for (; i >= 0; i--) {
    if (!has(self, i)) continue;
    accumulator = callFunction(callback, undefined, [accumulator, get(self, i), i, self]);
  }
  return accumulator;
}

// ------------------------------------------------------------ changing

export function push(self: unknown, ...items: unknown[]): number {
  const length = lengthOf(self, "push");
  requireSafeLength(length + items.length);
  for (let i = 0; i < items.length; i++) put(self, at_(length + i), items[i]);
  put(self, "length", length + items.length);
  return length + items.length;
}

export function pop(self: unknown): unknown {
  const length = lengthOf(self, "pop");
  let item: unknown;
  if (length > 0) {
    item = get(self, length - 1);
    remove(self, length - 1);
  }
  put(self, "length", length === 0 ? 0 : length - 1);
  return item;
}

/** What is at `from`, or nothing, comes to `to`. */
function move(self: unknown, to: number, from: number): void {
  if (has(self, from)) put(self, at_(to), get(self, from));
  else remove(self, to);
}

export function shift(self: unknown): unknown {
  const length = lengthOf(self, "shift");
  if (length === 0) {
    put(self, "length", 0);
    return undefined;
  }
  const first = get(self, 0);
  for (let i = 1; i < length; i++) move(self, i - 1, i);
  remove(self, length - 1);
  put(self, "length", length - 1);
  return first;
}

export function unshift(self: unknown, ...items: unknown[]): number {
  const length = lengthOf(self, "unshift");
  const count = items.length;
  if (count > 0) {
    requireSafeLength(length + count);
    for (let i = length - 1; i >= 0; i--) move(self, i + count, i);
    for (let i = 0; i < count; i++) put(self, at_(i), items[i]);
  }
  put(self, "length", length + count);
  return length + count;
}

/** How many elements splice and toSpliced take away. */
function deletedCount(given: readonly unknown[], first: number, length: number): number {
  if (given.length === 0) return 0;
  if (given.length === 1) return length - first;
  const count = integer(given[1]);
  return count < 0 ? 0 : count > length - first ? length - first : count;
}

/** @arrays */
export function splice(self: unknown, ...given: unknown[]): unknown[] {
  const length = lengthOf(self, "splice");
  const first = position(given[0], length);
  const count = deletedCount(given, first, length);
  const added = given.length > 2 ? given.length - 2 : 0;
  requireSafeLength(length - count + added);
  requireArrayLength(count);
  const removed: unknown[] = [];
  for (let i = 0; i < count; i++) {
    if (has(self, first + i)) removed[i] = get(self, first + i);
    else removed.length = i + 1;
  }
  if (added < count) {
    for (let i = first; i < length - count; i++) move(self, i + added, i + count);
    for (let i = length - 1; i >= length - count + added; i--) remove(self, i);
  } else if (added > count) {
    for (let i = length - count - 1; i >= first; i--) move(self, i + added, i + count);
  }
  for (let i = 0; i < added; i++) put(self, at_(first + i), given[i + 2]);
  put(self, "length", length - count + added);
  return removed;
}

export function reverse(self: unknown): unknown {
  const length = lengthOf(self, "reverse");
  for (let low = 0; low < Math.floor(length / 2); low++) {
    const high = length - 1 - low;
    const hasLow = has(self, low);
    const lowItem = hasLow ? get(self, low) : undefined;
    const hasHigh = has(self, high);
    const highItem = hasHigh ? get(self, high) : undefined;
    if (hasHigh) put(self, at_(low), highItem);
    else if (hasLow) remove(self, low);
    if (hasLow) put(self, at_(high), lowItem);
    else if (hasHigh) remove(self, high);
  }
  return self;
}

export function fill(self: unknown, value?: unknown, from?: unknown, to?: unknown): unknown {
  const length = lengthOf(self, "fill");
  const first = position(from, length);
  const last = end(to, length);
  for (let i = first; i < last; i++) put(self, at_(i), value);
  return self;
}

export function copyWithin(
  self: unknown,
  target?: unknown,
  start?: unknown,
  stop?: unknown,
): unknown {
  const length = lengthOf(self, "copyWithin");
  const to = position(target, length);
  const from = position(start, length);
  const last = end(stop, length);
  const count = last - from < length - to ? last - from : length - to;
  if (from < to && to < from + count) {
    for (let i = count - 1; i >= 0; i--) move(self, to + i, from + i);
  } else {
    for (let i = 0; i < count; i++) move(self, to + i, from + i);
  }
  return self;
}

type Compare = (a: unknown, b: unknown) => number;

function compareWith(compare: unknown): Compare | undefined {
  if (compare === undefined) return undefined;
  return (a, b) => toNumber(callFunction(compare, undefined, [a, b]));
}

export function sort(self: unknown, compare?: unknown): unknown {
  requireCompare(compare);
  const length = lengthOf(self, "sort");
  const items: unknown[] = [];
  for (let i = 0; i < length; i++) if (has(self, i)) items.push(get(self, i));
  sortArray(items, compareWith(compare));
  for (let i = 0; i < items.length; i++) put(self, at_(i), items[i]);
  for (let i = items.length; i < length; i++) if (has(self, i)) remove(self, i);
  return self;
}

// ------------------------------------------------------------ copies

function copyOf(self: unknown, length: number): unknown[] {
  requireArrayLength(length);
  const result: unknown[] = [];
  for (let i = 0; i < length; i++) result.push(get(self, i));
  return result;
}

export function toReversed(self: unknown): unknown[] {
  const length = lengthOf(self, "toReversed");
  requireArrayLength(length);
  const result: unknown[] = [];
  for (let i = length - 1; i >= 0; i--) result.push(get(self, i));
  return result;
}

export function toSorted(self: unknown, compare?: unknown): unknown[] {
  requireCompare(compare);
  return sortArray(copyOf(self, lengthOf(self, "toSorted")), compareWith(compare));
}

/** @arrays */
export function toSpliced(self: unknown, ...given: unknown[]): unknown[] {
  const length = lengthOf(self, "toSpliced");
  const first = position(given[0], length);
  const count = deletedCount(given, first, length);
  const added = given.length > 2 ? given.length - 2 : 0;
  requireSafeLength(length - count + added);
  requireArrayLength(length - count + added);
  const result: unknown[] = [];
  for (let i = 0; i < first; i++) result.push(get(self, i));
  for (let i = 0; i < added; i++) result.push(given[i + 2]);
  for (let i = first + count; i < length; i++) result.push(get(self, i));
  return result;
}

export function with_(self: unknown, index?: unknown, value?: unknown): unknown[] {
  const length = lengthOf(self, "with");
  const n = integer(index);
  const place = n < 0 ? length + n : n;
  if (place < 0 || place >= length) throw new RangeError(`Invalid index : ${n}`);
  const result = copyOf(self, length);
  result[place] = value;
  return result;
}

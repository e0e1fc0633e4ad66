/**
 * ecma/array-static.ts — Array.from, Array.fromAsync, Array.of, Array.isArray.
 */
import {
  arraySetLength,
  bindFunction,
  callFunction,
  f64ToInteger,
  getProperty,
  hasProperty,
  isArray as isArrayValue,
  toNumber,
  unsafeCast,
} from "tsuk:intrinsics";
import { RangeError, TypeError } from "./error.ts";

export function isArray(value: unknown): value is readonly unknown[] {
  return isArrayValue(value);
}

/** Array(n): n holes. Array(a, b): an array of these. @length 1 */
export function call<T>(...items: T[]): T[] {
  const first: unknown = items.length === 1 ? items[0] : undefined;
  if (typeof first !== "number") return items;
  if (!(first >= 0 && first <= 4294967295 && f64ToInteger(first) === first)) {
    throw new RangeError("Invalid array length");
  }
  const result: T[] = [];
  arraySetLength(result, first);
  return result;
}

export function of<T>(...items: T[]): T[] {
  return items;
}

export function from$1<T>(source: Iterable<T> | ArrayLike<T>): T[] {
  const result: T[] = [];
  if (isArrayValue(source)) {
    const items = unsafeCast<T[]>(source);
    for (let i = 0; i < items.length; i++) result.push(items[i]);
  } else if (isIterable(source)) {
    for (const item of unsafeCast<Iterable<T>>(source)) result.push(item);
  } else {
    const length = lengthOf(source);
    for (let i = 0; i < length; i++) result.push(unsafeCast<T>(getProperty(source, `${i}`)));
  }
  return result;
}

/** @length 1 */
export function from<T, U>(
  source: Iterable<T> | ArrayLike<T>,
  mapper: (value: T, index: number) => U,
  thisArg?: unknown,
): U[] {
  return from$2(source, thisArg === undefined ? mapper : bindFunction(mapper, thisArg, []));
}

export function from$2<T, U>(
  source: Iterable<T> | ArrayLike<T>,
  mapper: (value: T, index: number) => U,
): U[] {
  const result: U[] = [];
  if (isArrayValue(source)) {
    const items = unsafeCast<T[]>(source);
    for (let i = 0; i < items.length; i++) result.push(mapper(items[i], i));
  } else if (isIterable(source)) {
    let index = 0;
    for (const item of unsafeCast<Iterable<T>>(source)) result.push(mapper(item, index++));
  } else {
    const length = lengthOf(source);
    for (let i = 0; i < length; i++) {
      result.push(mapper(unsafeCast<T>(getProperty(source, `${i}`)), i));
    }
  }
  return result;
}

function isIterable(source: unknown): boolean {
  if (source === undefined || source === null) {
    throw new TypeError(
      `${source === null ? "object null" : "undefined"} is not iterable (cannot read property Symbol(Symbol.iterator))`,
    );
  }
  return typeof source === "string" || hasProperty(source, Symbol.iterator);
}

function lengthOf(source: unknown): number {
  const length = f64ToInteger(toNumber(getProperty(source, "length")));
  return length > 0 ? length : 0;
}

type AnyItems<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>> | ArrayLike<T | PromiseLike<T>>;

export async function fromAsync$1<T>(source: AnyItems<T>): Promise<T[]> {
  const result: T[] = [];
  if (isObject(source) && Symbol.asyncIterator in source) {
    for await (const item of unsafeCast<AsyncIterable<T>>(source)) result.push(item);
  } else if (isArrayValue(source) || isIterable(source)) {
    for await (const item of unsafeCast<Iterable<T | PromiseLike<T>>>(source)) result.push(item);
  } else {
    const length = lengthOf(source);
    for (let i = 0; i < length; i++) {
      const item = unsafeCast<T | PromiseLike<T>>(getProperty(source, `${i}`));
      result.push(await item);
    }
  }
  return result;
}

/** @length 1 */
export async function fromAsync<T, U>(
  source: AnyItems<T>,
  mapper: (value: T, index: number) => U,
  thisArg?: unknown,
): Promise<Awaited<U>[]> {
  const map = thisArg === undefined ? mapper : bindFunction(mapper, thisArg, []);
  const result: Awaited<U>[] = [];
  let index = 0;
  if (isObject(source) && Symbol.asyncIterator in source) {
    for await (const item of unsafeCast<AsyncIterable<T>>(source)) {
      result.push(await map(item, index++));
    }
  } else if (isArrayValue(source) || isIterable(source)) {
    for await (const item of unsafeCast<Iterable<T | PromiseLike<T>>>(source)) {
      result.push(await map(item, index++));
    }
  } else {
    const length = lengthOf(source);
    for (let i = 0; i < length; i++) {
      const item = unsafeCast<T | PromiseLike<T>>(getProperty(source, `${i}`));
      result.push(await map(await item, i));
    }
  }
  return result;
}

function isObject<T>(source: AnyItems<T>): boolean {
  return typeof source === "object" && source !== null && !isArrayValue(source);
}

// ------------------------------------------------------------ as values

/** What would make objects of another class is refused, not mistaken. */
function requireArray(self: unknown, name: string): void {
  if (typeof self !== "function" || self === Array) return;
  throw new TypeError(`${name} for another constructor is not supported`);
}

/** @length 1 */
export function detached$from(
  this: unknown,
  source: Iterable<unknown> | ArrayLike<unknown>,
  mapper?: unknown,
  thisArg?: unknown,
): unknown[] {
  requireArray(this, "Array.from");
  if (mapper === undefined) return from$1(source);
  if (typeof mapper !== "function") throw new TypeError(`${String(mapper)} is not a function`);
  return from(source, (value, index) => callFunction(mapper, thisArg, [value, index]));
}

export function detached$of(this: unknown, ...items: unknown[]): unknown[] {
  requireArray(this, "Array.of");
  return items;
}

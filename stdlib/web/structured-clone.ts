/**
 * web/structured-clone.ts — structuredClone: a deep copy of plain data.
 *
 * Copies of class instances keep the class here, since their static type says
 * so; under Node they become plain objects (D21).
 */
import {
  arrayHasProperties,
  arraySetLength,
  arraySlice,
  bufferAllocate,
  bufferCopy,
  bufferDetach,
  bufferLength,
  bufferMost,
  bufferState,
  getProperty,
  hasIndex,
  hasOwnProperty,
  hasProperty,
  isArray,
  memoryKind,
  objectLike,
  ownKeys,
  setProperty,
  stringOfValue,
  unsafeCast,
  valueKind,
  viewAllocate,
  viewBuffer,
  viewCopy,
  viewIsTracking,
  viewLength,
  viewOffset,
  viewOpen,
} from "tsuk:intrinsics";
import { ArrayBuffer, RawBuffer } from "../ecma/array-buffer.ts";
import { Date } from "../ecma/date.ts";
import {
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
} from "../ecma/error.ts";
import { Collection } from "../ecma/hash-collection.ts";
import { Map } from "../ecma/map.ts";
import { OWN_BUFFER, SHARED_BUFFER, View } from "../ecma/view.ts";
import { DOMException } from "./dom-exception.ts";

const SYMBOL = 5;
const FUNCTION = 7;
const RESIZABLE = 1;
const DETACHED = 2;

/** What is transferred is copied too, and has no bytes afterwards. @length 0 */
export function structuredClone<T>(
  value: T,
  options?: { transfer?: readonly unknown[] | undefined },
): T {
  const transfer = options?.transfer ?? [];
  for (let i = 0; i < transfer.length; i++) {
    const buffer = transfer[i];
    if (!(buffer instanceof ArrayBuffer)) {
      throw new TypeError("Found invalid object in transferList");
    }
  }
  const copy = copyOf(value, new Map<unknown, unknown>());
  for (let i = 0; i < transfer.length; i++) bufferDetach(unsafeCast<object>(transfer[i]));
  return unsafeCast<T>(copy);
}

/** `copies` holds what was copied already: shared and circular references stay so. */
function copyOf(value: unknown, copies: Map<unknown, unknown>): unknown {
  const kind = valueKind(value);
  if (kind === SYMBOL || kind === FUNCTION) {
    throw new DOMException(`${stringOfValue(value)} could not be cloned.`, "DataCloneError");
  }
  if (kind < FUNCTION) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  if (isArray(value)) return copyOfArray(value, copies);
  if (value instanceof Collection) return copyOfCollection(value, copies);
  if (value instanceof Date) return copyOfDate(value, copies);
  if (value instanceof Error) return copyOfError(value, copies);
  if ((value instanceof View || value instanceof RawBuffer) && memoryKind(value) > 0)
    return copyOfMemory(value, copies);
  const copy = objectLike(value);
  copies.set(value, copy);
  const keys = ownKeys(value, true);
  for (let i = 0; i < keys.length; i++) {
    setProperty(copy, keys[i], copyOf(getProperty(value, keys[i]), copies));
  }
  return copy;
}

function copyOfArray(items: readonly unknown[], copies: Map<unknown, unknown>): unknown[] {
  // A slice has the same kind of elements, and its holes.
  const copy = arraySlice(items, 0, items.length);
  copies.set(items, copy);
  for (let i = 0; i < items.length; i++) {
    if (hasIndex(items, i)) copy[i] = copyOf(items[i], copies);
  }
  arraySetLength(copy, items.length);
  if (!arrayHasProperties(items)) return copy;
  const keys = ownKeys(items, true);
  for (let i = 0; i < keys.length; i++) {
    if (hasOwnProperty(copy, keys[i])) continue;
    setProperty(copy, keys[i], copyOf(getProperty(items, keys[i]), copies));
  }
  return copy;
}

function copyOfCollection(collection: Collection, copies: Map<unknown, unknown>): Collection {
  const copy = collection.emptyCopy();
  copies.set(collection, copy);
  const count = collection.entryCount();
  for (let e = 0; e < count; e++) {
    if (!collection.isLive(e)) continue;
    const key = copyOf(collection.keyAt(e), copies);
    copy.addEntry(key, collection.isMap ? copyOf(collection.valueAt(e), copies) : key);
  }
  return copy;
}

function copyOfDate(date: Date, copies: Map<unknown, unknown>): Date {
  const copy = new Date(Date.timeOf(date));
  copies.set(date, copy);
  return copy;
}

/** Views on one buffer are views on one copy of it. */
function copyOfMemory(memory: object, copies: Map<unknown, unknown>): unknown {
  const kind = memoryKind(memory);
  if (kind === SHARED_BUFFER) return memory;
  const copy = objectLike(memory);
  copies.set(memory, copy);
  const target = unsafeCast<object>(copy);
  if (kind >= OWN_BUFFER) {
    const state = bufferState(memory);
    if ((state & DETACHED) !== 0) {
      throw new DOMException(
        "An ArrayBuffer is detached and could not be cloned.",
        "DataCloneError",
      );
    }
    const length = bufferLength(memory);
    bufferAllocate(target, kind, length, (state & RESIZABLE) !== 0 ? bufferMost(memory) : -1);
    bufferCopy(target, 0, memory, 0, length);
    return copy;
  }
  const buffer = viewBuffer(memory);
  const length = viewLength(memory);
  if (buffer === undefined) {
    viewAllocate(target, kind, length);
    viewCopy(target, 0, memory, 0, length);
    return copy;
  }
  const bytes = unsafeCast<object>(copyOf(buffer, copies));
  viewOpen(target, kind, bytes, viewOffset(memory), viewIsTracking(memory) ? -1 : length);
  return copy;
}

function copyOfError(error: Error, copies: Map<unknown, unknown>): Error {
  const copy = newError(error.name, error.message);
  copies.set(error, copy);
  copy.stack = error.stack;
  if (hasProperty(error, "cause")) copy.cause = copyOf(error.cause, copies);
  return copy;
}

function newError(name: string, message: string): Error {
  switch (name) {
    case "EvalError":
      return new EvalError(message);
    case "RangeError":
      return new RangeError(message);
    case "ReferenceError":
      return new ReferenceError(message);
    case "SyntaxError":
      return new SyntaxError(message);
    case "TypeError":
      return new TypeError(message);
    case "URIError":
      return new URIError(message);
    default:
      return new Error(message);
  }
}

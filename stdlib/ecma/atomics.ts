/**
 * ecma/atomics.ts — Atomics. A program has one thread: each operation is whole by itself, and nobody
 * is there to be waited for.
 */
import {
  f64ToInteger,
  hostMonotonic,
  hostSleepUntil,
  memoryKind,
  objectToString,
  toNumber,
  viewBuffer,
  viewGet,
  viewIsAttached,
  viewLength,
  viewSet,
} from "tsuk:intrinsics";
import { RangeError, TypeError } from "./error.ts";
import { CLAMPED, detached, I8, I32, SHARED_BUFFER, U32 } from "./view.ts";

/** The index, inside the bounds of a typed array of integers. */
function placeIn(view: object, index: number, method: string): number {
  const kind = memoryKind(view);
  if (kind < I8 || kind > U32 || kind === CLAMPED) {
    throw new TypeError(`${objectToString(view)} is not an integer typed array.`);
  }
  return inside(view, index, method);
}

/** The index, inside the bounds of a typed array that still has its bytes. */
export function inside(view: object, index: number, method: string): number {
  if (!viewIsAttached(view)) throw detached(`Atomics.${method}`);
  const at = f64ToInteger(index);
  if (at < 0 || at >= viewLength(view)) throw new RangeError("Invalid atomic access index");
  return at;
}

export function load(view: object, index: number): number {
  return viewGet(view, placeIn(view, index, "load"));
}

export function store(view: object, index: number, value: number): number {
  const at = placeIn(view, index, "store");
  const stored = f64ToInteger(value);
  viewSet(view, at, stored);
  return stored;
}

export function exchange(view: object, index: number, value: number): number {
  const at = placeIn(view, index, "exchange");
  const old = viewGet(view, at);
  viewSet(view, at, value);
  return old;
}

export function compareExchange(
  view: object,
  index: number,
  expected: number,
  replacement: number,
): number {
  const at = placeIn(view, index, "compareExchange");
  const old = viewGet(view, at);
  // What is expected is compared as an element would hold it.
  viewSet(view, at, expected);
  const wanted = viewGet(view, at);
  viewSet(view, at, old === wanted ? replacement : old);
  return old;
}

export function add(view: object, index: number, value: number): number {
  const at = placeIn(view, index, "add");
  const old = viewGet(view, at);
  viewSet(view, at, old + f64ToInteger(value));
  return old;
}

export function sub(view: object, index: number, value: number): number {
  const at = placeIn(view, index, "sub");
  const old = viewGet(view, at);
  viewSet(view, at, old - f64ToInteger(value));
  return old;
}

export function and(view: object, index: number, value: number): number {
  const at = placeIn(view, index, "and");
  const old = viewGet(view, at);
  viewSet(view, at, old & value);
  return old;
}

export function or(view: object, index: number, value: number): number {
  const at = placeIn(view, index, "or");
  const old = viewGet(view, at);
  viewSet(view, at, old | value);
  return old;
}

export function xor(view: object, index: number, value: number): number {
  const at = placeIn(view, index, "xor");
  const old = viewGet(view, at);
  viewSet(view, at, old ^ value);
  return old;
}

export function isLockFree(size: number): boolean {
  const n = f64ToInteger(size);
  return n === 1 || n === 2 || n === 4 || n === 8;
}

function requireInt32(view: object): void {
  if (memoryKind(view) !== I32) {
    throw new TypeError(`${objectToString(view)} is not an int32 or BigInt64 typed array.`);
  }
}

/** @length 3 */
export function notify(view: object, index: number, count?: number): number {
  requireInt32(view);
  inside(view, index, "notify");
  if (count !== undefined) toNumber(count);
  return 0;
}

/** @length 4 */
export function wait(view: object, index: number, value: number, timeout?: number): string {
  requireInt32(view);
  if (memoryKind(viewBuffer(view)) !== SHARED_BUFFER) {
    throw new TypeError(`${objectToString(view)} is not a shared typed array.`);
  }
  const at = inside(view, index, "wait");
  if (viewGet(view, at) !== (value | 0)) return "not-equal";
  const limit = timeout === undefined ? Infinity : toNumber(timeout);
  if (limit > 0) hostSleepUntil(hostMonotonic() + limit);
  return "timed-out";
}

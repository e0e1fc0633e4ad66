/**
 * ecma/atomics.ts — Atomics. A program has one thread: each operation is whole by itself, and nobody
 * is there to be waited for.
 */
import { f64ToInteger, memoryKind, objectToString, viewGet, viewSet } from "tsuk:intrinsics";
import { inside, notifyAt, timeOut, waitedAt } from "./atomic-places.ts";
import { TypeError } from "./error.ts";
import { CLAMPED, I8, I32, U32 } from "./view.ts";

/** The index, inside the bounds of a typed array of integers. */
function placeIn(view: object, index: number, method: string): number {
  const kind = memoryKind(view);
  if (kind < I8 || kind > U32 || kind === CLAMPED) {
    throw new TypeError(`${objectToString(view)} is not an integer typed array.`);
  }
  return inside(view, index, method);
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

/** @length 3 */
export function notify(view: object, index: number, count?: number): number {
  return notifyAt(view, I32, index, count);
}

/** @length 4 */
export function wait(view: object, index: number, value: number, timeout?: number): string {
  const at = waitedAt(view, I32, index);
  return viewGet(view, at) === (value | 0) ? timeOut(timeout) : "not-equal";
}

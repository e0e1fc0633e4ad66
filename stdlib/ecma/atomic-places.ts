/**
 * ecma/atomic-places.ts — the elements that Atomics works on, and what it does alike for those of numbers
 * (atomics.ts) and of bigints (bigint-atomics.ts).
 */
import {
  f64ToInteger,
  hostMonotonic,
  hostSleepUntil,
  memoryKind,
  objectToString,
  toNumber,
  viewBuffer,
  viewIsAttached,
  viewLength,
} from "tsuk:intrinsics";
import { RangeError, TypeError } from "./error.ts";
import { detached, SHARED_BUFFER } from "./view.ts";

/** The index, inside the bounds of a typed array that still has its bytes. */
export function inside(view: object, index: number, method: string): number {
  if (!viewIsAttached(view)) throw detached(`Atomics.${method}`);
  const at = f64ToInteger(index);
  if (at < 0 || at >= viewLength(view)) throw new RangeError("Invalid atomic access index");
  return at;
}

function requireKind(view: object, kind: number): void {
  if (memoryKind(view) !== kind) {
    throw new TypeError(`${objectToString(view)} is not an int32 or BigInt64 typed array.`);
  }
}

/** How many were told that wait at an element of a view of `kind`. */
export function notifyAt(view: object, kind: number, index: number, count?: number): number {
  requireKind(view, kind);
  inside(view, index, "notify");
  if (count !== undefined) toNumber(count);
  return 0;
}

/** The place of an element that can be waited for, in a shared view of `kind`. */
export function waitedAt(view: object, kind: number, index: number): number {
  requireKind(view, kind);
  if (memoryKind(viewBuffer(view)) !== SHARED_BUFFER) {
    throw new TypeError(`${objectToString(view)} is not a shared typed array.`);
  }
  return inside(view, index, "wait");
}

/** Waits as long as is asked, in milliseconds: nobody can end that earlier. */
export function timeOut(timeout: number | undefined): string {
  const limit = timeout === undefined ? Infinity : toNumber(timeout);
  if (limit > 0) hostSleepUntil(hostMonotonic() + limit);
  return "timed-out";
}

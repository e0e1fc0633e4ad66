/**
 * web/performance.ts — performance.now and its origin.
 */
import { hostMonotonic, hostWallClock } from "tsuk:intrinsics";

export function now(): number {
  return hostMonotonic();
}

export function get$timeOrigin(): number {
  return hostWallClock() - hostMonotonic();
}

/**
 * node/internal/hrtime.ts — process.hrtime.bigint.
 */
import { hostMonotonic } from "tsuk:intrinsics";

const NANOSECONDS = 1e6;

export function bigint(): bigint {
  return BigInt(Math.round(hostMonotonic() * NANOSECONDS));
}

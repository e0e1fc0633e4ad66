/**
 * ecma/number-static.ts — Number(x), the constants and predicates of Number.
 */
import { f64Abs, f64Trunc, numberOfValue } from "tsuk:intrinsics";

export const EPSILON = 2.220446049250313e-16;
export const MAX_SAFE_INTEGER = 9007199254740991;
export const MIN_SAFE_INTEGER = -9007199254740991;
export const MAX_VALUE = 1.7976931348623157e308;
export const MIN_VALUE = 5e-324;
export const POSITIVE_INFINITY: number = Infinity;
export const NEGATIVE_INFINITY: number = -Infinity;
export const NaN: number = 0 / 0;

export function call(value: unknown): number {
  return numberOfValue(value);
}

export function call$0(): number {
  return 0;
}

export function isNaN(value: unknown): boolean {
  return typeof value === "number" && value !== value;
}

export function isFinite(value: unknown): boolean {
  return typeof value === "number" && f64Abs(value) < Infinity;
}

export function isInteger(value: unknown): boolean {
  return typeof value === "number" && f64Abs(value) < Infinity && f64Trunc(value) === value;
}

export function isSafeInteger(value: unknown): boolean {
  return (
    typeof value === "number" && f64Trunc(value) === value && f64Abs(value) <= MAX_SAFE_INTEGER
  );
}

// The same functions as the global ones.
export { parseFloat, parseInt } from "./globals.ts";

/**
 * ecma/number-static.ts — Number(x), the constants and predicates of Number.
 */
import {
  f64Abs,
  f64Trunc,
  stringParseFloat,
  stringParseInt,
  toNumber,
  toString,
} from "tsuk:intrinsics";

export const EPSILON = 2.220446049250313e-16;
export const MAX_SAFE_INTEGER = 9007199254740991;
export const MIN_SAFE_INTEGER = -9007199254740991;
export const MAX_VALUE = 1.7976931348623157e308;
export const MIN_VALUE = 5e-324;
export const POSITIVE_INFINITY: number = Infinity;
export const NEGATIVE_INFINITY: number = -Infinity;
export const NaN: number = 0 / 0;

export function call(value: unknown): number {
  return toNumber(value);
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

export function parseFloat(text: unknown): number {
  return stringParseFloat(typeof text === "string" ? text : toString(text));
}

export function parseInt(text: unknown, radix?: number): number {
  return parseIntWith(typeof text === "string" ? text : toString(text), radix);
}

/** parseInt of a text: radix undefined or 0 goes by the prefix. */
export function parseIntWith(text: string, radix: number | undefined): number {
  if (radix === undefined) return stringParseInt(text, 0);
  const base = radix | 0;
  if (base !== 0 && (base < 2 || base > 36)) return 0 / 0;
  return stringParseInt(text, base);
}

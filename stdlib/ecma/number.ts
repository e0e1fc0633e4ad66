/**
 * ecma/number.ts — Number.prototype: each method is a function whose first
 * argument is the number.
 */
import {
  f64Abs,
  f64ToExponential,
  f64ToFixed,
  f64ToInteger,
  f64ToPrecision,
  f64ToString,
  f64ToStringRadix,
  stringIndexOf,
  stringSlice,
} from "tsuk:intrinsics";
import { RangeError } from "./error.ts";

export function toString$0(self: number): string {
  return f64ToString(self);
}

/** @length 1 */
export function toString(self: number, radix?: number): string {
  if (radix === undefined) return f64ToString(self);
  const base = f64ToInteger(radix);
  if (base < 2 || base > 36) {
    throw new RangeError("toString() radix argument must be between 2 and 36");
  }
  return base === 10 ? f64ToString(self) : f64ToStringRadix(self, base);
}

/** @length 1 */
export function toFixed(self: number, fractionDigits?: number): string {
  const digits = fractionDigits === undefined ? 0 : f64ToInteger(fractionDigits);
  if (digits < 0 || digits > 100) {
    throw new RangeError("toFixed() digits argument must be between 0 and 100");
  }
  // NaN is not below 1e21 either.
  return f64Abs(self) < 1e21 ? f64ToFixed(self, digits) : f64ToString(self);
}

/** @length 1 */
export function toExponential(self: number, fractionDigits?: number): string {
  const digits = fractionDigits === undefined ? -1 : f64ToInteger(fractionDigits);
  if (!isFinite(self)) return f64ToString(self);
  if (fractionDigits !== undefined && (digits < 0 || digits > 100)) {
    throw new RangeError("toExponential() argument must be between 0 and 100");
  }
  return f64ToExponential(self, digits);
}

/** @length 1 */
export function toPrecision(self: number, precision?: number): string {
  if (precision === undefined) return f64ToString(self);
  const digits = f64ToInteger(precision);
  if (!isFinite(self)) return f64ToString(self);
  if (digits < 1 || digits > 100) {
    throw new RangeError("toPrecision() argument must be between 1 and 100");
  }
  return f64ToPrecision(self, digits);
}

function isFinite(value: number): boolean {
  return f64Abs(value) < Infinity;
}

/** As in the locale en-US: groups of three digits, at most three after the point. */
export function toLocaleString(
  self: number,
  _locales?: unknown,
  options?: { minimumFractionDigits?: number; maximumFractionDigits?: number } | undefined,
): string {
  if (self !== self) return "NaN";
  const negative = self < 0 || (self === 0 && 1 / self < 0);
  if (!isFinite(self)) return negative ? "-∞" : "∞";
  let least = 0;
  let most = 3;
  if (options !== undefined) {
    if (options.minimumFractionDigits !== undefined) {
      least = options.minimumFractionDigits;
      if (most < least) most = least;
    }
    if (options.maximumFractionDigits !== undefined) {
      most = options.maximumFractionDigits;
      if (least > most) {
        if (options.minimumFractionDigits !== undefined) {
          throw new RangeError("maximumFractionDigits value is out of range.");
        }
        least = most;
      }
    }
  }
  const magnitude = f64Abs(self);
  const text = roundedDecimal(magnitude, most);
  const point = stringIndexOf(text, ".", 0);
  const whole = point < 0 ? text : stringSlice(text, 0, point);
  let fraction = point < 0 ? "" : stringSlice(text, point + 1, text.length);
  while (fraction.length > least && stringSlice(fraction, -1, fraction.length) === "0") {
    fraction = stringSlice(fraction, 0, fraction.length - 1);
  }
  let grouped = "";
  let end = whole.length;
  while (end > 3) {
    grouped = `,${stringSlice(whole, end - 3, end)}${grouped}`;
    end -= 3;
  }
  grouped = stringSlice(whole, 0, end) + grouped;
  const sign = negative ? "-" : "";
  return fraction === "" ? sign + grouped : `${sign}${grouped}.${fraction}`;
}

/**
 * The decimal digits that the number prints with, rounded half away from zero (as ICU rounds
 * the shortest decimal, not the exact binary value), without an exponent.
 */
function roundedDecimal(magnitude: number, fractionDigits: number): string {
  const text = f64ToExponential(magnitude, -1);
  const mark = stringIndexOf(text, "e", 0);
  let digits = stringSlice(text, 0, 1) + stringSlice(text, 2, mark);
  let exponent = 0;
  const power = stringSlice(text, mark + 2, text.length);
  for (let i = 0; i < power.length; i++) exponent = exponent * 10 + digitAt(power, i);
  if (stringSlice(text, mark + 1, mark + 2) === "-") exponent = -exponent;
  // `digits` times ten to the exponent, with the point after the first digit.
  const kept = exponent + 1 + fractionDigits;
  if (kept < 0) {
    digits = "0";
    exponent = 0;
  } else if (kept < digits.length) {
    const up = digitAt(digits, kept) >= 5;
    digits = stringSlice(digits, 0, kept);
    if (up) {
      let i = kept - 1;
      let carried = "";
      while (i >= 0 && digitAt(digits, i) === 9) {
        carried += "0";
        i--;
      }
      if (i >= 0) {
        digits = stringSlice(digits, 0, i) + f64ToString(digitAt(digits, i) + 1) + carried;
      } else {
        digits = `1${carried}`;
        exponent++;
      }
    } else if (kept === 0) {
      digits = "0";
      exponent = 0;
    }
  }
  let whole = "0";
  let fraction = "";
  if (exponent >= 0) {
    while (digits.length <= exponent) digits += "0";
    whole = stringSlice(digits, 0, exponent + 1);
    fraction = stringSlice(digits, exponent + 1, digits.length);
  } else {
    for (let i = -1; i > exponent; i--) fraction += "0";
    fraction += digits;
  }
  while (fraction.length < fractionDigits) fraction += "0";
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

function digitAt(text: string, index: number): number {
  return stringIndexOf("0123456789", stringSlice(text, index, index + 1), 0);
}

export function valueOf(self: number): number {
  return self;
}

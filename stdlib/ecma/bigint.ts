/**
 * ecma/bigint.ts — BigInt.prototype: each method is a function whose first
 * argument is the bigint.
 */
import { bigintToString, f64ToInteger, stringSlice } from "tsuk:intrinsics";
import { RangeError } from "./error.ts";

export function toString$0(self: bigint): string {
  return bigintToString(self, 10);
}

export function toString(self: bigint, radix?: number): string {
  if (radix === undefined) return bigintToString(self, 10);
  const base = f64ToInteger(radix);
  if (base < 2 || base > 36) {
    throw new RangeError("toString() radix argument must be between 2 and 36");
  }
  return bigintToString(self, base);
}

/** As in the locale en-US: groups of three digits. */
export function toLocaleString(self: bigint, _locales?: unknown, _options?: unknown): string {
  const text = bigintToString(self, 10);
  const start = self < 0n ? 1 : 0;
  let grouped = "";
  let end = text.length;
  while (end - start > 3) {
    grouped = `,${stringSlice(text, end - 3, end)}${grouped}`;
    end -= 3;
  }
  return stringSlice(text, 0, end) + grouped;
}

export function valueOf(self: bigint): bigint {
  return self;
}

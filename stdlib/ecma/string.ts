/**
 * ecma/string.ts — String.prototype: each method is a function whose first
 * argument is the string. Patterns are strings: RegExp has its own module.
 *
 * Positions that are left out or undefined take their defaults here; the
 * intrinsics convert and clamp numbers as the specification says.
 */
import {
  f64ToInteger,
  stringAt,
  stringCharAt,
  stringCharCodeAt,
  stringCodePointAt,
  stringEndsWith,
  stringIncludes,
  stringIndexOf,
  stringIsWellFormed,
  stringLastIndexOf,
  stringNormalize,
  stringPadEnd,
  stringPadStart,
  stringRepeat,
  stringReplaceAll,
  stringSlice,
  stringSplit,
  stringStartsWith,
  stringSubstring,
  stringToLowerCase,
  stringToUpperCase,
  stringToWellFormed,
  stringTrim,
  stringTrimEnd,
  stringTrimStart,
  toString as textOf,
} from "tsuk:intrinsics";
import { RangeError } from "./error.ts";
import { compareLocale } from "./locale-compare.ts";
import { StringIterator } from "./string-iterator.ts";
import { expandReplacement } from "./string-replace.ts";

const NO_LIMIT = 4294967295;
/** V8's String::kMaxLength. */
const MAX_LENGTH = 536870888;

// ------------------------------------------------------------ units and characters

export function at(self: string, position: number): string | undefined {
  return stringAt(self, position);
}

/** @length 1 */
export function charAt(self: string, position?: number): string {
  return stringCharAt(self, position === undefined ? 0 : position);
}

export function charAt$1(self: string, position: number): string {
  return stringCharAt(self, position);
}

/** @length 1 */
export function charCodeAt(self: string, position?: number): number {
  return stringCharCodeAt(self, position === undefined ? 0 : position);
}

export function charCodeAt$1(self: string, position: number): number {
  return stringCharCodeAt(self, position);
}

/** @length 1 */
export function codePointAt(self: string, position?: number): number | undefined {
  const point = stringCodePointAt(self, position === undefined ? 0 : position);
  return point < 0 ? undefined : point;
}

export function symbol_iterator(self: string): StringIterator {
  return new StringIterator(self);
}

// ------------------------------------------------------------ searching

export function includes(self: string, needle: string, position?: number): boolean {
  return stringIncludes(self, needle, position === undefined ? 0 : position);
}

export function includes$1(self: string, needle: string): boolean {
  return stringIncludes(self, needle, 0);
}

export function startsWith(self: string, needle: string, position?: number): boolean {
  return stringStartsWith(self, needle, position === undefined ? 0 : position);
}

export function startsWith$1(self: string, needle: string): boolean {
  return stringStartsWith(self, needle, 0);
}

export function endsWith(self: string, needle: string, end?: number): boolean {
  return stringEndsWith(self, needle, end === undefined ? self.length : end);
}

export function endsWith$1(self: string, needle: string): boolean {
  return stringEndsWith(self, needle, self.length);
}

export function indexOf(self: string, needle: string, position?: number): number {
  return stringIndexOf(self, needle, position === undefined ? 0 : position);
}

export function indexOf$1(self: string, needle: string): number {
  return stringIndexOf(self, needle, 0);
}

export function lastIndexOf(self: string, needle: string, position?: number): number {
  // NaN means: from the end.
  const from = position === undefined || position !== position ? Infinity : position;
  return stringLastIndexOf(self, needle, from);
}

export function localeCompare(
  self: string,
  other: string,
  _locales?: unknown,
  _options?: unknown,
): number {
  return compareLocale(self, other);
}

// ------------------------------------------------------------ cutting

/** @length 2 */
export function slice(self: string, start?: number, end?: number): string {
  return stringSlice(self, start === undefined ? 0 : start, end === undefined ? self.length : end);
}

export function slice$1(self: string, start: number): string {
  return stringSlice(self, start, self.length);
}

export function slice$2(self: string, start: number, end: number): string {
  return stringSlice(self, start, end);
}

/** @length 2 */
export function substring(self: string, start: number, end?: number): string {
  return stringSubstring(self, start, end === undefined ? self.length : end);
}

export function substring$2(self: string, start: number, end: number): string {
  return stringSubstring(self, start, end);
}

/** @length 2 */
export function substr(self: string, from: number, length?: number): string {
  let start = f64ToInteger(from);
  if (start < 0) start = start + self.length < 0 ? 0 : start + self.length;
  const count = length === undefined ? self.length : f64ToInteger(length);
  return count <= 0 ? "" : stringSlice(self, start, start + count);
}

export function trim(self: string): string {
  return stringTrim(self);
}

export function trimStart(self: string): string {
  return stringTrimStart(self);
}

export function trimEnd(self: string): string {
  return stringTrimEnd(self);
}

export function trimLeft(self: string): string {
  return stringTrimStart(self);
}

export function trimRight(self: string): string {
  return stringTrimEnd(self);
}

/** @length 2 */
export function split(self: string, separator?: string, limit?: number): string[] {
  const most = limit === undefined ? NO_LIMIT : limit;
  if (separator === undefined) return most >>> 0 === 0 ? [] : [self];
  return stringSplit(self, separator, most);
}

export function split$1(self: string, separator: string): string[] {
  return stringSplit(self, separator, NO_LIMIT);
}

// ------------------------------------------------------------ building

/** @length 1 */
export function concat(self: string, ...others: string[]): string {
  let text = self;
  for (let i = 0; i < others.length; i++) text += others[i];
  return text;
}

export function repeat(self: string, count: number): string {
  const times = f64ToInteger(count);
  if (times < 0 || times === Infinity) {
    throw new RangeError(`Invalid count value: ${count}`);
  }
  if (times * self.length > MAX_LENGTH) throw new RangeError("Invalid string length");
  return times === 0 || self.length === 0 ? "" : stringRepeat(self, times);
}

export function padStart(self: string, length: number, fill?: string): string {
  return stringPadStart(self, padLength(self, length), fill === undefined ? " " : fill);
}

export function padEnd(self: string, length: number, fill?: string): string {
  return stringPadEnd(self, padLength(self, length), fill === undefined ? " " : fill);
}

function padLength(self: string, length: number): number {
  const target = f64ToInteger(length);
  if (target > MAX_LENGTH) throw new RangeError("Invalid string length");
  return target < self.length ? self.length : target;
}

type Replacer = (match: string, position: number, text: string) => string;

export function replace(self: string, pattern: string, replacement: string | Replacer): string {
  const position = stringIndexOf(self, pattern, 0);
  if (position < 0) return self;
  const with_ =
    typeof replacement === "string"
      ? expandReplacement(replacement, self, position, pattern)
      : textOf(replacement(pattern, position, self));
  return (
    stringSlice(self, 0, position) +
    with_ +
    stringSlice(self, position + pattern.length, self.length)
  );
}

export function replaceAll(self: string, pattern: string, replacement: string | Replacer): string {
  if (typeof replacement === "string" && !stringIncludes(replacement, "$", 0)) {
    return stringReplaceAll(self, pattern, replacement);
  }
  const step = pattern.length === 0 ? 1 : pattern.length;
  let result = "";
  let end = 0;
  let position = stringIndexOf(self, pattern, 0);
  while (position >= 0) {
    result += stringSlice(self, end, position);
    result +=
      typeof replacement === "string"
        ? expandReplacement(replacement, self, position, pattern)
        : textOf(replacement(pattern, position, self));
    end = position + pattern.length;
    if (position + step > self.length) break;
    position = stringIndexOf(self, pattern, position + step);
  }
  return result + stringSlice(self, end, self.length);
}

// ------------------------------------------------------------ Unicode

export function toLowerCase(self: string): string {
  return stringToLowerCase(self);
}

export function toUpperCase(self: string): string {
  return stringToUpperCase(self);
}

/** The locales that differ (Turkish, Lithuanian, Azeri) are not told apart. */
export function toLocaleLowerCase(self: string, _locales?: unknown): string {
  return stringToLowerCase(self);
}

export function toLocaleUpperCase(self: string, _locales?: unknown): string {
  return stringToUpperCase(self);
}

export function normalize(self: string, form?: string): string {
  switch (form) {
    case undefined:
    case "NFC":
      return stringNormalize(self, 0);
    case "NFD":
      return stringNormalize(self, 1);
    case "NFKC":
      return stringNormalize(self, 2);
    case "NFKD":
      return stringNormalize(self, 3);
    default:
      throw new RangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD.");
  }
}

export function isWellFormed(self: string): boolean {
  return stringIsWellFormed(self);
}

export function toWellFormed(self: string): string {
  return stringToWellFormed(self);
}

export function toString(self: string): string {
  return self;
}

export function valueOf(self: string): string {
  return self;
}

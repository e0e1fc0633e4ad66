/**
 * ecma/inspect-text.ts — how util.inspect writes primitives and property names.
 */
import {
  builderAppend,
  builderAppendRange,
  builderFinish,
  builderNew,
  f64Trunc,
  primitiveToString,
  stringCharAt,
  stringCharCodeAt,
  stringFromCharCode,
  stringIncludes,
  stringIndexOf,
  stringOfValue,
  stringRepeat,
  stringSlice,
} from "tsuk:intrinsics";
import { type Context, stylize } from "./inspect-context.ts";

const SINGLE_QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const BACKTICK = 0x60;
const HEX = "0123456789ABCDEF";
const LOWER_HEX = "0123456789abcdef";

/** A string literal: in single quotes unless it has some and another kind fits. */
export function quote(text: string): string {
  let mark = SINGLE_QUOTE;
  if (stringIncludes(text, "'", 0)) {
    if (!stringIncludes(text, '"', 0)) mark = DOUBLE_QUOTE;
    else if (!stringIncludes(text, "`", 0) && !stringIncludes(text, "${", 0)) mark = BACKTICK;
  }
  const around = stringFromCharCode(mark);
  return around + escapeText(text, mark === SINGLE_QUOTE) + around;
}

/** Control characters, backslashes, lone surrogates and, if asked for, single quotes escaped. */
export function escapeText(text: string, singleQuotes: boolean): string {
  const builder = builderNew();
  const length = text.length;
  let start = 0;
  for (let i = 0; i < length; i++) {
    const unit = stringCharCodeAt(text, i);
    let escaped = "";
    if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) {
      escaped = controlEscape(unit);
    } else if (unit === 0x5c) {
      escaped = "\\\\";
    } else if (unit === SINGLE_QUOTE && singleQuotes) {
      escaped = "\\'";
    } else if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = unit < 0xdc00 ? stringCharCodeAt(text, i + 1) : 0;
      if (next >= 0xdc00 && next <= 0xdfff) {
        i++;
        continue;
      }
      escaped = "\\u";
      for (let shift = 12; shift >= 0; shift -= 4) {
        escaped += stringCharAt(LOWER_HEX, (unit >> shift) & 15);
      }
    } else {
      continue;
    }
    builderAppendRange(builder, text, start, i);
    builderAppend(builder, escaped);
    start = i + 1;
  }
  if (start === 0) return text;
  builderAppendRange(builder, text, start, length);
  return builderFinish(builder);
}

function controlEscape(unit: number): string {
  switch (unit) {
    case 8:
      return "\\b";
    case 9:
      return "\\t";
    case 10:
      return "\\n";
    case 12:
      return "\\f";
    case 13:
      return "\\r";
    default:
      return `\\x${stringCharAt(HEX, unit >> 4)}${stringCharAt(HEX, unit & 15)}`;
  }
}

export function isIdentifier(text: string): boolean {
  if (text.length === 0) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = stringCharCodeAt(text, i);
    const letter =
      (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;
    if (!letter && (i === 0 || unit < 0x30 || unit > 0x39)) return false;
  }
  return true;
}

export function numberText(value: number, separate: boolean): string {
  if (value === 0) return 1 / value < 0 && !separate ? "-0" : "0";
  const text = `${value}`;
  if (!separate || value !== value) return text;
  if (f64Trunc(value) === value) {
    const plain = value - value === 0 && !stringIncludes(text, "e", 0);
    return plain ? separateThousands(text) : text;
  }
  const point = stringIndexOf(text, ".", 0);
  let fraction = "";
  let i = point + 1;
  for (; i < text.length - 3; i += 3) fraction += `${stringSlice(text, i, i + 3)}_`;
  fraction += stringSlice(text, i, text.length);
  return `${separateThousands(stringSlice(text, 0, point))}.${fraction}`;
}

function separateThousands(digits: string): string {
  const first = stringCharCodeAt(digits, 0) === 0x2d ? 1 : 0;
  let result = "";
  let end = digits.length;
  for (; end >= first + 4; end -= 3) result = `_${stringSlice(digits, end - 3, end)}${result}`;
  return stringSlice(digits, 0, end) + result;
}

export function formatPrimitive(context: Context, value: unknown): string {
  if (typeof value === "string") return formatString(context, value);
  if (typeof value === "number") {
    return stylize(context, numberText(value, context.numericSeparator), "number");
  }
  if (value === undefined) return stylize(context, "undefined", "undefined");
  if (value === null) return stylize(context, "null", "null");
  if (typeof value === "boolean") return stylize(context, value ? "true" : "false", "boolean");
  if (typeof value === "bigint") {
    const digits = primitiveToString(value);
    const text = context.numericSeparator ? separateThousands(digits) : digits;
    return stylize(context, `${text}n`, "bigint");
  }
  return stylize(context, stringOfValue(value), "symbol");
}

/** Shorter strings are never broken at their line ends. */
const MINIMUM_BREAK = 16;

function formatString(context: Context, value: string): string {
  let text = value;
  let trailer = "";
  if (text.length > context.maxStringLength) {
    const remaining = text.length - context.maxStringLength;
    text = stringSlice(text, 0, context.maxStringLength);
    trailer = `... ${remaining} more character${remaining > 1 ? "s" : ""}`;
  }
  if (
    context.compactAll ||
    text.length <= MINIMUM_BREAK ||
    text.length <= context.breakLength - context.indentation - 4
  ) {
    return stylize(context, quote(text), "string") + trailer;
  }
  const builder = builderNew();
  const separator = ` +\n${stringRepeat(" ", context.indentation + 2)}`;
  let start = 0;
  while (start < text.length) {
    const newline = stringIndexOf(text, "\n", start);
    const end = newline < 0 ? text.length : newline + 1;
    if (start > 0) builderAppend(builder, separator);
    builderAppend(builder, stylize(context, quote(stringSlice(text, start, end)), "string"));
    start = end;
  }
  builderAppend(builder, trailer);
  return builderFinish(builder);
}

/** What stands before the colon. */
export function propertyName(context: Context, key: string | symbol, enumerable: boolean): string {
  if (typeof key === "symbol") {
    return `[${stylize(context, escapeText(stringOfValue(key), true), "symbol")}]`;
  }
  if (key === "__proto__") return "['__proto__']";
  if (!enumerable) return `[${escapeText(key, true)}]`;
  if (isIdentifier(key)) return key;
  return stylize(context, quote(key), "string");
}

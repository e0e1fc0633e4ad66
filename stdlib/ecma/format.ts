/**
 * ecma/format.ts — what console.log makes of its arguments: util.format.
 */
import {
  f64ToString,
  getProperty,
  hasMethod,
  hasOwnProperty,
  primitiveToString,
  stringCharCodeAt,
  stringIndexOf,
  stringOfValue,
  stringParseFloat,
  stringParseInt,
  stringSlice,
  toNumber,
  toString,
} from "tsuk:intrinsics";
import { Date } from "./date.ts";
import { Error } from "./error.ts";
import { inspect } from "./inspect.ts";
import { copyOf, type InspectOptions } from "./inspect-context.ts";
import { stringifyForFormat } from "./json-stringify.ts";

/** The arguments with a space between them; texts as they are. */
export function joinValues(options: InspectOptions, args: readonly unknown[]): string {
  let text = "";
  for (let i = 0; i < args.length; i++) {
    const value = args[i];
    if (i > 0) text += " ";
    text += typeof value === "string" ? value : inspect(value, options);
  }
  return text;
}

/** The same after the specifiers of the first argument, if it is a text, have taken theirs. */
export function formatValues(options: InspectOptions, args: readonly unknown[]): string {
  const first = args.length > 1 ? args[0] : undefined;
  if (typeof first !== "string" || stringIndexOf(first, "%", 0) < 0) {
    return joinValues(options, args);
  }
  let text = "";
  let used = 0;
  let start = 0;
  let i = 0;
  while (i < first.length - 1) {
    if (stringCharCodeAt(first, i) !== 0x25) {
      i++;
      continue;
    }
    const specifier = stringCharCodeAt(first, i + 1);
    if (specifier === 0x25) {
      // One of the two signs stays.
      text += stringSlice(first, start, i + 1);
      start = i + 2;
    } else if (used + 1 < args.length && isSpecifier(specifier)) {
      text += stringSlice(first, start, i);
      text += formatSpecified(options, specifier, args[used + 1]);
      start = i + 2;
      used++;
    }
    i += 2;
  }
  if (start === 0) return joinValues(options, args);
  text += stringSlice(first, start, first.length);
  for (let j = used + 1; j < args.length; j++) {
    const value = args[j];
    text += typeof value === "string" ? ` ${value}` : ` ${inspect(value, options)}`;
  }
  return text;
}

function isSpecifier(unit: number): boolean {
  switch (unit) {
    case 0x73: // s
    case 0x64: // d
    case 0x69: // i
    case 0x66: // f
    case 0x6a: // j
    case 0x6f: // o
    case 0x4f: // O
    case 0x63: // c
      return true;
    default:
      return false;
  }
}

function formatSpecified(options: InspectOptions, specifier: number, value: unknown): string {
  switch (specifier) {
    case 0x73:
      return formatText(options, value);
    case 0x64:
      if (typeof value === "symbol") return "NaN";
      if (typeof value === "bigint") return `${primitiveToString(value)}n`;
      return signedNumber(toNumber(value));
    case 0x69:
      if (typeof value === "symbol") return "NaN";
      if (typeof value === "bigint") return `${primitiveToString(value)}n`;
      return signedNumber(stringParseInt(toString(value), 0));
    case 0x66:
      if (typeof value === "symbol") return "NaN";
      return signedNumber(stringParseFloat(toString(value)));
    case 0x6a:
      return stringifyForFormat(value);
    case 0x6f: {
      const own = copyOf(options);
      own.showHidden = true;
      own.depth = 4;
      return inspect(value, own);
    }
    case 0x4f:
      return inspect(value, options);
    default:
      return "";
  }
}

function signedNumber(value: number): string {
  if (value === 0 && 1 / value < 0) return "-0";
  return f64ToString(value);
}

function formatText(options: InspectOptions, value: unknown): string {
  if (typeof value === "number") return signedNumber(value);
  if (typeof value === "bigint") return `${primitiveToString(value)}n`;
  if (typeof value !== "object" || value === null || hasOwnText(value)) {
    return stringOfValue(value);
  }
  const own = copyOf(options);
  own.compact = 3;
  own.colors = false;
  own.depth = 0;
  return inspect(value, own);
}

/** Does the program itself say how this object becomes a text? */
function hasOwnText(value: object): boolean {
  if (value instanceof Error) {
    return getProperty(value, "toString") !== getProperty(new Error(), "toString");
  }
  if (value instanceof Date) {
    return getProperty(value, "toString") !== Date.prototype.toString;
  }
  if (hasOwnProperty(value, "toString") || hasOwnProperty(value, Symbol.toPrimitive)) return true;
  return hasMethod(value, "toString") || hasMethod(value, Symbol.toPrimitive);
}

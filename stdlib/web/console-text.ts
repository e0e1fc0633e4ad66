/**
 * web/console-text.ts — the part of console that programs without objects link.
 *
 * Writes lines, and turns primitives into the text that console.log shows.
 * web/console.ts stands above it and adds objects, format specifiers and groups.
 */
import {
  f64ToString,
  hostWrite,
  primitiveToNumber,
  primitiveToString,
  stringCharAt,
  stringCharCodeAt,
  stringParseFloat,
  stringParseInt,
  stringQuoteJson,
  stringSlice,
} from "tsuk:intrinsics";
import { Context } from "../ecma/inspect-context.ts";
import { formatPrimitive } from "../ecma/inspect-text.ts";

export const STDOUT = 1;
export const STDERR = 2;

/** What console.group does to every line; set only by programs that have groups. */
let decorate: ((text: string) => string) | undefined;

export function setDecoration(change: ((text: string) => string) | undefined): void {
  decorate = change;
}

/** A line on an output, indented by the groups that are open. */
export function writeLine(handle: number, text: string): void {
  const line = decorate === undefined ? text : decorate(text);
  hostWrite(handle, `${line}\n`);
}

/** One text, already put together. */
export function logStrings(text: string): void {
  writeLine(STDOUT, text);
}

export function errorStrings(text: string): void {
  writeLine(STDERR, text);
}

/** One primitive other than a symbol. */
export function logPrimitive(value: unknown): void {
  writeLine(STDOUT, primitiveText(value));
}

export function errorPrimitive(value: unknown): void {
  writeLine(STDERR, primitiveText(value));
}

/** Primitives, the first of which may hold specifiers. */
export function logPrimitives(...args: unknown[]): void {
  writeLine(STDOUT, primitivesText(args));
}

export function errorPrimitives(...args: unknown[]): void {
  writeLine(STDERR, primitivesText(args));
}

/** A number as console shows it: with its sign when it is -0. */
export function numberText(value: number): string {
  if (value === 0) return 1 / value < 0 ? "-0" : "0";
  return f64ToString(value);
}

/** A primitive other than a symbol as console shows it on its own. */
export function primitiveText(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "bigint") return `${primitiveToString(value)}n`;
  return primitiveToString(value);
}

/** Primitives with a space between them, after the specifiers of the first have taken theirs. */
export function primitivesText(args: readonly unknown[]): string {
  const first = args.length > 1 ? args[0] : undefined;
  let text = "";
  let used = 0;
  if (typeof first === "string") {
    let start = 0;
    for (let i = 0; i + 1 < first.length; i++) {
      if (stringCharCodeAt(first, i) !== 0x25) continue;
      i++;
      if (stringCharCodeAt(first, i) === 0x25) {
        // One of the two signs stays.
        text += stringSlice(first, start, i);
        start = i + 1;
      } else if (used + 1 < args.length) {
        const shown = specifiedText(stringCharAt(first, i), args[used + 1]);
        if (shown === undefined) continue;
        used++;
        text += stringSlice(first, start, i - 1) + shown;
        start = i + 1;
      }
    }
    text += stringSlice(first, start, first.length);
    used++;
  }
  for (let i = used; i < args.length; i++) {
    if (i > 0) text += " ";
    text += primitiveText(args[i]);
  }
  return text;
}

/** Undefined: the character is no specifier. */
function specifiedText(specifier: string, value: unknown): string | undefined {
  switch (specifier) {
    case "s":
      return primitiveText(value);
    case "d":
      if (typeof value === "bigint") return primitiveText(value);
      return numberText(primitiveToNumber(value));
    case "i":
      if (typeof value === "bigint") return primitiveText(value);
      return numberText(stringParseInt(primitiveToString(value), 0));
    case "f":
      return numberText(stringParseFloat(primitiveToString(value)));
    case "j":
      if (typeof value === "string") return stringQuoteJson(value);
      if (typeof value === "number" && !(value - value === 0)) return "null";
      return primitiveToString(value);
    case "o":
    case "O":
      return formatPrimitive(new Context(), value);
    case "c":
      return "";
    default:
      return undefined;
  }
}

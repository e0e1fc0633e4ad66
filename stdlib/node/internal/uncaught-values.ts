/**
 * node/internal/uncaught-values.ts — what is printed about an exception of any kind that
 * nobody caught. As Node does: where it happened, the line of source with a mark
 * if the file is at hand, then the error with its stack and properties.
 */
import {
  fileRead,
  hostWrite,
  stackLocation,
  stringCharCodeAt,
  stringIndexOf,
  stringLastIndexOf,
  stringOfValue,
  stringParseInt,
  stringSlice,
  valueKind,
} from "tsuk:intrinsics";
import { Error, keptTrace } from "../../ecma/error.ts";
import { inspect } from "../../ecma/inspect.ts";

const SYMBOL = 5;
const FUNCTION = 7;
const NEWLINE = "\n";
const TAB = 9;

export function reportUncaughtValue(error: unknown): void {
  if (valueKind(error) < FUNCTION) {
    const text = valueKind(error) === SYMBOL ? "" : stringOfValue(error);
    hostWrite(2, `${text}\n`);
    return;
  }
  const place = error instanceof Error ? placeText(error) : "";
  hostWrite(2, `${place}${inspect(error, { depth: 5, customInspect: false })}\n`);
}

/** "file:line", the line itself, and a mark under the place; "" when nothing is known. */
function placeText(error: Error): string {
  const location = stackLocation(error[keptTrace]());
  if (location === "") return "";
  const colon = stringLastIndexOf(location, ":", Infinity);
  const line = stringParseInt(stringSlice(location, colon + 1, location.length), 10);
  const text = fileRead(stringSlice(location, 0, colon), 0);
  const source = text === undefined ? undefined : lineOf(text, line);
  const column = columnOf(error.stack ?? "", location);
  if (source === undefined || column < 1 || column > source.length) return `${location}\n\n`;
  let margin = "";
  for (let i = 0; i < column - 1; i++) {
    margin += stringCharCodeAt(source, i) === TAB ? "\t" : " ";
  }
  return `${location}\n${source}\n${margin}^\n\n`;
}

function lineOf(text: string, line: number): string | undefined {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const newline = stringIndexOf(text, NEWLINE, start);
    if (newline < 0) return undefined;
    start = newline + 1;
  }
  const end = stringIndexOf(text, NEWLINE, start);
  return stringSlice(text, start, end < 0 ? text.length : end);
}

/** The column that the stack gives for a location; -1: none. */
function columnOf(stack: string, location: string): number {
  const start = stringIndexOf(stack, `${location}:`, 0);
  if (start < 0) return -1;
  const column = stringParseInt(stringSlice(stack, start + location.length + 1, stack.length), 10);
  return column === column ? column : -1;
}

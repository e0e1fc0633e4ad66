/**
 * ecma/json.ts — the functions of JSON.
 */
import { parse as parseText, parse$1 as parseText$1 } from "./json-parse.ts";
import { stringify as textOf, stringify$1 as textOf$1 } from "./json-stringify.ts";

export function parse$1(text: string): unknown {
  return parseText$1(text);
}

/** @length 2 */
export function parse(text: string, reviver?: unknown): unknown {
  return parseText(text, reviver);
}

/** Undefined for what has no text, though the declared type says string. */
export function stringify$1(value: unknown): string | undefined {
  return textOf$1(value);
}

/** @length 3 */
export function stringify(
  value: unknown,
  replacer?: unknown,
  space?: string | number | null,
): string | undefined {
  return textOf(value, replacer, space);
}

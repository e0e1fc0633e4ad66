/**
 * node/util.ts — the module node:util.
 */
import { hostErrorName } from "tsuk:intrinsics";
import { formatValues } from "../ecma/format.ts";
import { inspect$1, inspect as inspectValue } from "../ecma/inspect.ts";
import type { InspectOptions as GivenOptions } from "../ecma/inspect-context.ts";
import { toWellFormed } from "../ecma/string.ts";
import { RangeError } from "../web/coded-error.ts";
import { customInspect } from "../web/inspect-parts.ts";
import { isDeepEqual } from "./util/deep-equal.ts";

export { TextDecoder } from "../web/text-decoder.ts";
export { TextEncoder } from "../web/text-encoder.ts";
export { callbackify, promisify } from "./util/callbacks.ts";
export { type DebugLogger, type DebugLoggerFunction, debuglog, deprecate } from "./util/debug.ts";
export { parseEnv } from "./util/environment.ts";
export { parseArgs } from "./util/parse-args.ts";
export type { ParseArgsConfig, ParseArgsOptionsConfig } from "./util/parse-args-types.ts";
export { stripVTControlCharacters, styleText } from "./util/style-text.ts";
export * as types from "./util/types.ts";

export interface InspectOptions extends GivenOptions {}

/** What a method under inspect.custom is given. */
export interface InspectOptionsStylized extends InspectOptions {}

export type CustomInspectFunction = (depth: number, options: InspectOptionsStylized) => unknown;

export function format(...data: unknown[]): string {
  return formatValues({}, data);
}

export function formatWithOptions(inspectOptions: InspectOptions, ...data: unknown[]): string {
  return formatValues(inspectOptions, data);
}

export function inspect(
  object: unknown,
  showHidden?: boolean,
  depth?: number | null,
  color?: boolean,
): string;
export function inspect(object: unknown, options?: InspectOptions): string;
export function inspect(
  object: unknown,
  options?: InspectOptions | boolean,
  depth?: number | null,
  color?: boolean,
): string {
  if (options === undefined && depth === undefined && color === undefined) return inspect$1(object);
  if (typeof options === "object") return inspectValue(object, options);
  const given: InspectOptions = {};
  if (options !== undefined) given.showHidden = options;
  if (depth !== undefined) given.depth = depth;
  if (color !== undefined) given.colors = color;
  return inspectValue(object, given);
}

export namespace inspect {
  export const custom: typeof customInspect = customInspect;
}

export function getSystemErrorName(error: number): string {
  if (Number.isInteger(error) && error < 0) return hostErrorName(-error);
  const message = 'The value of "err" is out of range. It must be a negative integer.';
  throw new RangeError("ERR_OUT_OF_RANGE", `${message} Received ${inspect(error)}`);
}

/** Halves of surrogate pairs that stand alone become U+FFFD. */
export function toUSVString(string: string): string {
  return toWellFormed(string);
}

export function isDeepStrictEqual(val1: unknown, val2: unknown): boolean {
  return isDeepEqual(val1, val2, true);
}

export * as default from "./util.ts";

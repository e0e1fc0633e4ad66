/**
 * node/util.ts — the module node:util: format and inspect.
 */
import { formatValues } from "../ecma/format.ts";
import { inspect$1, inspect as inspectValue } from "../ecma/inspect.ts";
import type { InspectOptions } from "../ecma/inspect-context.ts";

export type { InspectOptions };

export function format(...data: unknown[]): string {
  return formatValues({}, data);
}

export function inspect(value: unknown, options?: InspectOptions): string {
  return options === undefined ? inspect$1(value) : inspectValue(value, options);
}

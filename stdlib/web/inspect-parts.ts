/**
 * web/inspect-parts.ts — how the web's classes show themselves to util.inspect: a name, and what
 * their getters give.
 */
import { inspect } from "../ecma/inspect.ts";
import { copyOf, type InspectOptions } from "../ecma/inspect-context.ts";

export const customInspect: unique symbol = Symbol.for("nodejs.util.inspect.custom");

export function inspectParts(
  name: string,
  parts: object,
  depth: number | null,
  options: InspectOptions,
): string {
  if (depth !== null && depth < 0) return name;
  const most = options.depth;
  const deeper = typeof most === "number" ? most - 1 : most;
  const own = copyOf(options);
  own.depth = deeper;
  return `${name} ${inspect(parts, own)}`;
}

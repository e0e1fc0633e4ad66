/**
 * web/received.ts — how Node's errors about arguments name what was given instead.
 */
import { inspect } from "../ecma/inspect.ts";

const LONGEST = 28;
const SHOWN = 25;

export function received(value: unknown): string {
  switch (typeof value) {
    case "function":
      return `function ${value.name}`;
    case "string": {
      const text = value.length > LONGEST ? `${value.slice(0, SHOWN)}...` : value;
      return `type string (${text.includes("'") ? JSON.stringify(text) : `'${text}'`})`;
    }
    case "object":
      return value === null ? "null" : objectText(value);
    case "undefined":
      return "undefined";
    default:
      return `type ${typeof value} (${inspect(value)})`;
  }
}

function objectText(value: object): string {
  const { constructor } = value;
  if (typeof constructor === "function") return `an instance of ${constructor.name}`;
  return inspect(value, { depth: -1 });
}

/** What is said about an argument of a wrong type; `expected` is "of type string" or the like. */
export function wrongArgument(name: string, expected: string, value: unknown): string {
  const kind = name.includes(".") ? "property" : "argument";
  return `The "${name}" ${kind} must be ${expected}. Received ${received(value)}`;
}

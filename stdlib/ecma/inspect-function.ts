/**
 * ecma/inspect-function.ts — how util.inspect introduces functions and classes.
 */
import { functionFlags, functionName, functionParentName } from "tsuk:intrinsics";

const CLASS = 1;
const ASYNC = 2;
const GENERATOR = 4;
const BUILT_IN = 16;

/** "[Function: name]", "[class A extends B]". */
export function functionBase(value: unknown, tag: string): string {
  const name = functionName(value);
  const flags = functionFlags(value);
  const suffix = tag !== "" && tag !== "Function" ? ` [${tag}]` : "";
  if ((flags & CLASS) !== 0 && (flags & BUILT_IN) === 0) {
    const parent = functionParentName(value);
    const shown = name === "" ? "(anonymous)" : name;
    return `[class ${shown}${suffix}${parent === undefined ? "" : ` extends ${parent}`}]`;
  }
  let type = "Function";
  if ((flags & GENERATOR) !== 0) type = `Generator${type}`;
  if ((flags & ASYNC) !== 0) type = `Async${type}`;
  // The tag of an async or generator function is its type's name.
  const shownTag = tag !== "" && tag !== type ? ` [${tag}]` : "";
  return `[${type}${name === "" ? " (anonymous)" : `: ${name}`}]${shownTag}`;
}

/**
 * ecma/array-join.ts — the text of an array's elements, for join and toString.
 */
import {
  arrayHasClass,
  builderAppend,
  builderAppendF64,
  builderFinish,
  builderNew,
  hasIndex,
  isArray,
  toString,
} from "tsuk:intrinsics";

/** Arrays whose elements are being joined, outermost first: they join as "" inside themselves. */
let joining: (readonly unknown[])[] | undefined;

export function joinElements<T>(items: readonly T[], separator: string): string {
  const length = items.length;
  const builder = builderNew();
  for (let i = 0; i < length; i++) {
    if (i > 0) builderAppend(builder, separator);
    if (!hasIndex(items, i)) continue;
    const item = items[i];
    if (typeof item === "string") builderAppend(builder, item);
    else if (typeof item === "number") builderAppendF64(builder, item);
    else if (typeof item === "boolean") builderAppend(builder, item ? "true" : "false");
    else if (item !== undefined && item !== null) builderAppend(builder, nestedText(items, item));
  }
  return builderFinish(builder);
}

function nestedText(outer: readonly unknown[], item: unknown): string {
  if (!isArray(item) || arrayHasClass(item)) return toString(item);
  if (joining === undefined) joining = [];
  const stack = joining;
  const depth = stack.length;
  stack.push(outer);
  try {
    for (let i = 0; i < stack.length; i++) if (stack[i] === item) return "";
    return joinElements(item, ",");
  } finally {
    while (stack.length > depth) stack.pop();
  }
}

/**
 * ecma/regexp-dynamic.ts — regular expressions whose pattern is known at run time only: `new RegExp`
 * and `RegExp(…)`, with the whole pattern compiler behind them.
 */
import { toString } from "tsuk:intrinsics";
import { SyntaxError } from "./error.ts";
import { RegExp } from "./regexp.ts";
import { compilePattern } from "./regexp-compile.ts";
import { Program } from "./regexp-match.ts";
import { groupNames, parsePattern } from "./regexp-parse.ts";
import { orderedFlags, sourceText } from "./regexp-text.ts";

/** `new RegExp(pattern, flags)`. */
export function construct(pattern?: unknown, flags?: string): RegExp {
  if (pattern instanceof RegExp) {
    if (flags === undefined || flags === pattern.flags) {
      return new RegExp(pattern.source, pattern.flags, pattern.program);
    }
    return compiled(pattern.source, flags);
  }
  return compiled(pattern === undefined ? "" : toString(pattern), flags === undefined ? "" : flags);
}

/** `RegExp(pattern, flags)`: an expression stays as it is when nothing is to change. */
export function call(pattern?: unknown, flags?: string): RegExp {
  if (pattern instanceof RegExp && flags === undefined) return pattern;
  return construct(pattern, flags);
}

function compiled(source: string, flags: string): RegExp {
  const ordered = orderedFlags(flags);
  if (ordered === undefined) {
    throw new SyntaxError(`Invalid flags supplied to RegExp constructor '${flags}'`);
  }
  const parsed = parsePattern(source, ordered);
  const program = new Program(compilePattern(parsed, source, ordered), groupNames(parsed));
  return new RegExp(sourceText(source), ordered, program);
}

/** For String.prototype.match, search and matchAll of a text that is no expression. */
export function ofText(pattern: string, flags: string): RegExp {
  return compiled(pattern, flags);
}

/**
 * ecma/regexp-replace.ts — what replace and split do with the matches of a regular expression.
 */
import {
  arrayAppendValue,
  builderAppend,
  builderAppendRange,
  builderFinish,
  builderNew,
  callFunction,
  type StringBuilder,
  stringCharCodeAt,
  stringIndexOf,
  stringSlice,
  toString,
} from "tsuk:intrinsics";
import { groupText, namedGroups, type RegExp } from "./regexp.ts";
import { nextPosition } from "./regexp-characters.ts";
import { execute, type Program, registerAt } from "./regexp-match.ts";

/** Called with the match, the groups, the position, the text, and the named groups if there are. */
export type Replacer = (match: string, ...rest: unknown[]) => string;

/** RegExp.prototype[Symbol.replace]. */
export function replaceMatches(
  regexp: RegExp,
  text: string,
  replacement: string | Replacer,
): string {
  if (typeof replacement !== "string") return replaceByFunction(regexp, text, replacement);
  const isPlain = stringIndexOf(replacement, "$", 0) < 0;
  const { global } = regexp;
  if (global) regexp.lastIndex = 0;
  let builder: StringBuilder | undefined;
  let end = 0;
  while (regexp.advance(text)) {
    if (builder === undefined) builder = builderNew();
    builderAppendRange(builder, text, end, registerAt(0));
    if (isPlain) builderAppend(builder, replacement);
    else expand(builder, replacement, text, regexp.program);
    end = registerAt(1);
    if (!global) break;
    regexp.passEmpty(text);
  }
  return builder === undefined ? text : finish(builder, text, end);
}

function finish(builder: StringBuilder, text: string, end: number): string {
  builderAppendRange(builder, text, end, text.length);
  return builderFinish(builder);
}

/** All matches are found before the function is called for the first one. */
function replaceByFunction(regexp: RegExp, text: string, replacer: Replacer): string {
  const { program, global } = regexp;
  const { groups, names } = program;
  const starts: number[] = [];
  const ends: number[] = [];
  const calls: unknown[][] = [];
  if (global) regexp.lastIndex = 0;
  while (regexp.advance(text)) {
    const args: unknown[] = [];
    for (let group = 0; group < groups; group++) args.push(groupText(text, group));
    starts.push(registerAt(0));
    ends.push(registerAt(1));
    calls.push(args);
    if (!global) break;
    regexp.passEmpty(text);
  }
  if (calls.length === 0) return text;
  const builder = builderNew();
  let end = 0;
  for (let i = 0; i < calls.length; i++) {
    const args = calls[i];
    const named = names.length === 0 ? undefined : namedGroups(program, args);
    args.push(starts[i]);
    args.push(text);
    if (named !== undefined) args.push(named);
    const inserted = toString(callFunction(replacer, undefined, args));
    builderAppendRange(builder, text, end, starts[i]);
    builderAppend(builder, inserted);
    end = ends[i];
  }
  return finish(builder, text, end);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** GetSubstitution for the match that the registers hold. */
function expand(builder: StringBuilder, template: string, text: string, program: Program): void {
  let start = 0;
  let dollar = stringIndexOf(template, "$", 0);
  while (dollar >= 0 && dollar + 1 < template.length) {
    builderAppendRange(builder, template, start, dollar);
    const length = expandOne(builder, template, dollar, text, program);
    // A dollar that stands for itself.
    if (length === 0) builderAppend(builder, "$");
    start = dollar + (length === 0 ? 1 : length);
    dollar = stringIndexOf(template, "$", start);
  }
  builderAppendRange(builder, template, start, template.length);
}

/** Appends what the reference at `dollar` stands for; its length, 0: it is none. */
function expandOne(
  builder: StringBuilder,
  template: string,
  dollar: number,
  text: string,
  program: Program,
): number {
  const unit = stringCharCodeAt(template, dollar + 1);
  switch (unit) {
    case 0x24:
      builderAppend(builder, "$");
      return 2;
    case 0x26:
      builderAppendRange(builder, text, registerAt(0), registerAt(1));
      return 2;
    case 0x60:
      builderAppendRange(builder, text, 0, registerAt(0));
      return 2;
    case 0x27:
      builderAppendRange(builder, text, registerAt(1), text.length);
      return 2;
    case 0x3c:
      return expandName(builder, template, dollar, text, program);
  }
  if (!isDigit(unit)) return 0;
  let group = unit - 0x30;
  let length = 2;
  const second = stringCharCodeAt(template, dollar + 2);
  if (isDigit(second) && group * 10 + second - 0x30 < program.groups) {
    const two = group * 10 + second - 0x30;
    if (two > 0) {
      group = two;
      length = 3;
    }
  }
  if (group === 0 || group >= program.groups) return 0;
  appendGroup(builder, text, group);
  return length;
}

function appendGroup(builder: StringBuilder, text: string, group: number): void {
  const start = registerAt(2 * group);
  const end = registerAt(2 * group + 1);
  if (start >= 0 && end >= 0) builderAppendRange(builder, text, start, end);
}

function expandName(
  builder: StringBuilder,
  template: string,
  dollar: number,
  text: string,
  program: Program,
): number {
  const { names, nameGroups } = program;
  const end = names.length === 0 ? -1 : stringIndexOf(template, ">", dollar + 2);
  if (end < 0) return 0;
  const name = stringSlice(template, dollar + 2, end);
  for (let i = 0; i < names.length; i++) {
    if (names[i] === name) appendGroup(builder, text, nameGroups[i]);
  }
  return end + 1 - dollar;
}

/** RegExp.prototype[Symbol.split]. */
export function splitAtMatches(program: Program, text: string, limit: number): string[] {
  const parts: string[] = [];
  if (limit === 0) return parts;
  if (text.length === 0) {
    if (!execute(program, text, 0, true)) parts.push(text);
    return parts;
  }
  let start = 0;
  let from = 0;
  while (from < text.length && execute(program, text, from, false)) {
    const position = registerAt(0);
    const end = registerAt(1);
    if (position >= text.length) break;
    if (end === start) {
      from = nextPosition(text, position, program.unicode);
      continue;
    }
    parts.push(stringSlice(text, start, position));
    if (parts.length === limit) return parts;
    start = end;
    for (let group = 1; group < program.groups; group++) {
      arrayAppendValue<string | undefined>(parts, groupText(text, group));
      if (parts.length === limit) return parts;
    }
    from = end;
  }
  parts.push(stringSlice(text, start, text.length));
  return parts;
}

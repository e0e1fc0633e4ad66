/**
 * ecma/regexp.ts — the class RegExp: a pattern's program with a text, flags and the place to go on at.
 *
 * A literal's program is made by the compiler (lower/regular-expressions.ts calls literalProgram and
 * literalRegExp); what compiles a pattern at run time is in ecma/regexp-dynamic.ts, so that programs
 * with literals alone do not contain it.
 */

import {
  f64ToInteger,
  matchNamedGroups,
  matchResult,
  matchSetGroups,
  setProperty,
  stringSlice,
  stringSplit,
  unsafeCast,
} from "tsuk:intrinsics";
import { TypeError } from "./error.ts";
import { CursorIterator } from "./iterator.ts";
import { nextPosition } from "./regexp-characters.ts";
import { escapeText } from "./regexp-escape.ts";
import { execute, matchRegisters, Program, registerAt } from "./regexp-match.ts";
import { unpackProgram } from "./regexp-program.ts";
import { type Replacer, replaceMatches, splitAtMatches } from "./regexp-replace.ts";

const NO_LIMIT = 4294967295;

/**
 * The program of a literal: packed, with the names and numbers of its groups in turn, and the number
 * of the matcher that the compiler made of it.
 */
export function literalProgram(packed: string, names: string, matcher: number): Program {
  const list = names === "" ? [] : stringSplit(names, ",", NO_LIMIT);
  return new Program(unpackProgram(packed), list, matcher);
}

export function literalRegExp(source: string, flags: string, program: Program): RegExp {
  return new RegExp(source, flags, program);
}

export class RegExp {
  #source: string;
  #flags: string;
  #program: Program;
  /** g, y and d, which executing asks for. */
  #isGlobal: boolean;
  #isSticky: boolean;
  #hasIndices: boolean;
  lastIndex: number = 0;

  /** `flags` in alphabetical order. Programs construct by ecma/regexp-dynamic.ts. */
  constructor(source: string, flags: string, program?: Program) {
    if (program === undefined) throw new TypeError("RegExp cannot be constructed as a value");
    this.#source = source;
    this.#flags = flags;
    this.#program = program;
    this.#isGlobal = flags.includes("g");
    this.#isSticky = flags.includes("y");
    this.#hasIndices = flags.includes("d");
  }

  get source(): string {
    return this.#source;
  }

  get flags(): string {
    return this.#flags;
  }

  get hasIndices(): boolean {
    return this.#hasIndices;
  }

  get global(): boolean {
    return this.#isGlobal;
  }

  get ignoreCase(): boolean {
    return this.#flags.includes("i");
  }

  get multiline(): boolean {
    return this.#flags.includes("m");
  }

  get dotAll(): boolean {
    return this.#flags.includes("s");
  }

  get unicode(): boolean {
    return this.#flags.includes("u");
  }

  get unicodeSets(): boolean {
    return this.#flags.includes("v");
  }

  get sticky(): boolean {
    return this.#isSticky;
  }

  toString(): string {
    return `/${this.#source}/${this.#flags}`;
  }

  get program(): Program {
    return this.#program;
  }

  /** RegExpBuiltinExec without its result: whether there is a match, which the registers hold. */
  advance(text: string): boolean {
    const moves = this.#isGlobal || this.#isSticky;
    const from = moves ? f64ToInteger(this.lastIndex) : 0;
    if (from <= text.length && execute(this.#program, text, from < 0 ? 0 : from, this.#isSticky)) {
      if (moves) this.lastIndex = registerAt(1);
      return true;
    }
    if (moves) this.lastIndex = 0;
    return false;
  }

  test(text: string): boolean {
    return this.advance(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.advance(text) ? this.result(text) : null;
  }

  /** What exec gives for the match that the registers hold. */
  result(text: string): RegExpExecArray {
    const { groups, names } = this.#program;
    const list = matchResult(text, matchRegisters(), groups);
    if (names.length > 0) matchSetGroups(list, namedGroups(this.#program, list));
    if (this.#hasIndices) setProperty(list, "indices", indicesOf(this.#program));
    return unsafeCast<RegExpExecArray>(list);
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    if (!this.#isGlobal) {
      return this.advance(text) ? unsafeCast<RegExpMatchArray>(this.result(text)) : null;
    }
    const list: string[] = [];
    this.lastIndex = 0;
    while (this.advance(text)) {
      list.push(stringSlice(text, registerAt(0), registerAt(1)));
      this.passEmpty(text);
    }
    return list.length === 0 ? null : unsafeCast<RegExpMatchArray>(list);
  }

  /** After an empty match the next one is looked for a character further on. */
  passEmpty(text: string): void {
    const end = registerAt(1);
    if (registerAt(0) !== end) return;
    this.lastIndex = nextPosition(text, end, this.#program.unicode);
  }

  [Symbol.matchAll](text: string): RegExpStringIterator {
    const copy = new RegExp(this.#source, this.#flags, this.#program);
    copy.lastIndex = this.lastIndex;
    return new RegExpStringIterator(copy, text);
  }

  [Symbol.search](text: string): number {
    return execute(this.#program, text, 0, this.#isSticky) ? registerAt(0) : -1;
  }

  [Symbol.replace](text: string, replacement: string | Replacer): string {
    return replaceMatches(this, text, replacement);
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return splitAtMatches(this.#program, text, limit === undefined ? NO_LIMIT : limit >>> 0);
  }

  static escape(text: string): string {
    return escapeText(text);
  }
}

/** What a group of the last match has matched; undefined: nothing. */
export function groupText(text: string, group: number): string | undefined {
  const start = registerAt(2 * group);
  const end = registerAt(2 * group + 1);
  return start < 0 || end < 0 ? undefined : stringSlice(text, start, end);
}

/** The property `groups` of what stands for the groups in `list`. */
export function namedGroups(program: Program, list: readonly unknown[]): unknown {
  return matchNamedGroups(program.names, program.nameGroups, list);
}

function indicesOf(program: Program): unknown {
  const { groups, names } = program;
  const list: unknown[] = [];
  for (let group = 0; group < groups; group++) {
    const start = registerAt(2 * group);
    const end = registerAt(2 * group + 1);
    list.push(start < 0 || end < 0 ? undefined : indexPair(start, end));
  }
  setProperty(list, "groups", names.length === 0 ? undefined : namedGroups(program, list));
  return list;
}

function indexPair(start: number, end: number): number[] {
  return [start, end];
}

/** What matchAll gives; it goes on by its own copy of the expression. */
export class RegExpStringIterator extends CursorIterator<RegExpExecArray> {
  #regexp: RegExp;
  #text: string;
  #done: boolean = false;
  #match: RegExpExecArray | undefined;

  constructor(regexp: RegExp, text: string) {
    super();
    this.#regexp = regexp;
    this.#text = text;
  }

  override advance(): boolean {
    if (this.#done) return false;
    const regexp = this.#regexp;
    const text = this.#text;
    if (!regexp.advance(text)) {
      this.#done = true;
      return false;
    }
    this.#match = regexp.result(text);
    if (regexp.global) regexp.passEmpty(text);
    else this.#done = true;
    return true;
  }

  override current(): RegExpExecArray {
    return unsafeCast<RegExpExecArray>(this.#match);
  }

  override get [Symbol.toStringTag](): string {
    return "RegExp String Iterator";
  }
}

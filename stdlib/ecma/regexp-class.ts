/**
 * ecma/regexp-class.ts — character classes: `[…]`, with nesting, operations and strings under v,
 * and the escapes \d \s \w \p{…}.
 */
import { allFolded, closed, folded } from "./regexp-case.ts";
import { type PropertyMembers, propertyMembers } from "./regexp-properties.ts";
import { END, isDigit, isLetter, type PatternReader } from "./regexp-reader.ts";
import {
  at,
  type CodePointSet,
  complement,
  difference,
  intersection,
  LAST_CODE_POINT,
  LAST_UNIT,
  setOfRanges,
  union,
} from "./regexp-sets.ts";
import type { PatternMode, PatternNode } from "./regexp-syntax.ts";

// ---------------------------------------------------------------- sets with names

export const DIGITS: CodePointSet = [0x30, 0x39];
export const WORD: CodePointSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
export const LINE_TERMINATORS: CodePointSet = [0x0a, 0x0a, 0x0d, 0x0d, 0x2028, 0x2029];

function spaces(): CodePointSet {
  return [
    0x09, 0x0d, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f,
    0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
  ];
}

/** \w: under i and u also what is the same as a letter of it. */
export function wordCharacters(mode: PatternMode): CodePointSet {
  return mode.ignoreCase && mode.unicode ? closed(WORD, true) : WORD;
}

/** The last character of the text's alphabet. */
export function lastCharacter(mode: PatternMode): number {
  return mode.unicode ? LAST_CODE_POINT : LAST_UNIT;
}

// ---------------------------------------------------------------- operands

/**
 * What a class contains. Under i and v `set` and `strings` hold canonical characters, otherwise what
 * was written.
 */
export interface ClassContents {
  set: CodePointSet;
  /** Sequences of none or several code points: under v alone. */
  strings: readonly (readonly number[])[];
}

const NO_STRINGS: readonly (readonly number[])[] = [];

function ofSet(set: CodePointSet): ClassContents {
  return { set, strings: NO_STRINGS };
}

/** Under i and v: in canonical form. */
function held(mode: PatternMode, set: CodePointSet): CodePointSet {
  return mode.ignoreCase && mode.sets ? folded(set) : set;
}

function inverse(mode: PatternMode, set: CodePointSet): CodePointSet {
  if (mode.ignoreCase && mode.sets) return difference(allFolded(), set);
  return complement(set, lastCharacter(mode));
}

/** The set that a class matches. */
export function matched(mode: PatternMode, set: CodePointSet): CodePointSet {
  return mode.ignoreCase ? closed(set, mode.unicode) : set;
}

/** What the contents match: strings are tried before single characters, long ones first. */
export function nodeOfContents(mode: PatternMode, contents: ClassContents): PatternNode {
  const single: PatternNode = { kind: "set", set: matched(mode, contents.set) };
  if (contents.strings.length === 0) return single;
  const ordered = contents.strings.slice();
  ordered.sort((a, b) => b.length - a.length);
  const alternatives: PatternNode[] = [];
  let singleIsIn = contents.set.length === 0;
  for (const text of ordered) {
    if (text.length === 0 && !singleIsIn) {
      alternatives.push(single);
      singleIsIn = true;
    }
    const items: PatternNode[] = [];
    for (const c of text) items.push({ kind: "set", set: matched(mode, [c, c]) });
    alternatives.push({ kind: "sequence", items });
  }
  if (!singleIsIn) alternatives.push(single);
  return { kind: "choice", alternatives };
}

// ---------------------------------------------------------------- escapes of classes

/** The class of the escape that begins here with its backslash; undefined: it is none. */
export function classEscape(reader: PatternReader, inClass: boolean): ClassContents | undefined {
  const { mode } = reader;
  const c = reader.next();
  switch (c) {
    case 0x64:
    case 0x44:
      return named(reader, DIGITS, c === 0x44);
    case 0x73:
    case 0x53:
      return named(reader, spaces(), c === 0x53);
    case 0x77:
    case 0x57:
      return named(reader, wordCharacters(mode), c === 0x57);
    case 0x70:
    case 0x50: {
      if (!mode.unicode) return undefined;
      reader.position += 2;
      const members = property(reader);
      const failed =
        members === undefined ||
        (c === 0x50 && (members.strings.length > 0 || !members.set.length));
      if (members === undefined || failed) {
        reader.fail(inClass ? "Invalid property name in character class" : "Invalid property name");
      }
      const set = held(mode, members.set);
      if (c === 0x50) return ofSet(inverse(mode, set));
      return { set, strings: members.strings.map((text) => foldedString(mode, text)) };
    }
  }
  return undefined;
}

function named(reader: PatternReader, set: CodePointSet, negated: boolean): ClassContents {
  const { mode } = reader;
  reader.position += 2;
  const own = held(mode, set);
  return ofSet(negated ? inverse(mode, own) : own);
}

function foldedString(mode: PatternMode, text: readonly number[]): readonly number[] {
  if (!mode.ignoreCase) return text;
  const result: number[] = [];
  for (const c of text) result.push(at(held(mode, [c, c]), 0));
  return result;
}

function isPropertyCharacter(c: number): boolean {
  return isLetter(c) || isDigit(c) || c === 0x5f;
}

/** The braces after \p or \P, and what has the property; undefined: something is wrong. */
function property(reader: PatternReader): PropertyMembers | undefined {
  if (!reader.skip(0x7b)) return undefined;
  const name = propertyText(reader);
  let value: string | undefined;
  if (reader.skip(0x3d)) value = propertyText(reader);
  return reader.skip(0x7d) ? propertyMembers(name, value, reader.mode.sets) : undefined;
}

function propertyText(reader: PatternReader): string {
  const start = reader.position;
  while (isPropertyCharacter(reader.current())) reader.position++;
  return reader.source.slice(start, reader.position);
}

// ---------------------------------------------------------------- classes without v

/** A class whose bracket has been read. */
export function parseClass(reader: PatternReader): PatternNode {
  const { mode } = reader;
  if (mode.sets) return nodeOfContents(mode, setClass(reader));
  const negated = reader.skip(0x5e);
  const ranges: number[] = [];
  let set: CodePointSet = [];
  while (reader.current() !== END && reader.current() !== 0x5d) {
    const first = classAtom(reader);
    if (reader.current() !== 0x2d) {
      if (typeof first === "number") addOne(ranges, first);
      else set = union(set, first.set);
      continue;
    }
    reader.advance();
    if (reader.current() === END) break;
    if (reader.current() === 0x5d) {
      if (typeof first === "number") addOne(ranges, first);
      else set = union(set, first.set);
      addOne(ranges, 0x2d);
      break;
    }
    const last = classAtom(reader);
    if (typeof first === "number" && typeof last === "number") {
      if (first > last) reader.fail("Range out of order in character class");
      ranges.push(first);
      ranges.push(last);
      continue;
    }
    if (mode.unicode) reader.fail("Invalid character class");
    addOne(ranges, 0x2d);
    if (typeof first === "number") addOne(ranges, first);
    else set = union(set, first.set);
    if (typeof last === "number") addOne(ranges, last);
    else set = union(set, last.set);
  }
  if (!reader.skip(0x5d)) reader.fail("Unterminated character class");
  const all = matched(mode, union(set, setOfRanges(ranges)));
  return { kind: "set", set: negated ? complement(all, lastCharacter(mode)) : all };
}

function addOne(ranges: number[], c: number): void {
  ranges.push(c);
  ranges.push(c);
}

/** One character, or a class escape. */
function classAtom(reader: PatternReader): number | ClassContents {
  const c = reader.current();
  if (c !== 0x5c) {
    reader.advance();
    return c;
  }
  const next = reader.next();
  if (next === 0x62) {
    reader.position += 2;
    return 0x08;
  }
  if (next === END) reader.fail("\\ at end of pattern");
  return classEscape(reader, true) ?? reader.characterEscape(true);
}

// ---------------------------------------------------------------- classes under v

const CLASS_SYNTAX = "()[]{}/-\\|";
const DOUBLE_PUNCTUATORS = "&!#$%*+,.:;<=>?@^`~";

function isOneOf(c: number, characters: string): boolean {
  return c >= 0 && c < 0x80 && characters.includes(String.fromCharCode(c));
}

/** What ends an operand of a class: a character, or anything else. */
type Operand = number | ClassContents;

function contentsOf(mode: PatternMode, operand: Operand): ClassContents {
  return typeof operand === "number" ? ofSet(held(mode, [operand, operand])) : operand;
}

/** The contents of a class whose bracket has been read. */
function setClass(reader: PatternReader): ClassContents {
  const { mode } = reader;
  const negated = reader.skip(0x5e);
  let contents = ofSet([]);
  let isOperation = false;
  if (reader.current() !== 0x5d) {
    if (reader.current() === END) reader.fail("Unterminated character class");
    const first = operand(reader);
    isOperation = isOperator(reader, 0x2d) || isOperator(reader, 0x26);
    if (isOperation) contents = operation(reader, contentsOf(mode, first), negated);
    else contents = classUnion(reader, first);
  }
  const isEnded = reader.current() === 0x5d;
  if (!isEnded && !isOperation) reader.fail("Unterminated character class");
  if (negated) refuseStrings(reader, contents);
  if (!isEnded) reader.fail("Unterminated character class");
  reader.advance();
  return negated ? ofSet(inverse(mode, contents.set)) : contents;
}

function refuseStrings(reader: PatternReader, { strings }: ClassContents): void {
  if (strings.length > 0) reader.fail("Negated character class may contain strings");
}

function isOperator(reader: PatternReader, c: number): boolean {
  return reader.current() === c && reader.next() === c;
}

function classUnion(reader: PatternReader, first: Operand): ClassContents {
  const { mode } = reader;
  let last: Operand = first;
  let set: CodePointSet = [];
  const strings: (readonly number[])[] = [];
  while (reader.current() !== END && reader.current() !== 0x5d) {
    if (reader.current() === 0x2d) {
      if (reader.next() === END) reader.fail("Unterminated character class");
      if (reader.next() === 0x2d) reader.fail("Invalid set operation in character class");
      if (typeof last !== "number") reader.fail("Invalid character class");
      reader.advance();
      const end = operand(reader);
      if (typeof end !== "number") reader.fail("Invalid character class");
      if (last > end) reader.fail("Range out of order in character class");
      last = ofSet(held(mode, [last, end]));
      continue;
    }
    const contents = contentsOf(mode, last);
    set = union(set, contents.set);
    for (const text of contents.strings) strings.push(text);
    last = operand(reader);
  }
  const contents = contentsOf(mode, last);
  for (const text of contents.strings) strings.push(text);
  return { set: union(set, contents.set), strings: withoutDoubles(strings) };
}

/** `--` or `&&`, which stands here, as often as it comes. */
function operation(reader: PatternReader, first: ClassContents, negated: boolean): ClassContents {
  const { mode } = reader;
  const operator = reader.current();
  const subtracts = operator === 0x2d;
  if (subtracts && negated) refuseStrings(reader, first);
  let contents = first;
  while (reader.current() !== END && reader.current() !== 0x5d) {
    if (!isOperator(reader, operator)) reader.fail("Invalid set operation in character class");
    reader.position += 2;
    if (reader.current() === 0x26) reader.fail("Invalid character in character class");
    const right = contentsOf(mode, operand(reader));
    contents = {
      set: subtracts ? difference(contents.set, right.set) : intersection(contents.set, right.set),
      strings: contents.strings.filter((text) => isIn(right.strings, text) !== subtracts),
    };
  }
  return contents;
}

function isIn(strings: readonly (readonly number[])[], text: readonly number[]): boolean {
  for (const other of strings) {
    if (other.length !== text.length) continue;
    let same = true;
    for (let i = 0; i < text.length; i++) if (at(other, i) !== at(text, i)) same = false;
    if (same) return true;
  }
  return false;
}

function withoutDoubles(strings: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (strings.length < 2) return strings;
  const seen = new Set<string>();
  const kept: (readonly number[])[] = [];
  for (const text of strings) {
    const key = text.join();
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(text);
  }
  return kept;
}

function operand(reader: PatternReader): Operand {
  const c = reader.current();
  if (c === 0x5b) {
    reader.advance();
    return setClass(reader);
  }
  if (c === 0x5c) {
    if (reader.next() === 0x71) return quotedStrings(reader);
    const escaped = classEscape(reader, true);
    if (escaped !== undefined) return escaped;
  }
  return setCharacter(reader);
}

function setCharacter(reader: PatternReader): number {
  const c = reader.current();
  if (c === 0x5c) {
    const next = reader.next();
    if (next === END) reader.fail("\\ at end of pattern");
    if (next !== 0x62) return reader.characterEscape(true);
    reader.position += 2;
    return 0x08;
  }
  if (isOneOf(c, CLASS_SYNTAX)) reader.fail("Invalid character in character class");
  if (isOneOf(c, DOUBLE_PUNCTUATORS) && reader.next() === c) {
    reader.fail("Invalid set operation in character class");
  }
  reader.advance();
  return c;
}

/** `\q{…|…}`. */
function quotedStrings(reader: PatternReader): ClassContents {
  const { mode } = reader;
  reader.position += 2;
  if (!reader.skip(0x7b)) reader.fail("Invalid escape");
  const single: number[] = [];
  const strings: (readonly number[])[] = [];
  let text: number[] = [];
  while (true) {
    const c = reader.current();
    if (c === END) reader.fail("Invalid character class");
    if (c !== 0x7c && c !== 0x7d) {
      text.push(setCharacter(reader));
      continue;
    }
    if (text.length === 1) addOne(single, at(text, 0));
    else strings.push(foldedString(mode, text));
    text = [];
    reader.advance();
    if (c === 0x7d) break;
  }
  return { set: held(mode, setOfRanges(single)), strings: withoutDoubles(strings) };
}

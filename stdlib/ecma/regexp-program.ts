/**
 * ecma/regexp-program.ts — what a pattern is compiled to: a list of integers for the matcher.
 *
 * It begins with a head, the instructions follow, then the classes and the prefix that they point
 * to. Positions in the program are indices into the list. An instruction is its code and its
 * operands; a matcher of one character (CHARACTER to POINTS) works towards the end of the text, its
 * twin one code further on towards the beginning, as look-behind needs it.
 *
 * A class has eight words of bits for the units below 256, the number of its ranges above, and for
 * each of those the first and last code point, ascending.
 */

// ---------------------------------------------------------------- the head

/** Groups, the whole match included. Group g has the registers 2g and 2g + 1. */
export const HEAD_GROUPS = 0;
export const HEAD_REGISTERS = 1;
/** Places whose failure can be remembered; 0: it must not be. */
export const HEAD_PLACES = 2;
/** How a beginning of a match is looked for: one of the SEARCH_ codes. */
export const HEAD_SEARCH = 3;
/** What belongs to it: the place of a class, or of a prefix: its length and units. */
export const HEAD_OPERAND = 4;
/** The text consists of code points. */
export const HEAD_UNICODE = 5;
/** Units that any match has at least. */
export const HEAD_MINIMUM = 6;
/** Of the compiler's programs with SEARCH_CLASS: the place of a count and so many classes, for the units
 * that any match begins with; 0: of no use. */
export const HEAD_WINDOW = 7;
export const HEAD_SIZE = 8;

export const SEARCH_EVERYWHERE = 0;
/** Only where the search begins. */
export const SEARCH_ONCE = 1;
export const SEARCH_PREFIX = 2;
export const SEARCH_CLASS = 3;

// ---------------------------------------------------------------- instructions

export const FAIL = 0;
export const MATCH = 1;
/** CHARACTER unit. */
export const CHARACTER = 2;
/** EITHER unit unit. */
export const EITHER = 4;
/** UNITS class: one unit. */
export const UNITS = 6;
/** POINTS class: one code point. */
export const POINTS = 8;
export const JUMP = 10;
/**
 * FORK target place: goes on here, later at the target.
 *
 * A place is a number that stands, with a position, for all that can come. -1: it does not. Below
 * that it is -2 minus the place of a list: the first of several numbers, how many registers, and
 * these; what can come depends on which of them holds the present position. The count has IN_LOOK
 * added inside a look-around.
 */
export const FORK = 11;
/** SAVE register: the position. */
export const SAVE = 12;
/** RESET first end: the registers first <= r < end hold nothing. */
export const RESET = 13;
/**
 * RUN matcher operand operand min max place: the matcher as often as it goes, then less often.
 * RUN_LAZY as seldom as it goes, then more often. RUN_ONLY: less often is no use.
 */
export const RUN = 14;
export const RUN_LAZY = 15;
export const RUN_ONLY = 16;
/** BACK group, and the same under i. */
export const BACK = 17;
export const BACK_SAME = 19;
export const START = 21;
export const AT_END = 22;
export const LINE_START = 23;
export const LINE_END = 24;
/** BOUNDARY class: of word characters. */
export const BOUNDARY = 25;
export const NO_BOUNDARY = 26;
/** LOOK register outer: three registers keep where the body began; outer: 1 unless inside another. */
export const LOOK = 27;
export const LOOK_DONE = 28;
/** NOT register target outer: goes on at the target when the body fails; two registers. */
export const NOT = 29;
export const NOT_DONE = 30;
/** COUNT register: it becomes 0. */
export const COUNT = 31;
/** LOOP register min max exit lazy: into the body, which follows, or out of it. */
export const LOOP = 32;
/** STEP register: one more. */
export const STEP = 33;
/** MARK register: the position. */
export const MARK = 34;
/** MOVED register: fails where the position has not changed since. */
export const MOVED = 35;
/** MOVED_AFTER register counter min: the same from the iteration after the least ones on. */
export const MOVED_AFTER = 36;

export const IN_LOOK = 256;
/** Words of the three RUN instructions. */
export const RUN_WORDS = 7;
/** More often than any text is long. */
export const MANY = 0x7fffffff;

// ---------------------------------------------------------------- in transit

const ESCAPE = 0xffff;
const CHUNK = 4096;

/** A program as a string constant: a unit each, larger numbers as three. */
export function packProgram(program: readonly number[]): string {
  let text = "";
  let units: number[] = [];
  for (const word of program) {
    if (word >= 0 && word < ESCAPE) {
      units.push(word);
    } else {
      units.push(ESCAPE);
      units.push(word >>> 16);
      units.push(word & 0xffff);
    }
    if (units.length >= CHUNK) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  return text + String.fromCharCode(...units);
}

export function unpackProgram(text: string): number[] {
  const program: number[] = [];
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (unit !== ESCAPE) {
      program.push(unit);
      i++;
      continue;
    }
    program.push(text.charCodeAt(i + 1) * 0x10000 + text.charCodeAt(i + 2));
    i += 3;
  }
  return program;
}

/**
 * ecma/regexp-match.ts — runs a pattern's program (regexp-program.ts) on a text.
 *
 * Backtracking with a stack of its own, never the native one. A record has three words: a place in
 * the program to go on at, the position, and -1; or a RUN to give back one character of, its
 * position, and how far it may go; or, as a negative number, a register to set back to the second
 * word. Going back from a failure takes records off until one leads somewhere.
 *
 * Most patterns fail and succeed soon. When one has done much more work than its text is long, and
 * its program says that a place at a position leads to the same end however it was reached, the
 * matcher notes which of them it has tried: each is then tried once, and the time is linear in the
 * length of the text, for all beginnings together.
 *
 * Nothing here calls the program's own functions, so one machine serves all patterns.
 */
import {
  type Int32Table,
  int32TableGet,
  int32TableNew,
  int32TableSet,
  matchNative,
  scanClass,
  stringIndexOf,
  stringUnitAt,
} from "tsuk:intrinsics";
import { RangeError } from "./error.ts";
import { canonical } from "./regexp-case.ts";
import {
  isInClass,
  isInPair,
  isLineTerminator,
  isWordAt,
  pointAt,
  step,
  stepBack,
} from "./regexp-characters.ts";
import * as op from "./regexp-program.ts";

const RECORD = 3;
const FIRST_LOG = 64;
const FIRST_STACK = 3 * 256;
/** Of records: 400 MB, then V8 gives up too. */
const MAX_STACK = 100000000;
/** What one instruction may add to the stack without asking. */
const STACK_MARGIN = 4 * RECORD;
/** A stack this large is not kept for the next pattern. */
const KEPT_STACK = 3 * 65536;
/** Work for each unit of the text before tried places are noted. */
const PATIENCE = 8;
const LEAST_PATIENCE = 2000;
/** Bits of notes at most: 64 MB. */
const MAX_NOTES = 536870912;

/** A program that is ready to run. */
export class Program {
  readonly code: Int32Table;
  readonly groups: number;
  readonly registers: number;
  readonly places: number;
  readonly search: number;
  readonly operand: number;
  readonly unicode: boolean;
  readonly minimum: number;
  readonly prefix: string;

  /** Of the compiler's matchers (matchNative); -1: it has none. */
  readonly matcher: number;
  /** The groups that have names. */
  readonly names: readonly string[];
  readonly nameGroups: readonly number[];

  /** `names`: of groups and, after each, its number. */
  constructor(words: readonly number[], names: readonly string[], matcher: number = -1) {
    this.matcher = matcher;
    const own: string[] = [];
    const groups: number[] = [];
    for (let i = 0; i < names.length; i += 2) {
      own.push(names[i]);
      groups.push(Number(names[i + 1]));
    }
    this.names = own;
    this.nameGroups = groups;
    const code = int32TableNew(words.length);
    for (let i = 0; i < words.length; i++) int32TableSet(code, i, words[i]);
    this.code = code;
    this.groups = words[op.HEAD_GROUPS];
    this.registers = words[op.HEAD_REGISTERS];
    this.places = words[op.HEAD_PLACES];
    this.search = words[op.HEAD_SEARCH];
    this.operand = words[op.HEAD_OPERAND];
    this.unicode = words[op.HEAD_UNICODE] !== 0;
    this.minimum = words[op.HEAD_MINIMUM];
    let prefix = "";
    if (this.search === op.SEARCH_PREFIX) {
      const length = words[this.operand];
      for (let i = 1; i <= length; i++) prefix += String.fromCharCode(words[this.operand + i]);
    }
    this.prefix = prefix;
  }
}

class Machine {
  registers: Int32Table = int32TableNew(32);
  registerRoom: number = 32;
  stack: Int32Table = int32TableNew(FIRST_STACK);
  room: number = FIRST_STACK;
  /** One bit for each place and position that was tried; undefined: they are not noted. */
  notes: Int32Table | undefined;
  work: number = 0;
  /**
   * Notes made since the outermost look-around that runs began, oldest first. They say that a place
   * has failed, which is wrong for a body that has matched: those are taken back then.
   */
  logged: Int32Table = int32TableNew(FIRST_LOG);
  logRoom: number = FIRST_LOG;
  logLength: number = 0;

  log(note: number): void {
    if (this.logLength === this.logRoom) {
      const larger = int32TableNew(this.logRoom * 2);
      for (let i = 0; i < this.logRoom; i++) {
        int32TableSet(larger, i, int32TableGet(this.logged, i));
      }
      this.logged = larger;
      this.logRoom *= 2;
    }
    int32TableSet(this.logged, this.logLength, note);
    this.logLength++;
  }

  /** Takes back the notes from number `base` on. */
  forget(base: number): void {
    const { notes, logged } = this;
    if (notes === undefined) return;
    for (let i = base; i < this.logLength; i++) {
      const note = int32TableGet(logged, i) | 0;
      const word = int32TableGet(notes, note >> 5) | 0;
      int32TableSet(notes, note >> 5, word & ~(1 << (note & 31)));
    }
    if (base < this.logLength) this.logLength = base;
  }

  grow(): void {
    const room = this.room * 2;
    if (room > MAX_STACK) throw new RangeError("Maximum call stack size exceeded");
    const larger = int32TableNew(room);
    for (let i = 0; i < this.room; i++) int32TableSet(larger, i, int32TableGet(this.stack, i));
    this.stack = larger;
    this.room = room;
  }

  /** After a match: what is large goes. */
  rest(): void {
    this.notes = undefined;
    if (this.logRoom > KEPT_STACK) {
      this.logged = int32TableNew(FIRST_LOG);
      this.logRoom = FIRST_LOG;
    }
    if (this.room <= KEPT_STACK) return;
    this.stack = int32TableNew(FIRST_STACK);
    this.room = FIRST_STACK;
  }
}

let theMachine: Machine | undefined;

function machine(): Machine {
  if (theMachine === undefined) theMachine = new Machine();
  return theMachine;
}

/** Where a register of the last match stands; -1: nowhere. */
export function registerAt(register: number): number {
  return int32TableGet(machine().registers, register);
}

/** The registers of the last match, two a group. */
export function matchRegisters(): Int32Table {
  return machine().registers;
}

// ---------------------------------------------------------------- searching

/**
 * Looks for a match that begins at `from`, or, unless `sticky`, later. The registers have it then:
 * valid until the next call.
 */
export function execute(program: Program, text: string, from: number, sticky: boolean): boolean {
  const m = machine();
  if (m.registerRoom < program.registers) {
    m.registerRoom = program.registers * 2;
    m.registers = int32TableNew(m.registerRoom);
  }
  if (program.matcher >= 0) {
    const found = matchNative(program.matcher, text, from, sticky, m.registers);
    if (found >= 0) return found > 0;
  }
  m.work = 0;
  let start = from;
  // Between the halves of a pair there is no code point to begin at.
  if (program.unicode && isInPair(text, start)) start--;
  const last = text.length - program.minimum;
  const once = sticky || program.search === op.SEARCH_ONCE;
  let found = false;
  while (start <= last) {
    if (!once && program.search !== op.SEARCH_EVERYWHERE) {
      start = candidate(program, text, start, last);
      if (start < 0) break;
    }
    if (run(m, program, text, start)) {
      found = true;
      break;
    }
    if (once) break;
    start++;
    if (program.unicode && isInPair(text, start)) start++;
  }
  m.rest();
  return found;
}

/** The next place where a match may begin; -1: there is none. */
function candidate(program: Program, text: string, from: number, last: number): number {
  if (program.search === op.SEARCH_PREFIX) return stringIndexOf(text, program.prefix, from);
  const { code, operand, unicode } = program;
  const end = Math.min(last + 1, text.length);
  let i = scanClass(text, from, end, code, operand, true);
  while (unicode && i < end && isInPair(text, i)) {
    i = scanClass(text, i + 1, end, code, operand, true);
  }
  if (i < end) return i;
  return last === text.length ? last : -1;
}

// ---------------------------------------------------------------- one beginning

/** Whether a place was tried at a position before; it is noted. `place` is not -1. */
function isTried(
  m: Machine,
  code: Int32Table,
  notes: Int32Table,
  place: number,
  width: number,
  position: number,
): boolean {
  let index = place;
  let isInLook = false;
  if (place < 0) {
    const list = -2 - place;
    const shape = int32TableGet(code, list + 1) | 0;
    const count = shape & (op.IN_LOOK - 1);
    if (shape >= op.IN_LOOK) isInLook = true;
    let bits = 0;
    for (let i = 0; i < count; i++) {
      const register = int32TableGet(code, list + 2 + i);
      if (int32TableGet(m.registers, register) === position) bits |= 1 << i;
    }
    index = int32TableGet(code, list) + bits;
  }
  index = index * width + position;
  const word = int32TableGet(notes, index >> 5) | 0;
  const bit = 1 << (index & 31);
  if ((word & bit) !== 0) return true;
  int32TableSet(notes, index >> 5, word | bit);
  if (isInLook) m.log(index);
  return false;
}

/** Begins to note tried places, if the program allows it and there is room for them. */
function startNotes(m: Machine, program: Program, width: number): void {
  const bits = program.places * width;
  m.work = -Infinity;
  if (program.places === 0 || bits > MAX_NOTES) return;
  m.notes = int32TableNew((bits >> 5) + 1);
}

/** The text of a group again, from `position` on or up to it: the new position, or -1. */
function matchAgain(
  m: Machine,
  program: Program,
  group: number,
  text: string,
  position: number,
  back: boolean,
  same: boolean,
): number {
  const start = int32TableGet(m.registers, group * 2);
  const end = int32TableGet(m.registers, group * 2 + 1);
  if (start < 0 || end < 0) return position;
  const length = end - start;
  const from = back ? position - length : position;
  if (from < 0 || from + length > text.length) return -1;
  for (let i = 0; i < length; i++) {
    const a = stringUnitAt(text, start + i) | 0;
    const b = stringUnitAt(text, from + i) | 0;
    if (a === b) continue;
    if (!same) return -1;
    if (!program.unicode) {
      if (canonical(a, false) !== canonical(b, false)) return -1;
      continue;
    }
    // Characters that are the same have as many units. A difference may be in the second one.
    const shift = isInPair(text, start + i) && isInPair(text, from + i) ? 1 : 0;
    const first = pointAt(text, start + i - shift);
    const second = pointAt(text, from + i - shift);
    if (canonical(first, true) !== canonical(second, true)) return -1;
  }
  const to = back ? from : from + length;
  return program.unicode && isInPair(text, to) ? -1 : to;
}

/** Takes the records of a body off the stack but keeps those that set registers back. */
function keepUndo(stack: Int32Table, base: number, top: number): number {
  let to = base;
  for (let i = base; i < top; i += RECORD) {
    if (int32TableGet(stack, i) >= 0) continue;
    int32TableSet(stack, to, int32TableGet(stack, i));
    int32TableSet(stack, to + 1, int32TableGet(stack, i + 1));
    to += RECORD;
  }
  return to;
}

/** A match that begins at `start`. */
function run(m: Machine, program: Program, text: string, start: number): boolean {
  const code = program.code;
  const registers = m.registers;
  const length = text.length | 0;
  const registerCount = program.registers | 0;
  const patience = Math.max(length * PATIENCE, LEAST_PATIENCE);
  for (let r = 0; r < registerCount; r++) int32TableSet(registers, r, -1);
  let stack = m.stack;
  let room = (m.room - STACK_MARGIN) | 0;
  let top = 0;
  let pc: number = op.HEAD_SIZE;
  let position = start | 0;
  m.work++;
  while (true) {
    if (top > room) {
      m.grow();
      stack = m.stack;
      room = (m.room - STACK_MARGIN) | 0;
    }
    const instruction = int32TableGet(code, pc) | 0;
    switch (instruction) {
      case op.CHARACTER:
        if (
          position < length &&
          (stringUnitAt(text, position) | 0) === (int32TableGet(code, pc + 1) | 0)
        ) {
          position = (position + 1) | 0;
          pc = (pc + 2) | 0;
          continue;
        }
        break;
      case op.UNITS:
        if (
          position < length &&
          isInClass(code, int32TableGet(code, pc + 1) | 0, stringUnitAt(text, position) | 0)
        ) {
          position = (position + 1) | 0;
          pc = (pc + 2) | 0;
          continue;
        }
        break;
      case op.CHARACTER + 1:
      case op.UNITS + 1:
      case op.POINTS:
      case op.POINTS + 1: {
        const a = int32TableGet(code, pc + 1) | 0;
        const next = step(code, instruction, a, 0, text, position) | 0;
        if (next < 0) break;
        position = next;
        pc = (pc + 2) | 0;
        continue;
      }
      case op.EITHER:
      case op.EITHER + 1: {
        const a = int32TableGet(code, pc + 1) | 0;
        const b = int32TableGet(code, pc + 2) | 0;
        const next = step(code, instruction, a, b, text, position) | 0;
        if (next < 0) break;
        position = next;
        pc = (pc + 3) | 0;
        continue;
      }
      case op.JUMP:
        pc = int32TableGet(code, pc + 1) | 0;
        continue;
      case op.FORK: {
        const place = int32TableGet(code, pc + 2) | 0;
        const { notes } = m;
        if (notes !== undefined && place !== -1) {
          if (isTried(m, code, notes, place, length + 1, position)) break;
        }
        int32TableSet(stack, top, int32TableGet(code, pc + 1));
        int32TableSet(stack, top + 1, position);
        int32TableSet(stack, top + 2, -1);
        top = (top + RECORD) | 0;
        pc = (pc + 3) | 0;
        continue;
      }
      case op.SAVE:
      case op.MARK: {
        const register = int32TableGet(code, pc + 1) | 0;
        // Before the first way back there is nothing to set back to.
        if (top > 0) {
          int32TableSet(stack, top, ~register);
          int32TableSet(stack, top + 1, int32TableGet(registers, register));
          top = (top + RECORD) | 0;
        }
        int32TableSet(registers, register, position);
        pc = (pc + 2) | 0;
        continue;
      }
      case op.RESET: {
        const end = int32TableGet(code, pc + 2) | 0;
        let register = int32TableGet(code, pc + 1) | 0;
        for (; register < end; register++) {
          const old = int32TableGet(registers, register) | 0;
          if (old < 0) continue;
          if (top > room) {
            m.grow();
            stack = m.stack;
            room = (m.room - STACK_MARGIN) | 0;
          }
          int32TableSet(stack, top, ~register);
          int32TableSet(stack, top + 1, old);
          top = (top + RECORD) | 0;
          int32TableSet(registers, register, -1);
        }
        pc = (pc + 3) | 0;
        continue;
      }
      case op.RUN:
      case op.RUN_ONLY:
      case op.RUN_LAZY: {
        const matcher = int32TableGet(code, pc + 1) | 0;
        const a = int32TableGet(code, pc + 2) | 0;
        const b = int32TableGet(code, pc + 3) | 0;
        const min = int32TableGet(code, pc + 4) | 0;
        const max = int32TableGet(code, pc + 5) | 0;
        const place = int32TableGet(code, pc + 6) | 0;
        const notes = place === -1 ? undefined : m.notes;
        let count = 0;
        let next = 0;
        while (count < min) {
          next = step(code, matcher, a, b, text, position) | 0;
          if (next < 0) break;
          position = next;
          count = (count + 1) | 0;
        }
        if (next < 0) break;
        // Below the most often that it may go, each position is a place of its own to have tried.
        if (notes !== undefined && isTried(m, code, notes, place, length + 1, position)) break;
        if (instruction === op.RUN_LAZY) {
          if (count < max) {
            int32TableSet(stack, top, pc);
            int32TableSet(stack, top + 1, position);
            int32TableSet(stack, top + 2, max === op.MANY ? max : max - count);
            top = (top + RECORD) | 0;
          }
          pc = (pc + op.RUN_WORDS) | 0;
          continue;
        }
        const least = position;
        let isNew = true;
        if (notes !== undefined && max === op.MANY) {
          while (isNew) {
            next = step(code, matcher, a, b, text, position) | 0;
            if (next < 0) break;
            if (isTried(m, code, notes, place, length + 1, next)) isNew = false;
            else position = next;
          }
          // From where another run came by, the end of this one is known to fail.
          if (!isNew && instruction === op.RUN_ONLY) break;
        } else if (matcher === op.UNITS) {
          const ahead = (length - position) | 0;
          const most = (max - count < ahead ? position + max - count : length) | 0;
          position = scanClass(text, position, most, code, a, false) | 0;
        } else {
          while (count < max) {
            next = step(code, matcher, a, b, text, position) | 0;
            if (next < 0) break;
            position = next;
            count = (count + 1) | 0;
          }
        }
        m.work += position < least ? least - position : position - least;
        if (instruction === op.RUN && position !== least) {
          int32TableSet(stack, top, pc);
          int32TableSet(stack, top + 1, position);
          int32TableSet(stack, top + 2, least);
          top = (top + RECORD) | 0;
        }
        if (m.work > patience) startNotes(m, program, length + 1);
        pc = (pc + op.RUN_WORDS) | 0;
        continue;
      }
      case op.BACK:
      case op.BACK + 1:
      case op.BACK_SAME:
      case op.BACK_SAME + 1: {
        const group = int32TableGet(code, pc + 1);
        const back = ((instruction - op.BACK) & 1) !== 0;
        const same = instruction >= op.BACK_SAME;
        const next = matchAgain(m, program, group, text, position, back, same) | 0;
        if (next < 0) break;
        position = next;
        pc = (pc + 2) | 0;
        continue;
      }
      case op.START:
        if (position !== 0) break;
        pc = (pc + 1) | 0;
        continue;
      case op.AT_END:
        if (position !== length) break;
        pc = (pc + 1) | 0;
        continue;
      case op.LINE_START:
        if (position > 0 && !isLineTerminator(stringUnitAt(text, position - 1) | 0)) break;
        pc = (pc + 1) | 0;
        continue;
      case op.LINE_END:
        if (position < length && !isLineTerminator(stringUnitAt(text, position) | 0)) break;
        pc = (pc + 1) | 0;
        continue;
      case op.BOUNDARY:
      case op.NO_BOUNDARY: {
        const words = int32TableGet(code, pc + 1) | 0;
        const before = isWordAt(code, words, text, position - 1);
        const after = isWordAt(code, words, text, position);
        if ((before !== after) !== (instruction === op.BOUNDARY)) break;
        pc = (pc + 2) | 0;
        continue;
      }
      case op.LOOK:
      case op.NOT: {
        const register = int32TableGet(code, pc + 1) | 0;
        int32TableSet(stack, top, ~register);
        int32TableSet(stack, top + 1, int32TableGet(registers, register));
        top = (top + RECORD) | 0;
        if (instruction === op.LOOK) {
          if ((int32TableGet(code, pc + 2) | 0) !== 0) m.logLength = 0;
          int32TableSet(registers, register, top);
          int32TableSet(registers, register + 1, m.logLength);
          int32TableSet(registers, register + 2, position);
          pc = (pc + 3) | 0;
          continue;
        }
        if ((int32TableGet(code, pc + 3) | 0) !== 0) m.logLength = 0;
        int32TableSet(registers, register, top);
        int32TableSet(registers, register + 1, m.logLength);
        int32TableSet(stack, top, int32TableGet(code, pc + 2));
        int32TableSet(stack, top + 1, position);
        int32TableSet(stack, top + 2, -1);
        top = (top + RECORD) | 0;
        pc = (pc + 4) | 0;
        continue;
      }
      case op.LOOK_DONE: {
        const register = int32TableGet(code, pc + 1) | 0;
        top = keepUndo(stack, int32TableGet(registers, register), top) | 0;
        position = int32TableGet(registers, register + 2) | 0;
        m.forget(int32TableGet(registers, register + 1));
        pc = (pc + 2) | 0;
        continue;
      }
      case op.NOT_DONE: {
        const register = int32TableGet(code, pc + 1) | 0;
        const base = int32TableGet(registers, register) | 0;
        m.forget(int32TableGet(registers, register + 1));
        while (top > base) {
          top = (top - RECORD) | 0;
          const record = int32TableGet(stack, top) | 0;
          if (record < 0) int32TableSet(registers, ~record, int32TableGet(stack, top + 1));
        }
        break;
      }
      case op.COUNT:
      case op.STEP: {
        const register = int32TableGet(code, pc + 1) | 0;
        const old = int32TableGet(registers, register) | 0;
        int32TableSet(stack, top, ~register);
        int32TableSet(stack, top + 1, old);
        top = (top + RECORD) | 0;
        int32TableSet(registers, register, instruction === op.COUNT ? 0 : old + 1);
        pc = (pc + 2) | 0;
        continue;
      }
      case op.LOOP: {
        const count = int32TableGet(registers, int32TableGet(code, pc + 1)) | 0;
        const min = int32TableGet(code, pc + 2) | 0;
        const max = int32TableGet(code, pc + 3) | 0;
        const exit = int32TableGet(code, pc + 4) | 0;
        const body = (pc + 6) | 0;
        if (count < min) {
          pc = body;
          continue;
        }
        if (count >= max) {
          pc = exit;
          continue;
        }
        const lazy = (int32TableGet(code, pc + 5) | 0) !== 0;
        int32TableSet(stack, top, lazy ? body : exit);
        int32TableSet(stack, top + 1, position);
        int32TableSet(stack, top + 2, -1);
        top = (top + RECORD) | 0;
        pc = lazy ? exit : body;
        continue;
      }
      case op.MOVED:
        if (position === (int32TableGet(registers, int32TableGet(code, pc + 1)) | 0)) break;
        pc = (pc + 2) | 0;
        continue;
      case op.MOVED_AFTER: {
        const count = int32TableGet(registers, int32TableGet(code, pc + 2));
        const still = position === int32TableGet(registers, int32TableGet(code, pc + 1));
        if (still && count > int32TableGet(code, pc + 3)) break;
        pc = (pc + 4) | 0;
        continue;
      }
      case op.MATCH:
        return true;
      default:
        break;
    }

    // What was tried has failed: back to the last other way.
    let resumed = false;
    while (!resumed) {
      if (top <= 0) return false;
      top = (top - RECORD) | 0;
      const record = int32TableGet(stack, top) | 0;
      const second = int32TableGet(stack, top + 1) | 0;
      if (record < 0) {
        int32TableSet(registers, ~record, second);
        continue;
      }
      const third = int32TableGet(stack, top + 2) | 0;
      position = second;
      pc = record;
      resumed = true;
      m.work++;
      if (m.work > patience) startNotes(m, program, length + 1);
      if (third < 0) continue;
      const matcher = int32TableGet(code, pc + 1) | 0;
      const after = (pc + op.RUN_WORDS) | 0;
      // A unit that must follow rules out most positions.
      const wanted =
        (int32TableGet(code, after) | 0) === op.CHARACTER ? int32TableGet(code, after + 1) | 0 : -1;
      if ((int32TableGet(code, pc) | 0) === op.RUN) {
        position = stepBack(matcher, text, position) | 0;
        if (wanted >= 0 && (matcher & 1) === 0) {
          while (position > third && (stringUnitAt(text, position) | 0) !== wanted) {
            position = stepBack(matcher, text, position) | 0;
          }
        }
        if (position !== third) {
          int32TableSet(stack, top + 1, position);
          top = (top + RECORD) | 0;
        }
      } else {
        const a = int32TableGet(code, pc + 2) | 0;
        const b = int32TableGet(code, pc + 3) | 0;
        const place = int32TableGet(code, pc + 6) | 0;
        const notes = place === -1 ? undefined : m.notes;
        const isMany = third === op.MANY;
        let left = third;
        position = step(code, matcher, a, b, text, position) | 0;
        if (wanted >= 0 && isMany && notes === undefined) {
          while (
            position >= 0 &&
            position < length &&
            (stringUnitAt(text, position) | 0) !== wanted
          ) {
            position = step(code, matcher, a, b, text, position) | 0;
          }
        } else {
          left = isMany ? left : (left - 1) | 0;
        }
        if (position < 0) {
          resumed = false;
          continue;
        }
        if (notes !== undefined && isMany && isTried(m, code, notes, place, length + 1, position)) {
          resumed = false;
          continue;
        }
        if (left > 0) {
          int32TableSet(stack, top + 1, position);
          int32TableSet(stack, top + 2, left);
          top = (top + RECORD) | 0;
        }
      }
      pc = after;
    }
  }
}

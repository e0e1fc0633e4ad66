/**
 * ecma/regexp-compile.ts — the tree of a pattern to the program for the matcher.
 *
 * Repetition of one character is one instruction; where what follows cannot begin with such a
 * character, it keeps no way back. Other counted repetitions are written out while that stays small
 * and count otherwise. Captures inside a repetition are forgotten when an iteration begins, and an
 * iteration that the count does not ask for must move on.
 */
import {
  ACCEPT,
  either,
  type First,
  firstOf,
  isAnchored,
  minimumLength,
  weightOf,
} from "./regexp-analysis.ts";
import { wordCharacters } from "./regexp-class.ts";
import * as op from "./regexp-program.ts";
import {
  at,
  type CodePointSet,
  isDisjoint,
  isSameSet,
  setOfRanges,
  sizeOf,
} from "./regexp-sets.ts";
import type { LookNode, Pattern, PatternNode, RepeatNode } from "./regexp-syntax.ts";

/** Counted repetitions are written out up to this weight. */
const MAX_COPIED = 1000;
const MAX_PROGRAM = 4000000;
/** Of iterations that must move on, inside each other, for places to be remembered. */
const MAX_MARKS = 4;

/** The program; throws a SyntaxError when the pattern is too large. */
export function compilePattern(pattern: Pattern, source: string, flags: string): number[] {
  const compiler = new Compiler(pattern);
  if (!compiler.compile()) {
    throw new SyntaxError(
      `Invalid regular expression: /${source}/${flags}: Regular expression too large`,
    );
  }
  return compiler.code;
}

/** The matcher of one character and its operands. */
interface OneCharacter {
  code: number;
  a: number;
  /** A class to point `a` at. */
  set: CodePointSet | undefined;
  b: number;
}

class Compiler {
  readonly pattern: Pattern;
  readonly code: number[] = [];
  #registers: number;
  #places: number = 0;
  /** Nothing in the pattern makes what a place leads to depend on how it was reached. */
  #remembers: boolean = true;
  /** Look-around bodies that are being compiled. */
  #looks: number = 0;
  /** Registers of the enclosing iterations that must move on. */
  readonly #marks: number[] = [];
  /** For each place with a list: its operand, its number, what is added to the count; the registers. */
  readonly #marked: number[] = [];
  readonly #markLists: number[][] = [];
  /** Classes, and the operands that point to them. */
  readonly #classes: CodePointSet[] = [];
  readonly #uses: number[] = [];
  readonly #usedClass: number[] = [];

  constructor(pattern: Pattern) {
    this.pattern = pattern;
    this.#registers = pattern.groupCount * 2;
  }

  compile(): boolean {
    const { code, pattern } = this;
    const { body } = pattern;
    for (let i = 0; i < op.HEAD_SIZE; i++) code.push(0);
    this.#emit1(op.SAVE, 0);
    this.#node(body, false, ACCEPT);
    this.#emit1(op.SAVE, 1);
    code.push(op.MATCH);
    if (code.length > MAX_PROGRAM) return false;
    code[op.HEAD_GROUPS] = pattern.groupCount;
    code[op.HEAD_REGISTERS] = this.#registers;
    code[op.HEAD_PLACES] = this.#remembers ? this.#places : 0;
    code[op.HEAD_UNICODE] = pattern.mode.unicode ? 1 : 0;
    code[op.HEAD_MINIMUM] = minimumLength(body);
    this.#search(body);
    this.#writeClasses();
    this.#writeMarks();
    return true;
  }

  // ---------------------------------------------------------------- writing

  #emit1(code: number, a: number): void {
    this.code.push(code);
    this.code.push(a);
  }

  #emit2(code: number, a: number, b: number): void {
    this.code.push(code);
    this.code.push(a);
    this.code.push(b);
  }

  /** The jump whose target is at `operand` comes here. */
  #land(operand: number): void {
    this.code[operand] = this.code.length;
  }

  #newRegister(): number {
    this.#registers++;
    return this.#registers - 1;
  }

  /** Appends the operand of a place. */
  #place(): void {
    const { code } = this;
    const marks = this.#marks;
    if (marks.length > MAX_MARKS) {
      code.push(-1);
      return;
    }
    if (marks.length === 0 && this.#looks === 0) {
      code.push(this.#places);
    } else {
      this.#marked.push(code.length);
      this.#marked.push(this.#places);
      this.#marked.push(this.#looks > 0 ? op.IN_LOOK : 0);
      this.#markLists.push(marks.slice());
      code.push(0);
    }
    this.#places += 1 << marks.length;
  }

  #fork(): void {
    this.code.push(op.FORK);
    this.code.push(0);
    this.#place();
  }

  /** Appends an operand that will be the place of a class. */
  #classOperand(set: CodePointSet): void {
    let index = 0;
    while (index < this.#classes.length && !isSameSet(this.#classes[index] ?? [], set)) index++;
    if (index === this.#classes.length) this.#classes.push(set);
    this.#uses.push(this.code.length);
    this.#usedClass.push(index);
    this.code.push(0);
  }

  #writeClasses(): void {
    const { code } = this;
    const places: number[] = [];
    for (const set of this.#classes) {
      places.push(code.length);
      writeClass(code, set);
    }
    for (let i = 0; i < this.#uses.length; i++) {
      code[at(this.#uses, i)] = at(places, at(this.#usedClass, i));
    }
  }

  #writeMarks(): void {
    const { code } = this;
    for (let i = 0; i < this.#markLists.length; i++) {
      const marks = this.#markLists[i] ?? [];
      code[at(this.#marked, i * 3)] = -2 - code.length;
      code.push(at(this.#marked, i * 3 + 1));
      code.push(marks.length + at(this.#marked, i * 3 + 2));
      for (const mark of marks) code.push(mark);
    }
  }

  // ---------------------------------------------------------------- where matches begin

  #search(body: PatternNode): void {
    const { code, pattern } = this;
    if (isAnchored(body)) {
      code[op.HEAD_SEARCH] = op.SEARCH_ONCE;
      return;
    }
    const prefix: number[] = [];
    prefixOf(body, prefix, pattern.mode.unicode);
    if (prefix.length > 0) {
      code[op.HEAD_SEARCH] = op.SEARCH_PREFIX;
      code[op.HEAD_OPERAND] = code.length;
      code.push(prefix.length);
      for (const unit of prefix) code.push(unit);
      return;
    }
    const first = firstOf(body, ACCEPT);
    if (first === undefined || first.accepts) return;
    const units = firstUnits(first.set);
    if (sizeOf(units) > 0xf000) return;
    code[op.HEAD_SEARCH] = op.SEARCH_CLASS;
    this.#uses.push(op.HEAD_OPERAND);
    this.#usedClass.push(this.#classes.length);
    this.#classes.push(units);
  }

  // ---------------------------------------------------------------- nodes

  /** `back`: towards the beginning of the text. `follow`: what comes after, where it is of use. */
  #node(node: PatternNode, back: boolean, follow: First | undefined): void {
    if (this.code.length > MAX_PROGRAM) return;
    switch (node.kind) {
      case "empty":
        return;
      case "set":
        this.#set(node.set, back);
        return;
      case "sequence":
        this.#sequence(node.items, back, follow);
        return;
      case "choice":
        this.#choice(node.alternatives, back, follow);
        return;
      case "capture": {
        const register = node.group * 2;
        this.#emit1(op.SAVE, back ? register + 1 : register);
        this.#node(node.body, back, follow);
        this.#emit1(op.SAVE, back ? register : register + 1);
        return;
      }
      case "repeat":
        this.#repeat(node, back, follow);
        return;
      case "look":
        this.#look(node);
        return;
      case "back": {
        this.#remembers = false;
        const code = this.pattern.mode.ignoreCase ? op.BACK_SAME : op.BACK;
        this.#emit1(back ? code + 1 : code, node.group);
        return;
      }
      case "assertion":
        switch (node.what) {
          case "start":
            this.code.push(op.START);
            return;
          case "end":
            this.code.push(op.AT_END);
            return;
          case "lineStart":
            this.code.push(op.LINE_START);
            return;
          case "lineEnd":
            this.code.push(op.LINE_END);
            return;
          default:
            this.code.push(node.what === "boundary" ? op.BOUNDARY : op.NO_BOUNDARY);
            this.#classOperand(wordCharacters(this.pattern.mode));
        }
    }
  }

  #set(set: CodePointSet, back: boolean): void {
    const { code } = this;
    if (set.length === 2 && at(set, 0) === at(set, 1) && at(set, 0) > 0xffff) {
      const lead = 0xd800 + ((at(set, 0) - 0x10000) >> 10);
      const trail = 0xdc00 + ((at(set, 0) - 0x10000) & 0x3ff);
      this.#emit1(op.CHARACTER + (back ? 1 : 0), back ? trail : lead);
      this.#emit1(op.CHARACTER + (back ? 1 : 0), back ? lead : trail);
      return;
    }
    if (set.length === 0) {
      code.push(op.FAIL);
      return;
    }
    const one = this.#oneCharacter(set, back);
    code.push(one.code);
    if (one.set === undefined) code.push(one.a);
    else this.#classOperand(one.set);
    if (one.code === op.EITHER || one.code === op.EITHER + 1) code.push(one.b);
  }

  #oneCharacter(set: CodePointSet, back: boolean): OneCharacter {
    const direction = back ? 1 : 0;
    const byUnit = !this.pattern.mode.unicode || isOfWholeUnits(set);
    if (byUnit && sizeOf(set) === 1) {
      return { code: op.CHARACTER + direction, a: at(set, 0), set: undefined, b: 0 };
    }
    if (byUnit && sizeOf(set) === 2) {
      const b = at(set, set.length - 1);
      return { code: op.EITHER + direction, a: at(set, 0), set: undefined, b };
    }
    return { code: (byUnit ? op.UNITS : op.POINTS) + direction, a: 0, set, b: 0 };
  }

  #sequence(items: readonly PatternNode[], back: boolean, follow: First | undefined): void {
    if (back) {
      for (let i = items.length - 1; i >= 0; i--) {
        const item = items[i];
        if (item !== undefined) this.#node(item, true, undefined);
      }
      return;
    }
    const follows: (First | undefined)[] = [];
    let next = follow;
    for (let i = items.length - 1; i >= 0; i--) {
      follows.push(next);
      const item = items[i];
      if (item !== undefined) next = firstOf(item, next);
    }
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (item !== undefined) this.#node(item, false, follows[items.length - 1 - i]);
    }
  }

  #choice(alternatives: readonly PatternNode[], back: boolean, follow: First | undefined): void {
    const ends: number[] = [];
    for (let i = 0; i < alternatives.length; i++) {
      const alternative = alternatives[i];
      if (alternative === undefined) continue;
      if (i === alternatives.length - 1) {
        this.#node(alternative, back, follow);
        continue;
      }
      this.#fork();
      const other = this.code.length - 2;
      this.#node(alternative, back, follow);
      this.#emit1(op.JUMP, 0);
      ends.push(this.code.length - 1);
      this.#land(other);
    }
    for (const end of ends) this.#land(end);
  }

  #look(node: LookNode): void {
    const register = this.#newRegister();
    this.#newRegister();
    const isOuter = this.#looks === 0 ? 1 : 0;
    this.#looks++;
    if (node.negative) {
      this.#emit2(op.NOT, register, 0);
      const target = this.code.length - 1;
      this.code.push(isOuter);
      this.#node(node.body, node.behind, node.behind ? undefined : ACCEPT);
      this.#emit1(op.NOT_DONE, register);
      this.#land(target);
    } else {
      this.#newRegister();
      this.#emit2(op.LOOK, register, isOuter);
      this.#node(node.body, node.behind, node.behind ? undefined : ACCEPT);
      this.#emit1(op.LOOK_DONE, register);
    }
    this.#looks--;
  }

  // ---------------------------------------------------------------- repetition

  #repeat(node: RepeatNode, back: boolean, follow: First | undefined): void {
    const { body, min, max } = node;
    if (max === 0) return;
    if (min === 1 && max === 1) {
      this.#node(body, back, follow);
      return;
    }
    if (body.kind === "set" && body.set.length > 0) {
      this.#run(node, body.set, back, follow);
      return;
    }
    const inner = either(firstOf(body, follow), follow);
    const copies = min + (max === Infinity ? 1 : max - min);
    if (copies > 1 && (weightOf(body) + 2) * copies > MAX_COPIED) {
      this.#counted(node, back, inner);
      return;
    }
    for (let i = 0; i < min; i++) this.#iteration(node, back, inner, false);
    if (max === Infinity) {
      this.#star(node, back, inner);
      return;
    }
    const exits: number[] = [];
    for (let i = min; i < max; i++) {
      exits.push(this.#forkOut(node.greedy));
      this.#iteration(node, back, inner, true);
    }
    for (const exit of exits) this.#land(exit);
  }

  /** A fork whose other way leads out; the operand for that target. */
  #forkOut(greedy: boolean): number {
    this.#fork();
    const target = this.code.length - 2;
    if (greedy) return target;
    this.#emit1(op.JUMP, 0);
    this.#land(target);
    return this.code.length - 1;
  }

  #star(node: RepeatNode, back: boolean, inner: First | undefined): void {
    const loop = this.code.length;
    const exit = this.#forkOut(node.greedy);
    this.#iteration(node, back, inner, true);
    this.#emit1(op.JUMP, loop);
    this.#land(exit);
  }

  /** `mustMove`: the count does not ask for it. */
  #iteration(node: RepeatNode, back: boolean, follow: First | undefined, mustMove: boolean): void {
    this.#resetGroups(node);
    if (!mustMove || minimumLength(node.body) > 0) {
      this.#node(node.body, back, follow);
      return;
    }
    const mark = this.#newRegister();
    this.#emit1(op.MARK, mark);
    this.#marks.push(mark);
    this.#node(node.body, back, follow);
    this.#marks.pop();
    this.#emit1(op.MOVED, mark);
  }

  #resetGroups(node: RepeatNode): void {
    if (node.firstGroup >= node.endGroup) return;
    this.#emit2(op.RESET, node.firstGroup * 2, node.endGroup * 2);
  }

  #counted(node: RepeatNode, back: boolean, inner: First | undefined): void {
    this.#remembers = false;
    const { code } = this;
    const counter = this.#newRegister();
    const mayBeEmpty = minimumLength(node.body) === 0;
    const mark = mayBeEmpty ? this.#newRegister() : 0;
    this.#emit1(op.COUNT, counter);
    const loop = code.length;
    this.#emit2(op.LOOP, counter, node.min);
    code.push(Math.min(node.max, op.MANY));
    code.push(0);
    const exit = code.length - 1;
    code.push(node.greedy ? 0 : 1);
    this.#emit1(op.STEP, counter);
    this.#resetGroups(node);
    if (mayBeEmpty) this.#emit1(op.MARK, mark);
    this.#node(node.body, back, inner);
    if (mayBeEmpty) {
      this.#emit2(op.MOVED_AFTER, mark, counter);
      code.push(node.min);
    }
    this.#emit1(op.JUMP, loop);
    this.#land(exit);
  }

  #run(node: RepeatNode, set: CodePointSet, back: boolean, follow: First | undefined): void {
    const { code } = this;
    const one = this.#oneCharacter(set, back);
    const only = node.greedy && !back && follow !== undefined && isDisjoint(set, follow.set);
    code.push(only || node.min === node.max ? op.RUN_ONLY : node.greedy ? op.RUN : op.RUN_LAZY);
    code.push(one.code);
    if (one.set === undefined) code.push(one.a);
    else this.#classOperand(one.set);
    code.push(one.b);
    code.push(Math.min(node.min, op.MANY));
    code.push(Math.min(node.max, op.MANY));
    this.#place();
  }
}

/** Is each member one unit and no surrogate, so that reading one unit is enough? */
function isOfWholeUnits(set: CodePointSet): boolean {
  for (let i = 0; i < set.length; i += 2) {
    const last = at(set, i + 1);
    if (last > 0xffff || (last >= 0xd800 && at(set, i) <= 0xdfff)) return false;
  }
  return true;
}

/** The units that a text may begin with that begins with one of the set. */
function firstUnits(set: CodePointSet): CodePointSet {
  const units: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const first = at(set, i);
    const last = at(set, i + 1);
    if (first <= 0xffff) units.push(first, Math.min(last, 0xffff));
    if (last > 0xffff) {
      const lowest = Math.max(first, 0x10000);
      units.push(0xd800 + ((lowest - 0x10000) >> 10), 0xd800 + ((last - 0x10000) >> 10));
    }
  }
  return setOfRanges(units);
}

/** Appends the units that every match begins with; whether all of the node was such units. */
function prefixOf(node: PatternNode, units: number[], unicode: boolean): boolean {
  switch (node.kind) {
    case "empty":
    case "assertion":
    case "look":
      return true;
    case "capture":
      return prefixOf(node.body, units, unicode);
    case "sequence": {
      for (const item of node.items) if (!prefixOf(item, units, unicode)) return false;
      return true;
    }
    case "set": {
      const { set } = node;
      if (set.length !== 2 || at(set, 0) !== at(set, 1)) return false;
      const c = at(set, 0);
      if (unicode && c >= 0xd800 && c <= 0xdfff) return false;
      if (c > 0xffff) units.push(0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff));
      else units.push(c);
      return true;
    }
    case "repeat": {
      if (node.min > 0) prefixOf(node.body, units, unicode);
      return false;
    }
    default:
      return false;
  }
}

/** Appends a class in the form of regexp-program.ts. */
export function writeClass(code: number[], set: CodePointSet): void {
  const bits: number[] = [0, 0, 0, 0, 0, 0, 0, 0];
  const ranges: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const first = at(set, i);
    const last = at(set, i + 1);
    for (let c = first; c <= last && c < 256; c++) {
      bits[c >> 5] = (at(bits, c >> 5) | (1 << (c & 31))) >>> 0;
    }
    if (last >= 256) ranges.push(Math.max(first, 256), last);
  }
  for (const word of bits) code.push(word);
  code.push(ranges.length >> 1);
  for (const end of ranges) code.push(end);
}

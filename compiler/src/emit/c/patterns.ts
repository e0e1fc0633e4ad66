/**
 * The matchers of regular expressions: a program of stdlib/ecma/regexp-program.ts as a C function.
 * It does what stdlib/ecma/regexp-match.ts does with the program, but for what takes long: it notes
 * no places, and gives up instead (tsuk/pattern.h).
 *
 * Each instruction is a few lines of C, a place to go on at later a number on the stack that a
 * switch jumps from. A record on the stack ends with such a number: before it stand the position,
 * of a run that and how far it may go, or the old value of a register. Programs whose look-around
 * sets registers, and back-references under the flag i, are left to the library.
 */
import * as op from "../../../../stdlib/ecma/regexp-program.ts";
import { classFunction } from "./pattern-classes.ts";

export interface PatternTable {
  /** The number of the matcher of a packed program; -1: it has none. */
  use(packed: string): number;
  /** The matchers, and the table of them. */
  definitions(): string[];
}

export function newPatternTable(): PatternTable {
  const numbers = new Map<string, number>();
  const classes = new Map<string, string>();
  const texts: string[] = [];
  let count = 0;
  return {
    use(packed) {
      let number = numbers.get(packed);
      if (number === undefined) {
        const writer = new PatternWriter(op.unpackProgram(packed), count, classes);
        const text = writer.write();
        number = text === undefined ? -1 : count++;
        if (text !== undefined) texts.push(...writer.classTexts, text, "");
        numbers.set(packed, number);
      }
      return number;
    },
    definitions() {
      const names = [...Array(count).keys()].map((i) => `pattern_${i}`);
      const table = `const tsk_pattern tsk_patterns[] = {${names.join(", ") || "NULL"}};`;
      if (count === 0) return [table];
      return ["static int32_t pattern_stack[TSK_PATTERN_STACK];", "", ...texts, table];
    },
  };
}

/** Words of each instruction with its operands. */
const LENGTHS: Readonly<Record<number, number>> = {
  [op.FAIL]: 1,
  [op.MATCH]: 1,
  [op.CHARACTER]: 2,
  [op.CHARACTER + 1]: 2,
  [op.EITHER]: 3,
  [op.EITHER + 1]: 3,
  [op.UNITS]: 2,
  [op.UNITS + 1]: 2,
  [op.POINTS]: 2,
  [op.POINTS + 1]: 2,
  [op.JUMP]: 2,
  [op.FORK]: 3,
  [op.SAVE]: 2,
  [op.RESET]: 3,
  [op.RUN]: op.RUN_WORDS,
  [op.RUN_LAZY]: op.RUN_WORDS,
  [op.RUN_ONLY]: op.RUN_WORDS,
  [op.BACK]: 2,
  [op.BACK + 1]: 2,
  [op.START]: 1,
  [op.AT_END]: 1,
  [op.LINE_START]: 1,
  [op.LINE_END]: 1,
  [op.BOUNDARY]: 2,
  [op.NO_BOUNDARY]: 2,
  [op.LOOK]: 3,
  [op.LOOK_DONE]: 2,
  [op.NOT]: 4,
  [op.NOT_DONE]: 2,
  [op.COUNT]: 2,
  [op.LOOP]: 6,
  [op.STEP]: 2,
  [op.MARK]: 2,
  [op.MOVED]: 2,
  [op.MOVED_AFTER]: 4,
};

/** What sets registers in a way that going back undoes. */
const SETTERS = new Set<number>([op.SAVE, op.RESET, op.COUNT, op.STEP, op.MARK]);
const MAX_INSTRUCTIONS = 2000;

class PatternWriter {
  readonly classTexts: string[] = [];
  readonly #words: readonly number[];
  readonly #number: number;
  /** Functions of classes, by their contents; all matchers share them. */
  readonly #classes: Map<string, string>;
  readonly #lines: string[] = [];
  /** The ways back: what the switch does for each number. */
  readonly #resumptions: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(words: readonly number[], number: number, classes: Map<string, string>) {
    this.#words = words;
    this.#number = number;
    this.#classes = classes;
  }

  #word(index: number): number {
    return this.#words[index] ?? 0;
  }

  /** The text; undefined: the program is left to the library. */
  write(): string | undefined {
    const places = this.#places();
    if (places === undefined) return undefined;
    const targets = this.#targets(places);
    for (const pc of places) {
      if (targets.has(pc)) this.#lines.push(`at_${pc}:;`);
      this.#instruction(pc);
    }
    return this.#function();
  }

  /** Where the instructions begin; undefined: one of them cannot be written. */
  #places(): number[] | undefined {
    const places: number[] = [];
    let looks = 0;
    for (let pc = op.HEAD_SIZE; ; ) {
      const code = this.#word(pc);
      const length = LENGTHS[code];
      if (length === undefined || places.length > MAX_INSTRUCTIONS) return undefined;
      places.push(pc);
      if (code === op.MATCH) return places;
      if (code === op.LOOK || code === op.NOT) looks++;
      if (code === op.LOOK_DONE || code === op.NOT_DONE) looks--;
      if (looks > 0 && SETTERS.has(code)) return undefined;
      pc += length;
    }
  }

  #targets(places: readonly number[]): Set<number> {
    const targets = new Set<number>();
    for (const pc of places) {
      const code = this.#word(pc);
      if (code === op.JUMP || code === op.FORK) targets.add(this.#word(pc + 1));
      if (code === op.NOT) targets.add(this.#word(pc + 2));
      if (code === op.LOOP) targets.add(this.#word(pc + 4)).add(pc + 6);
      if (code === op.RUN || code === op.RUN_LAZY) targets.add(pc + op.RUN_WORDS);
    }
    return targets;
  }

  #put(...lines: string[]): void {
    this.#lines.push(...lines.map((line) => `  ${line}`));
  }

  /** The number of a way back. */
  #resumption(key: string, text: (number: number) => string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#resumptions.length;
      this.#numbers.set(key, number);
      this.#resumptions.push("");
      this.#resumptions[number] = text(number);
    }
    return number;
  }

  #push(...values: (string | number)[]): string {
    const pushes = values.map((value) => `stack[top++] = ${value};`).join(" ");
    return `if (top > TSK_PATTERN_STACK - TSK_PATTERN_MARGIN) return -1; ${pushes}`;
  }

  #pushChoice(target: number): string {
    const number = this.#resumption(
      `at ${target}`,
      () => `position = stack[--top]; goto at_${target};`,
    );
    return this.#push("position", number);
  }

  /** Sets a register so that going back sets it back. */
  #setRegister(register: number, value: string): string {
    const undo = this.#resumption(`undo ${register}`, () => `r${register} = stack[--top]; break;`);
    const push = this.#push(`r${register}`, undo);
    return `if (top != 0) { ${push} } r${register} = ${value};`;
  }

  // ---------------------------------------------------------------- characters

  /** C that says whether the class at a place holds `c`. */
  #inClass(place: number, c: string): string {
    const bits = [...Array(8).keys()].map((i) => this.#word(place + i) >>> 0);
    const count = this.#word(place + 8);
    const ranges = [...Array(2 * count).keys()].map((i) => this.#word(place + 9 + i));
    const key = `${bits.join()} ${ranges.join()}`;
    let name = this.#classes.get(key);
    if (name === undefined) {
      name = `pattern_class_${this.#classes.size}`;
      this.#classes.set(key, name);
      this.classTexts.push(...classFunction(name, bits, ranges));
    }
    return `${name}(${c})`;
  }

  /** One character by a matcher: when there is one, and how the position moves over it. */
  #step(matcher: number, a: number, b: number): { ahead: string; test: string; move: string } {
    const back = (matcher & 1) !== 0;
    const ahead = back ? "position > 0" : "position < length";
    const move = back ? "position--;" : "position++;";
    const unit = `tsk_pattern_unit(data, wide, position${back ? " - 1" : ""})`;
    switch (matcher - (matcher & 1)) {
      case op.CHARACTER:
        return { ahead, test: `${unit} == ${a}`, move };
      case op.EITHER:
        return { ahead, test: `((c = ${unit}) == ${a} || c == ${b})`, move };
      case op.UNITS:
        return { ahead, test: this.#inClass(a, unit), move };
      default: {
        const read = `tsk_pattern_point${back ? "_before" : ""}(data, wide, length, position)`;
        return {
          ahead,
          test: `${this.#inClass(a, `c = ${read}`)}`,
          move: `position ${back ? "-" : "+"}= c > 0xffff ? 2 : 1;`,
        };
      }
    }
  }

  #one(matcher: number, a: number, b: number): string {
    const { ahead, test, move } = this.#step(matcher, a, b);
    return `if (!(${ahead} && ${test})) goto fail; ${move}`;
  }

  // ---------------------------------------------------------------- runs

  #run(pc: number): void {
    const [code, matcher, a, b, min, max] = [0, 1, 2, 3, 4, 5].map((i) => this.#word(pc + i)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const { ahead, test, move } = this.#step(matcher, a, b);
    const back = (matcher & 1) !== 0;
    if (min > 0) {
      this.#put(
        min === 1
          ? this.#one(matcher, a, b)
          : `for (int32_t n = 0; n < ${min}; n++) { ${this.#one(matcher, a, b)} }`,
      );
    }
    if (code === op.RUN_LAZY) {
      if (max > min) this.#put(this.#lazy(pc, matcher, a, b, max === op.MANY ? max : max - min));
      return;
    }
    if (max === min) return;
    const limit = max === op.MANY ? "" : `int32_t n = 0; `;
    const below = max === op.MANY ? "" : `n < ${max - min} && `;
    const count = max === op.MANY ? "" : " n++;";
    this.#put(
      `{ const int32_t least = position; ${limit}`,
      `while (${below}${ahead} && ${test}) { ${move}${count} }`,
      `work += ${back ? "least - position" : "position - least"};`,
    );
    if (code === op.RUN) {
      this.#put(
        `if (position != least) { ${this.#push("position", "least", this.#giveBack(pc))} }`,
      );
    }
    this.#put("}");
  }

  /** A unit that must follow a run, as C; undefined: something else follows. */
  #wanted(pc: number): number | undefined {
    const after = pc + op.RUN_WORDS;
    return this.#word(after) === op.CHARACTER ? this.#word(after + 1) : undefined;
  }

  #giveBack(pc: number): number {
    const matcher = this.#word(pc + 1);
    const back = (matcher & 1) !== 0;
    const one = `position ${back ? "+" : "-"}= ${
      matcher - (matcher & 1) === op.POINTS
        ? `tsk_pattern_in_pair(data, wide, length, position ${back ? "+" : "-"} 1) ? 2 : 1`
        : "1"
    };`;
    const wanted = back ? undefined : this.#wanted(pc);
    const skip =
      wanted === undefined
        ? ""
        : ` while (position > least && tsk_pattern_unit(data, wide, position) != ${wanted}) { ${one} }`;
    return this.#resumption(
      `run ${pc}`,
      (number) =>
        `{ const int32_t least = stack[--top]; position = stack[--top]; ${one}${skip} ` +
        `if (position != least) { stack[top++] = position; stack[top++] = least; ` +
        `stack[top++] = ${number}; } } goto at_${pc + op.RUN_WORDS};`,
    );
  }

  #lazy(pc: number, matcher: number, a: number, b: number, left: number): string {
    const isMany = left === op.MANY;
    const wanted = isMany && (matcher & 1) === 0 ? this.#wanted(pc) : undefined;
    const one = this.#one(matcher, a, b);
    const skip =
      wanted === undefined
        ? ""
        : ` while (position < length && tsk_pattern_unit(data, wide, position) != ${wanted}) { ${one} }`;
    const number = this.#resumption(`run ${pc}`, (own) => {
      if (isMany) {
        return (
          `position = stack[--top]; ${one}${skip} stack[top++] = position; ` +
          `stack[top++] = ${own}; goto at_${pc + op.RUN_WORDS};`
        );
      }
      return (
        `{ const int32_t left = stack[--top]; position = stack[--top]; ${one} ` +
        `if (left > 1) { stack[top++] = position; stack[top++] = left - 1; ` +
        `stack[top++] = ${own}; } } goto at_${pc + op.RUN_WORDS};`
      );
    });
    return isMany ? this.#push("position", number) : this.#push("position", left, number);
  }

  // ---------------------------------------------------------------- instructions

  #instruction(pc: number): void {
    const code = this.#word(pc);
    const a = this.#word(pc + 1);
    const b = this.#word(pc + 2);
    switch (code) {
      case op.FAIL:
        this.#put("goto fail;");
        return;
      case op.MATCH:
        this.#put("goto found;");
        return;
      case op.CHARACTER:
      case op.CHARACTER + 1:
      case op.EITHER:
      case op.EITHER + 1:
      case op.UNITS:
      case op.UNITS + 1:
      case op.POINTS:
      case op.POINTS + 1:
        this.#put(this.#one(code, a, b));
        return;
      case op.JUMP:
        this.#put(`goto at_${a};`);
        return;
      case op.FORK:
        this.#put(this.#pushChoice(a));
        return;
      case op.SAVE:
      case op.MARK:
        this.#put(this.#setRegister(a, "position"));
        return;
      case op.RESET:
        for (let r = a; r < b; r++) this.#put(`if (r${r} >= 0) { ${this.#setRegister(r, "-1")} }`);
        return;
      case op.RUN:
      case op.RUN_LAZY:
      case op.RUN_ONLY:
        this.#run(pc);
        return;
      case op.BACK:
      case op.BACK + 1:
        this.#backReference(a, code !== op.BACK);
        return;
      case op.START:
        this.#put("if (position != 0) goto fail;");
        return;
      case op.AT_END:
        this.#put("if (position != length) goto fail;");
        return;
      case op.LINE_START:
      case op.LINE_END: {
        const [inside, at] =
          code === op.LINE_START
            ? ["position > 0", "position - 1"]
            : ["position < length", "position"];
        const unit = `tsk_pattern_unit(data, wide, ${at})`;
        this.#put(`if (${inside} && !tsk_pattern_line_end(${unit})) goto fail;`);
        return;
      }
      case op.BOUNDARY:
      case op.NO_BOUNDARY: {
        const is = (inside: string, at: string): string =>
          `(${inside} && ${this.#inClass(a, `tsk_pattern_unit(data, wide, ${at})`)})`;
        const before = is("position > 0", "position - 1");
        const after = is("position < length", "position");
        this.#put(`if (${before} ${code === op.BOUNDARY ? "==" : "!="} ${after}) goto fail;`);
        return;
      }
      case op.LOOK:
        this.#put(`r${a} = top; r${a + 2} = position;`);
        return;
      case op.LOOK_DONE:
        this.#put(`top = r${a}; position = r${a + 2};`);
        return;
      case op.NOT:
        this.#put(`r${a} = top; ${this.#pushChoice(b)}`);
        return;
      case op.NOT_DONE:
        this.#put(`top = r${a}; goto fail;`);
        return;
      case op.COUNT:
        this.#put(this.#setRegister(a, "0"));
        return;
      case op.STEP:
        this.#put(this.#setRegister(a, `r${a} + 1`));
        return;
      case op.LOOP:
        this.#loop(pc);
        return;
      case op.MOVED:
        this.#put(`if (position == r${a}) goto fail;`);
        return;
      case op.MOVED_AFTER:
        this.#put(`if (position == r${a} && r${b} > ${this.#word(pc + 3)}) goto fail;`);
    }
  }

  #loop(pc: number): void {
    const [register, min, max, exit, lazy] = [1, 2, 3, 4, 5].map((i) => this.#word(pc + i)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const body = pc + 6;
    this.#put(
      `if (r${register} >= ${min}) {`,
      `  if (r${register} >= ${max}) goto at_${exit};`,
      `  ${this.#pushChoice(lazy === 0 ? exit : body)}`,
      ...(lazy === 0 ? [] : [`  goto at_${exit};`]),
      "}",
    );
  }

  #backReference(group: number, back: boolean): void {
    const [start, end] = [`r${2 * group}`, `r${2 * group + 1}`];
    const from = back ? "position - count" : "position";
    const fits = back ? "position >= count" : "length - position >= count";
    this.#put(
      `if (${start} >= 0 && ${end} >= 0) {`,
      `  const int32_t count = ${end} - ${start};`,
      `  if (!(${fits} && tsk_pattern_same(data, wide, ${start}, ${from}, count))) goto fail;`,
      `  position ${back ? "-" : "+"}= count;`,
      ...(this.#word(op.HEAD_UNICODE) === 0
        ? []
        : ["  if (tsk_pattern_in_pair(data, wide, length, position)) goto fail;"]),
      "}",
    );
  }

  // ---------------------------------------------------------------- the function

  #function(): string {
    const name = `pattern_${this.#number}`;
    const registers = [...Array(this.#word(op.HEAD_REGISTERS)).keys()];
    const groups = this.#word(op.HEAD_GROUPS);
    const unicode = this.#word(op.HEAD_UNICODE) !== 0;
    const once = this.#word(op.HEAD_SEARCH) === op.SEARCH_ONCE;
    const inPair = (at: string): string => `tsk_pattern_in_pair(data, wide, length, ${at})`;
    const parameters = "int32_t length, int32_t from, bool sticky, int32_t *registers";
    const resume = this.#resumptions.map((text, number) => `    case ${number}: ${text}`);
    return [
      `TSK_PATTERN_BODY ${name}_body(const void *data, const bool wide, ${parameters}) {`,
      "  int32_t *const stack = pattern_stack;",
      "  const int64_t patience = length > 250 ? (int64_t)length * 8 : 2000;",
      `  const int32_t last = length - ${this.#word(op.HEAD_MINIMUM)};`,
      "  int64_t work = 0;",
      "  int32_t start = from, position, top;",
      "  uint32_t c;",
      `  int32_t ${registers.map((r) => `r${r}`).join(", ")};`,
      "  (void)c;",
      ...(unicode ? [`  if (${inPair("start")}) start--;`] : []),
      "begin:",
      "  if (start > last) return 0;",
      "  if (work > patience) return -1;",
      ...this.#candidate(),
      "  position = start;",
      "  top = 0;",
      `  ${registers.map((r) => `r${r}`).join(" = ")} = -1;`,
      ...this.#lines,
      "found:",
      ...[...Array(2 * groups).keys()].map((r) => `  registers[${r}] = r${r};`),
      "  return 1;",
      "fail:",
      "  while (top != 0) {",
      "    if (++work > patience) return -1;",
      "    switch (stack[--top]) {",
      ...resume,
      "    default: break;",
      "    }",
      "  }",
      ...(once
        ? ["  return 0;"]
        : [
            "  if (sticky) return 0;",
            "  start++;",
            "  work++;",
            ...(unicode ? [`  if (${inPair("start")}) start++;`] : []),
            "  goto begin;",
          ]),
      "}",
      `static int32_t ${name}(const void *data, bool wide, ${parameters}) {`,
      `  return wide ? ${name}_body(data, true, length, from, sticky, registers)`,
      `              : ${name}_body(data, false, length, from, sticky, registers);`,
      "}",
    ].join("\n");
  }

  /** Moves `start` on to where a match may begin. */
  #candidate(): string[] {
    const operand = this.#word(op.HEAD_OPERAND);
    switch (this.#word(op.HEAD_SEARCH)) {
      case op.SEARCH_PREFIX: {
        const count = this.#word(operand);
        const units = [...Array(count).keys()].map((i) => this.#word(operand + 1 + i));
        return [
          "  if (!sticky) {",
          `    static const uint16_t prefix[] = {${units.join(", ")}};`,
          `    start = tsk_pattern_find(data, wide, length, start, prefix, ${count});`,
          "    if (start < 0) return 0;",
          "  }",
        ];
      }
      case op.SEARCH_CLASS: {
        if (this.#word(op.HEAD_WINDOW) !== 0) return this.#window(this.#word(op.HEAD_WINDOW));
        const test = this.#inClass(operand, "tsk_pattern_unit(data, wide, start)");
        const pair =
          this.#word(op.HEAD_UNICODE) === 0
            ? ""
            : " && !tsk_pattern_in_pair(data, wide, length, start)";
        return [
          "  if (!sticky) {",
          `    while (start <= last && start < length && !(${test}${pair})) start++;`,
          "    if (start > last) return 0;",
          "  }",
        ];
      }
      default:
        return [];
    }
  }

  /**
   * Moves `start` on to where the units of a window stand. Bit i of `state` says that the last i + 1
   * units are those at the first i + 1 places of the window.
   */
  #window(place: number): string[] {
    const name = `pattern_${this.#number}_window`;
    const count = this.#word(place);
    const masks = Array<number>(256).fill(0);
    let others = 0;
    let at = place + 1;
    for (let i = 0; i < count; i++) {
      for (let c = 0; c < 256; c++) {
        if (((this.#word(at + (c >> 5)) >>> (c & 31)) & 1) !== 0)
          masks[c] = (masks[c] ?? 0) | (1 << i);
      }
      const ranges = this.#word(at + 8);
      if (ranges > 0) others |= 1 << i;
      at += 9 + 2 * ranges;
    }
    this.classTexts.push(`static const uint8_t ${name}[] = {${masks.join(", ")}};`);
    const inPair = "tsk_pattern_in_pair(data, wide, length, start)";
    return [
      "  if (!sticky) {",
      `    const int32_t end = last + ${count};`,
      "    uint32_t state = 0;",
      `    for (position = start; ; position++) {`,
      "      if (position >= end) return 0;",
      "      c = tsk_pattern_unit(data, wide, position);",
      `      state = (state << 1 | 1) & (c < 256 ? ${name}[c] : ${others}u);`,
      `      if (state >> ${count - 1} != 0) break;`,
      "    }",
      `    start = position - ${count - 1};`,
      ...(this.#word(op.HEAD_UNICODE) === 0 ? [] : [`    if (${inPair}) { start++; goto begin; }`]),
      "  }",
    ];
  }
}

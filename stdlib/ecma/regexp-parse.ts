/**
 * ecma/regexp-parse.ts — the text of a pattern to its tree: the grammar of ECMA-262 with annex B
 * where neither u nor v stands. Errors are found in the order in which V8 finds them, and worded as
 * V8 words them.
 */
import {
  classEscape,
  LINE_TERMINATORS,
  lastCharacter,
  matched,
  nodeOfContents,
  parseClass,
} from "./regexp-class.ts";
import { hasProperty } from "./regexp-properties.ts";
import { END, isDigit, isLetter, PatternReader } from "./regexp-reader.ts";
import { complement } from "./regexp-sets.ts";
import {
  type AssertionNode,
  type BackReferenceNode,
  EMPTY,
  type Pattern,
  type PatternMode,
  type PatternNode,
} from "./regexp-syntax.ts";

const MAX_GROUPS = 32767;
/** Groups that stand in each other: what follows the tree is recursive. */
const MAX_DEPTH = 1000;

/** A disjunction that is being read. */
class Level {
  readonly outer: Level | undefined;
  readonly kind: "pattern" | "plain" | "capture" | "ahead" | "notAhead" | "behind" | "notBehind";
  /** Of a capture: its number, and the name if it has one. */
  readonly group: number;
  readonly name: string;
  readonly firstGroup: number;
  readonly depth: number;
  alternatives: PatternNode[] = [];
  items: PatternNode[] = [];

  constructor(
    outer: Level | undefined,
    kind: Level["kind"],
    group: number,
    name: string,
    firstGroup: number,
  ) {
    this.outer = outer;
    this.kind = kind;
    this.group = group;
    this.name = name;
    this.firstGroup = firstGroup;
    this.depth = outer === undefined ? 0 : outer.depth + 1;
  }

  endAlternative(): void {
    const { items } = this;
    const [first] = items;
    if (first === undefined) this.alternatives.push(EMPTY);
    else this.alternatives.push(items.length === 1 ? first : { kind: "sequence", items });
    this.items = [];
  }

  body(): PatternNode {
    this.endAlternative();
    const { alternatives } = this;
    const [first] = alternatives;
    if (first !== undefined && alternatives.length === 1) return first;
    return { kind: "choice", alternatives };
  }
}

/** Throws a SyntaxError. `flags` are valid. */
export function parsePattern(source: string, flags: string): Pattern {
  const sets = flags.includes("v");
  const mode: PatternMode = {
    ignoreCase: flags.includes("i"),
    multiline: flags.includes("m"),
    dotAll: flags.includes("s"),
    unicode: sets || flags.includes("u"),
    sets,
  };
  return new Parser(new PatternReader(source, flags, mode)).parse();
}

/** Names of groups and, after each, its number. */
export function groupNames(pattern: Pattern): string[] {
  const list: string[] = [];
  for (let i = 0; i < pattern.names.length; i++) {
    list.push(pattern.names[i] ?? "");
    list.push(String(pattern.nameGroups[i]));
  }
  return list;
}

class Parser {
  readonly reader: PatternReader;
  readonly mode: PatternMode;
  readonly names: string[] = [];
  readonly nameGroups: number[] = [];
  readonly #named: BackReferenceNode[] = [];
  #level: Level;
  /** The groups inside the atom that has just been read begin with this one. */
  #firstInAtom: number = 0;

  constructor(reader: PatternReader) {
    this.reader = reader;
    this.mode = reader.mode;
    this.#level = new Level(undefined, "pattern", 0, "", 1);
  }

  parse(): Pattern {
    const { reader } = this;
    while (true) {
      this.#firstInAtom = reader.groupsStarted + 1;
      const c = reader.current();
      if (c === END) break;
      if (this.#term(c)) this.#quantifier();
    }
    if (this.#level.kind !== "pattern") reader.fail("Unterminated group");
    const body = this.#level.body();
    for (const reference of this.#named) {
      const index = this.names.indexOf(reference.name);
      if (index < 0) reader.fail("Invalid named capture referenced");
      reference.group = this.nameGroups[index] as number;
    }
    return {
      mode: this.mode,
      body,
      groupCount: reader.groupsStarted + 1,
      names: this.names,
      nameGroups: this.nameGroups,
    };
  }

  #add(node: PatternNode): void {
    this.#level.items.push(node);
  }

  #character(c: number): void {
    this.#add({ kind: "set", set: matched(this.mode, [c, c]) });
  }

  #assertion(what: AssertionNode["what"]): void {
    this.#add({ kind: "assertion", what });
  }

  /** Reads what begins with `c`; whether a quantifier may follow. */
  #term(c: number): boolean {
    const { reader, mode } = this;
    switch (c) {
      case 0x29:
        this.#endGroup();
        return true;
      case 0x7c:
        reader.advance();
        this.#level.endAlternative();
        return false;
      case 0x2a:
      case 0x2b:
      case 0x3f:
        return reader.fail("Nothing to repeat");
      case 0x5e:
        reader.advance();
        this.#assertion(mode.multiline ? "lineStart" : "start");
        return false;
      case 0x24:
        reader.advance();
        this.#assertion(mode.multiline ? "lineEnd" : "end");
        return false;
      case 0x28:
        this.#startGroup();
        return false;
      case 0x5b:
        reader.advance();
        this.#add(parseClass(reader));
        return true;
      case 0x5c:
        return this.#escape();
      case 0x2e: {
        reader.advance();
        const none = complement([], lastCharacter(mode));
        const set = mode.dotAll ? none : complement(LINE_TERMINATORS, lastCharacter(mode));
        this.#add({ kind: "set", set });
        return true;
      }
      case 0x7b:
        if (this.#interval() !== undefined) reader.fail("Nothing to repeat");
        break;
    }
    if (mode.unicode && (c === 0x7b || c === 0x7d || c === 0x5d)) {
      reader.fail("Lone quantifier brackets");
    }
    this.#character(c);
    reader.advance();
    return true;
  }

  // ---------------------------------------------------------------- groups

  #startGroup(): void {
    const { reader } = this;
    let kind: Level["kind"] = "capture";
    let isNamed = false;
    reader.advance();
    if (reader.current() === 0x3f) {
      const next = reader.next();
      reader.position += 2;
      if (next === 0x3a) kind = "plain";
      else if (next === 0x3d) kind = "ahead";
      else if (next === 0x21) kind = "notAhead";
      else if (next !== 0x3c) reader.fail("Invalid group");
      else if (reader.skip(0x3d)) kind = "behind";
      else if (reader.skip(0x21)) kind = "notBehind";
      else isNamed = true;
    }
    const firstGroup = reader.groupsStarted + 1;
    let group = 0;
    let name = "";
    if (kind === "capture") {
      if (reader.groupsStarted >= MAX_GROUPS) reader.fail("Too many captures");
      if (isNamed) reader.hasNames = true;
      reader.groupsStarted++;
      group = reader.groupsStarted;
      if (isNamed) name = this.#groupName();
    }
    this.#level = new Level(this.#level, kind, group, name, firstGroup);
    if (this.#level.depth > MAX_DEPTH) reader.fail("Regular expression too large");
  }

  #endGroup(): void {
    const reader: PatternReader = this.reader;
    const level = this.#level;
    const { outer } = level;
    if (outer === undefined) reader.fail("Unmatched ')'");
    reader.advance();
    const body = level.body();
    this.#level = outer;
    this.#firstInAtom = level.firstGroup;
    switch (level.kind) {
      case "plain":
        // Around a look-around, a quantifier may follow it.
        this.#add(body.kind === "look" ? { kind: "sequence", items: [body] } : body);
        break;
      case "capture":
        if (level.name !== "") {
          if (this.names.includes(level.name)) reader.fail("Duplicate capture group name");
          this.names.push(level.name);
          this.nameGroups.push(level.group);
        }
        this.#add({ kind: "capture", group: level.group, body });
        break;
      default:
        this.#add({
          kind: "look",
          body,
          behind: level.kind === "behind" || level.kind === "notBehind",
          negative: level.kind === "notAhead" || level.kind === "notBehind",
        });
    }
  }

  /** A name and its `>`; the `<` has been read. */
  #groupName(): string {
    const { reader } = this;
    const { byCodePoint } = reader;
    reader.byCodePoint = true;
    let name = "";
    while (true) {
      let c = reader.current();
      if (c === 0x5c && reader.next() === 0x75) {
        reader.position += 2;
        c = reader.unicodeEscape(true);
        if (c < 0) reader.fail("Invalid Unicode escape");
      } else if (c === 0x3e && name !== "") {
        reader.advance();
        break;
      } else {
        reader.advance();
      }
      if (c < 0 || !isNameCharacter(c, name === "")) reader.fail("Invalid capture group name");
      name += String.fromCodePoint(c);
    }
    reader.byCodePoint = byCodePoint;
    return name;
  }

  // ---------------------------------------------------------------- escapes

  #escape(): boolean {
    const { reader, mode } = this;
    const c = reader.next();
    if (c === END) reader.fail("\\ at end of pattern");
    if (c >= 0x31 && c <= 0x39) {
      const group = this.#backReference();
      if (group > 0) {
        if (this.#isInside(group, "")) this.#add(EMPTY);
        else this.#add({ kind: "back", group, name: "" });
        return true;
      }
      if (mode.unicode) reader.fail("Invalid escape");
      if (c >= 0x38) {
        reader.position += 2;
        this.#character(c);
        return true;
      }
    }
    switch (c) {
      case 0x62:
      case 0x42:
        reader.position += 2;
        this.#assertion(c === 0x62 ? "boundary" : "noBoundary");
        return false;
      case 0x6b:
        if (mode.unicode || reader.hasNamedGroups(false)) {
          reader.position += 2;
          this.#namedReference();
          return true;
        }
        break;
    }
    const contents = classEscape(reader, false);
    if (contents !== undefined) this.#add(nodeOfContents(mode, contents));
    else this.#character(reader.characterEscape(false));
    return true;
  }

  /** The number of a group that exists, with its backslash; 0 and nothing read: there is none. */
  #backReference(): number {
    const { reader } = this;
    const start = reader.position;
    reader.position++;
    const group = reader.decimal();
    if (group <= reader.groupsStarted || group <= reader.countGroups()) return group;
    reader.position = start;
    return 0;
  }

  #namedReference(): void {
    const { reader } = this;
    if (!reader.skip(0x3c)) reader.fail("Invalid named reference");
    const name = this.#groupName();
    if (this.#isInside(-1, name)) {
      this.#add(EMPTY);
      return;
    }
    const node: BackReferenceNode = { kind: "back", group: 0, name };
    this.#named.push(node);
    this.#add(node);
  }

  /** Is the group open? It has matched nothing yet, then. */
  #isInside(group: number, name: string): boolean {
    for (let level: Level | undefined = this.#level; level !== undefined; level = level.outer) {
      if (level.kind !== "capture") continue;
      if (level.group === group || (name !== "" && level.name === name)) return true;
    }
    return false;
  }

  // ---------------------------------------------------------------- quantifiers

  /** `{n}`, `{n,}` or `{n,m}`; undefined and nothing read: something else. */
  #interval(): [min: number, max: number] | undefined {
    const { reader } = this;
    const start = reader.position;
    reader.advance();
    if (isDigit(reader.current())) {
      const min = reader.decimal();
      if (reader.skip(0x7d)) return [min, min];
      if (reader.skip(0x2c)) {
        if (reader.skip(0x7d)) return [min, Infinity];
        const max = reader.decimal();
        if (reader.skip(0x7d)) return [min, max];
      }
    }
    reader.position = start;
    return undefined;
  }

  #quantifier(): void {
    const { reader } = this;
    let min = 0;
    let max = Infinity;
    switch (reader.current()) {
      case 0x2a:
        reader.advance();
        break;
      case 0x2b:
        reader.advance();
        min = 1;
        break;
      case 0x3f:
        reader.advance();
        max = 1;
        break;
      case 0x7b: {
        const interval = this.#interval();
        if (interval === undefined) {
          if (this.mode.unicode) reader.fail("Incomplete quantifier");
          return;
        }
        [min, max] = interval;
        if (max < min) reader.fail("numbers out of order in {} quantifier");
        break;
      }
      default:
        return;
    }
    const greedy = !reader.skip(0x3f);
    const body = this.#level.items.pop();
    if (body === undefined) throw new Error("a quantifier without an atom");
    if (body.kind === "look" && (this.mode.unicode || body.behind)) {
      reader.fail("Invalid quantifier");
    }
    const firstGroup = this.#firstInAtom;
    const endGroup = reader.groupsStarted + 1;
    this.#add({ kind: "repeat", body, min, max, greedy, firstGroup, endGroup });
  }
}

function isNameCharacter(c: number, isFirst: boolean): boolean {
  if (c === 0x24 || c === 0x5f || isLetter(c)) return true;
  if (c < 0x80) return !isFirst && isDigit(c);
  if (isFirst) return hasProperty("ID_Start", c);
  return c === 0x200c || c === 0x200d || hasProperty("ID_Continue", c);
}

/**
 * ecma/regexp-reader.ts — reads the text of a pattern character by character, and the escapes that
 * stand for one character. The words of errors are V8's.
 */
import type { PatternMode } from "./regexp-syntax.ts";
import { isLead, isTrail, pointOfPair } from "./surrogates.ts";

/** What `current` and `next` give at the end of the pattern. */
export const END = -1;

const SYNTAX_CHARACTERS = "^$\\.*+?()[]{}|/";
const CLASS_PUNCTUATORS = "&-!#%,:;<=>@`~";

export function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

function isOctal(c: number): boolean {
  return c >= 0x30 && c <= 0x37;
}

function hexValue(c: number): number {
  if (isDigit(c)) return c - 0x30;
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

export function isLetter(c: number): boolean {
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isOneOf(c: number, characters: string): boolean {
  return c >= 0 && c < 0x80 && characters.includes(String.fromCharCode(c));
}

export class PatternReader {
  readonly source: string;
  readonly flags: string;
  readonly mode: PatternMode;
  position: number = 0;
  /** Code points, not units: under u and v, and in names. */
  byCodePoint: boolean;
  groupsStarted: number = 0;
  /** Whether the pattern has named groups; right once `scanned`, or when true. */
  hasNames: boolean = false;
  groupsInAll: number = 0;
  scanned: boolean = false;

  constructor(source: string, flags: string, mode: PatternMode) {
    this.source = source;
    this.flags = flags;
    this.mode = mode;
    this.byCodePoint = mode.unicode;
  }

  fail(message: string): never {
    throw new SyntaxError(`Invalid regular expression: /${this.source}/${this.flags}: ${message}`);
  }

  #peek(position: number): number {
    if (position >= this.source.length) return END;
    const unit = this.source.charCodeAt(position);
    if (!this.byCodePoint || !isLead(unit) || position + 1 >= this.source.length) return unit;
    const trail = this.source.charCodeAt(position + 1);
    return isTrail(trail) ? pointOfPair(unit, trail) : unit;
  }

  current(): number {
    return this.#peek(this.position);
  }

  next(): number {
    const current = this.#peek(this.position);
    return current === END ? END : this.#peek(this.position + (current > 0xffff ? 2 : 1));
  }

  advance(): void {
    this.position += this.#peek(this.position) > 0xffff ? 2 : 1;
  }

  /** Passes `c` if it stands here. */
  skip(c: number): boolean {
    if (this.current() !== c) return false;
    this.position++;
    return true;
  }

  // ---------------------------------------------------------------- numbers

  /** Up to three octal digits with a value below 256; the first stands here. */
  octal(): number {
    let value = this.current() - 0x30;
    this.advance();
    if (isOctal(this.current())) {
      value = value * 8 + this.current() - 0x30;
      this.advance();
      if (value < 32 && isOctal(this.current())) {
        value = value * 8 + this.current() - 0x30;
        this.advance();
      }
    }
    return value;
  }

  /** A decimal number, Infinity when it is too large to count with. */
  decimal(): number {
    let value = 0;
    while (isDigit(this.current())) {
      value = value * 10 + this.current() - 0x30;
      this.advance();
    }
    return value >= 0x7fffffff ? Infinity : value;
  }

  /** `length` hexadecimal digits, or -1 and nothing read. */
  #hex(length: number): number {
    const start = this.position;
    let value = 0;
    for (let i = 0; i < length; i++) {
      const digit = hexValue(this.current());
      if (digit < 0) {
        this.position = start;
        return -1;
      }
      value = value * 16 + digit;
      this.advance();
    }
    return value;
  }

  /** What follows `\u`, or -1. `extended`: as under u. */
  unicodeEscape(extended: boolean): number {
    const start = this.position;
    if (extended && this.current() === 0x7b) {
      this.advance();
      let value = 0;
      let digits = 0;
      for (let digit = hexValue(this.current()); digit >= 0; digit = hexValue(this.current())) {
        value = value * 16 + digit;
        digits++;
        this.advance();
        if (value > 0x10ffff) break;
      }
      if (digits > 0 && value <= 0x10ffff && this.skip(0x7d)) return value;
      this.position = start;
      return -1;
    }
    const unit = this.#hex(4);
    if (!extended || !isLead(unit) || this.current() !== 0x5c || this.next() !== 0x75) return unit;
    const end = this.position;
    this.position += 2;
    const trail = this.#hex(4);
    if (isTrail(trail)) return pointOfPair(unit, trail);
    this.position = end;
    return unit;
  }

  // ---------------------------------------------------------------- escapes of one character

  /** The character of the escape that begins here with its backslash. */
  characterEscape(inClass: boolean): number {
    const { unicode, sets } = this.mode;
    const c = this.next();
    this.advance();
    this.advance();
    switch (c) {
      case 0x66:
        return 0x0c;
      case 0x6e:
        return 0x0a;
      case 0x72:
        return 0x0d;
      case 0x74:
        return 0x09;
      case 0x76:
        return 0x0b;
      case 0x63:
        return this.#controlEscape(inClass);
      case 0x78: {
        const value = this.#hex(2);
        if (value >= 0) return value;
        if (unicode) this.fail("Invalid escape");
        return c;
      }
      case 0x75: {
        const value = this.unicodeEscape(unicode);
        if (value >= 0) return value;
        if (unicode) this.fail("Invalid Unicode escape");
        return c;
      }
    }
    if (c === 0x30 && !isDigit(this.current())) return 0;
    if (isOctal(c)) {
      if (unicode) this.fail(inClass ? "Invalid class escape" : "Invalid decimal escape");
      this.position--;
      return this.octal();
    }
    if (unicode) {
      const identity =
        isOneOf(c, SYNTAX_CHARACTERS) ||
        (inClass && c === 0x2d) ||
        (inClass && sets && isOneOf(c, CLASS_PUNCTUATORS));
      if (!identity) this.fail("Invalid escape");
    } else if (c === 0x6b && this.hasNamedGroups(inClass)) {
      this.fail("Invalid escape");
    }
    return c;
  }

  /** After `\c`. */
  #controlEscape(inClass: boolean): number {
    const c = this.current();
    if (isLetter(c)) {
      this.advance();
      return c & 0x1f;
    }
    if (this.mode.unicode) this.fail("Invalid Unicode escape");
    if (inClass && (isDigit(c) || c === 0x5f)) {
      this.advance();
      return c & 0x1f;
    }
    // The backslash stands for itself, and the c is read next.
    this.position--;
    return 0x5c;
  }

  // ---------------------------------------------------------------- looking ahead

  hasNamedGroups(inClass: boolean): boolean {
    if (!this.hasNames && !this.scanned) this.#scanGroups(inClass);
    return this.hasNames;
  }

  countGroups(): number {
    if (!this.scanned) this.#scanGroups(false);
    return this.groupsInAll;
  }

  /** Counts the groups that begin after this place, without understanding more of the pattern. */
  #scanGroups(inClass: boolean): void {
    const { source } = this;
    let i = this.position;
    let count = this.groupsStarted;
    let skipping = inClass;
    while (i < source.length) {
      const c = source.charCodeAt(i);
      i++;
      if (c === 0x5c) i++;
      else if (skipping) skipping = c !== 0x5d;
      else if (c === 0x5b) skipping = true;
      else if (c === 0x28) {
        if (source.charCodeAt(i) === 0x3f) {
          i++;
          if (source.charCodeAt(i) !== 0x3c) continue;
          i++;
          const kind = source.charCodeAt(i);
          if (kind === 0x3d || kind === 0x21) continue;
          this.hasNames = true;
        }
        count++;
      }
    }
    this.groupsInAll = count;
    this.scanned = true;
  }
}

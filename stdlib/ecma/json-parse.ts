/**
 * ecma/json-parse.ts — JSON.parse to values of unknown type, with V8's messages.
 *
 * A recursive descent over the text's units. Objects become records.
 */
import {
  builderAppendRange,
  builderAppendUnit,
  builderFinish,
  builderNew,
  callFunction,
  deleteProperty,
  getProperty,
  isArray,
  ownKeys,
  recordNew,
  recordSet,
  type StringBuilder,
  setProperty,
  stringCharAt,
  stringCharCodeAt,
  stringSlice,
  stringToF64,
  valueKind,
} from "tsuk:intrinsics";
import { SyntaxError } from "./error.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

export class JsonReader {
  readonly text: string;
  readonly length: number;
  position: number = 0;
  builder: StringBuilder | undefined;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
  }

  /** The unit at the position after white space; NaN at the end. */
  peek(): number {
    const text = this.text;
    let position = this.position;
    let unit = stringCharCodeAt(text, position);
    while (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) {
      position++;
      unit = stringCharCodeAt(text, position);
    }
    this.position = position;
    return unit;
  }

  value(): unknown {
    const unit = this.peek();
    if (unit === QUOTE) return this.string();
    if (unit === OPEN_BRACE) return this.object();
    if (unit === OPEN_BRACKET) return this.array();
    if ((unit >= ZERO && unit <= NINE) || unit === MINUS) return this.number();
    if (unit === 0x74) {
      this.literal("true");
      return true;
    }
    if (unit === 0x66) {
      this.literal("false");
      return false;
    }
    if (unit === 0x6e) {
      this.literal("null");
      return null;
    }
    return this.unexpected();
  }

  object(): unknown {
    const result = recordNew(false);
    this.position++;
    let unit = this.peek();
    if (unit === CLOSE_BRACE) {
      this.position++;
      return result;
    }
    if (unit !== QUOTE) this.fail("Expected property name or '}'");
    let first = true;
    while (true) {
      const key = this.string();
      if (this.peek() !== COLON) {
        // V8 has the better message for the first property only.
        if (first) this.fail("Expected ':' after property name");
        this.unexpected();
      }
      first = false;
      this.position++;
      recordSet(result, key, this.value());
      unit = this.peek();
      this.position++;
      if (unit === CLOSE_BRACE) return result;
      if (unit !== COMMA) {
        this.position--;
        this.fail("Expected ',' or '}' after property value");
      }
      if (this.peek() !== QUOTE) this.fail("Expected double-quoted property name");
    }
  }

  array(): unknown {
    const result: unknown[] = [];
    this.position++;
    if (this.peek() === CLOSE_BRACKET) {
      this.position++;
      return result;
    }
    while (true) {
      result.push(this.value());
      const unit = this.peek();
      this.position++;
      if (unit === CLOSE_BRACKET) return result;
      if (unit !== COMMA) {
        this.position--;
        this.fail("Expected ',' or ']' after array element");
      }
    }
  }

  /** At the opening quote; past the closing one afterwards. */
  string(): string {
    const text = this.text;
    const start = this.position + 1;
    let position = start;
    while (true) {
      const unit = stringCharCodeAt(text, position);
      if (unit === QUOTE) {
        this.position = position + 1;
        return stringSlice(text, start, position);
      }
      if (unit === BACKSLASH) return this.#escapedString(start, position);
      // NaN is not at least 0x20 either.
      if (!(unit >= 0x20)) this.#badString(position);
      position++;
    }
  }

  #badString(position: number): never {
    this.position = position;
    if (position >= this.length) return this.fail("Unterminated string");
    return this.fail("Bad control character in string literal");
  }

  #escapedString(start: number, firstEscape: number): string {
    const text = this.text;
    if (this.builder === undefined) this.builder = builderNew();
    const builder = this.builder;
    let from = start;
    let position = firstEscape;
    while (true) {
      const unit = stringCharCodeAt(text, position);
      if (unit === QUOTE) {
        builderAppendRange(builder, text, from, position);
        this.position = position + 1;
        return builderFinish(builder);
      }
      if (unit === BACKSLASH) {
        builderAppendRange(builder, text, from, position);
        const escape = stringCharCodeAt(text, position + 1);
        if (escape === 0x75) {
          builderAppendUnit(builder, this.#unicodeEscape(position + 2));
          position += 6;
        } else {
          const meant = escapedUnit(escape);
          if (meant < 0) {
            this.position = position + 1;
            if (position + 1 >= this.length) return this.unexpected();
            return this.fail("Bad escaped character");
          }
          builderAppendUnit(builder, meant);
          position += 2;
        }
        from = position;
      } else {
        if (!(unit >= 0x20)) this.#badString(position);
        position++;
      }
    }
  }

  #unicodeEscape(start: number): number {
    let unit = 0;
    for (let i = start; i < start + 4; i++) {
      const c = stringCharCodeAt(this.text, i);
      if (c >= ZERO && c <= NINE) unit = unit * 16 + c - ZERO;
      else if (c >= 0x61 && c <= 0x66) unit = unit * 16 + c - 0x57;
      else if (c >= 0x41 && c <= 0x46) unit = unit * 16 + c - 0x37;
      else {
        this.position = i;
        return this.fail("Bad Unicode escape");
      }
    }
    return unit;
  }

  number(): number {
    const text = this.text;
    const start = this.position;
    let position = start;
    let unit = stringCharCodeAt(text, position);
    if (unit === MINUS) {
      position++;
      unit = stringCharCodeAt(text, position);
      if (!(unit >= ZERO && unit <= NINE)) {
        this.position = position;
        return this.fail("No number after minus sign");
      }
    }
    if (unit === ZERO) {
      position++;
      unit = stringCharCodeAt(text, position);
      if (unit >= ZERO && unit <= NINE) {
        this.position = position;
        return this.unexpected();
      }
    } else {
      // Small integers are put together here.
      let value = 0;
      while (unit >= ZERO && unit <= NINE) {
        value = value * 10 + unit - ZERO;
        position++;
        unit = stringCharCodeAt(text, position);
      }
      if (position - start < 16 && unit !== 0x2e && unit !== 0x65 && unit !== 0x45) {
        this.position = position;
        return stringCharCodeAt(text, start) === MINUS ? -value : value;
      }
    }
    if (unit === 0x2e) {
      position++;
      unit = stringCharCodeAt(text, position);
      if (!(unit >= ZERO && unit <= NINE)) {
        this.position = position;
        return this.fail("Unterminated fractional number");
      }
      while (unit >= ZERO && unit <= NINE) {
        position++;
        unit = stringCharCodeAt(text, position);
      }
    }
    if (unit === 0x65 || unit === 0x45) {
      position++;
      unit = stringCharCodeAt(text, position);
      if (unit === 0x2b || unit === MINUS) {
        position++;
        unit = stringCharCodeAt(text, position);
      }
      if (!(unit >= ZERO && unit <= NINE)) {
        this.position = position;
        return this.fail("Exponent part is missing a number");
      }
      while (unit >= ZERO && unit <= NINE) {
        position++;
        unit = stringCharCodeAt(text, position);
      }
    }
    this.position = position;
    return stringToF64(stringSlice(text, start, position));
  }

  literal(word: string): void {
    for (let i = 0; i < word.length; i++) {
      if (stringCharCodeAt(this.text, this.position) !== stringCharCodeAt(word, i)) {
        this.unexpected();
      }
      this.position++;
    }
  }

  /** Only white space may follow. */
  end(): void {
    this.peek();
    if (this.position < this.length) {
      this.fail("Unexpected non-whitespace character after JSON", true);
    }
  }

  fail(message: string, complete: boolean = false): never {
    const place = `at position ${this.position}`;
    throw new SyntaxError(complete ? `${message} ${place}` : `${message} in JSON ${place}`);
  }

  /** What stands at the position cannot stand there. */
  unexpected(): never {
    const { text, length, position } = this;
    if (position >= length) throw new SyntaxError("Unexpected end of JSON input");
    const unit = stringCharCodeAt(text, position);
    if ((unit >= ZERO && unit <= NINE) || unit === MINUS) return this.fail("Unexpected number");
    if (unit === QUOTE) return this.fail("Unexpected string");
    if (
      text === "NaN" ||
      text === "Infinity" ||
      text === "undefined" ||
      text === "[object Object]"
    ) {
      throw new SyntaxError(`"${text}" is not valid JSON`);
    }
    // Ten units on either side of a longer text.
    let from = 0;
    let to = length;
    if (length > 20) {
      if (position >= 10) from = position - 10;
      if (position < length - 10) to = position + 10;
    }
    const before = from > 0 || (length > 20 && position >= 10) ? "..." : "";
    const after = to < length ? "..." : "";
    const context = `${before}"${stringSlice(text, from, to)}"${after}`;
    throw new SyntaxError(
      `Unexpected token '${stringCharAt(text, position)}', ${context} is not valid JSON`,
    );
  }
}

/** What the unit after a backslash stands for; -1: nothing. */
function escapedUnit(unit: number): number {
  switch (unit) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f:
      return unit;
    case 0x62:
      return 8;
    case 0x66:
      return 12;
    case 0x6e:
      return 10;
    case 0x72:
      return 13;
    case 0x74:
      return 9;
    default:
      return -1;
  }
}

export function parse$1(text: string): unknown {
  const reader = new JsonReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

/** @length 2 */
export function parse(text: string, reviver?: unknown): unknown {
  const value = parse$1(text);
  if (typeof reviver !== "function") return value;
  const root = recordNew(false);
  recordSet(root, "", value);
  return revive(root, "", reviver);
}

function revive(holder: unknown, key: string, reviver: unknown): unknown {
  const value = getProperty(holder, key);
  if (valueKind(value) >= 8) {
    if (isArray(value)) {
      const length = value.length;
      for (let i = 0; i < length; i++) reviveEntry(value, `${i}`, reviver);
    } else {
      const keys = ownKeys(value, true);
      for (let i = 0; i < keys.length; i++) reviveEntry(value, keys[i], reviver);
    }
  }
  return callFunction(reviver, holder, [key, value]);
}

function reviveEntry(holder: unknown, key: string, reviver: unknown): void {
  const revived = revive(holder, key, reviver);
  if (revived === undefined) deleteProperty(holder, key);
  else setProperty(holder, key, revived);
}

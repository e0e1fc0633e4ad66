/**
 * ecma/date-parse.ts — Date.parse: the format of ECMA-262 (Date Time String
 * Format), and what else engines read by custom. The second follows V8's rules:
 * words are months, zones, AM and PM, others count only before the first number;
 * numbers followed by a colon are times, others are parts of the date.
 */
import { f64Floor, stringCharCodeAt } from "tsuk:intrinsics";
import { makeDate, makeDay, makeTime, timeClip, toUtc } from "./date-time.ts";

/** Kinds of tokens. A symbol is its character. */
const END = 0;
const NUMBER = 1;
const WORD = 2;
const SPACE = 3;
const OTHER = 4;
const COLON = 0x3a;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const CLOSE = 0x29;
const OPEN = 0x28;

/** What words mean; months are 1 to 12. */
const NO_WORD = 0;
const MERIDIEM = 20;
const ZONE = 40;
const SEPARATOR = 60;

const NONE = -1;
/** Digits beyond these are read over. */
const SIGNIFICANT = 9;

/** Reads one token after the other; `kind` and the fields below it describe the next. */
class Scanner {
  readonly text: string;
  at: number = 0;
  kind: number = END;
  /** Digits of a number, letters of a word. */
  length: number = 0;
  /** Of a number. */
  value: number = 0;
  /** Of a word: a month, or MERIDIEM + hours, ZONE + hours, SEPARATOR, NO_WORD. */
  word: number = NO_WORD;

  constructor(text: string) {
    this.text = text;
    this.advance();
  }

  advance(): void {
    const unit = stringCharCodeAt(this.text, this.at);
    if (unit !== unit) this.kind = END;
    else if (isDigit(unit)) this.readNumber();
    else if (isSymbol(unit)) {
      this.kind = unit;
      this.at++;
    } else if (isSpace(unit)) {
      this.kind = SPACE;
      this.at++;
    } else if (unit >= 0x41) this.readWord();
    else if (unit === OPEN) this.skipParentheses();
    else {
      this.kind = OTHER;
      this.at++;
    }
  }

  isAtEnd(): boolean {
    return this.kind === END;
  }

  skip(symbol: number): boolean {
    if (this.kind !== symbol) return false;
    this.advance();
    return true;
  }

  /** Is the next token a number of this many digits, and within a range? */
  isFixed(digits: number, least: number, most: number): boolean {
    if (this.kind !== NUMBER || this.length !== digits) return false;
    return this.value >= least && this.value <= most;
  }

  takeNumber(): number {
    const { value } = this;
    this.advance();
    return value;
  }

  /** The next number as digits behind a point: milliseconds. */
  takeMilliseconds(): number {
    let { value, length } = this;
    this.advance();
    if (length === 1) return value * 100;
    if (length === 2) return value * 10;
    if (length > SIGNIFICANT) length = SIGNIFICANT;
    for (; length > 3; length--) value = f64Floor(value / 10);
    return value;
  }

  private readNumber(): void {
    const start = this.at;
    while (stringCharCodeAt(this.text, this.at) === 0x30) this.at++;
    let value = 0;
    let significant = 0;
    for (;;) {
      const unit = stringCharCodeAt(this.text, this.at);
      if (!isDigit(unit)) break;
      if (significant < SIGNIFICANT) value = value * 10 + (unit - 0x30);
      significant++;
      this.at++;
    }
    this.kind = NUMBER;
    this.value = value;
    this.length = this.at - start;
  }

  private readWord(): void {
    let prefix = "";
    let length = 0;
    for (;;) {
      const unit = stringCharCodeAt(this.text, this.at);
      if (!(unit >= 0x41) || isSpace(unit)) break;
      if (length < 3) prefix += this.text.charAt(this.at);
      length++;
      this.at++;
    }
    this.kind = WORD;
    this.length = length;
    this.word = meaning(prefix.toLowerCase(), length);
  }

  private skipParentheses(): void {
    let depth = 0;
    do {
      const unit = stringCharCodeAt(this.text, this.at);
      if (unit !== unit) break;
      if (unit === OPEN) depth++;
      else if (unit === CLOSE) depth--;
      this.at++;
    } while (depth > 0);
    this.kind = OTHER;
  }
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isSymbol(unit: number): boolean {
  return unit === COLON || unit === MINUS || unit === PLUS || unit === POINT || unit === CLOSE;
}

function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13);
  if (unit < 0x1680) return unit === 0xa0;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** What a word of `length` letters that begins with `prefix` means; months may be written out. */
function meaning(prefix: string, length: number): number {
  switch (prefix) {
    case "jan":
      return 1;
    case "feb":
      return 2;
    case "mar":
      return 3;
    case "apr":
      return 4;
    case "may":
      return 5;
    case "jun":
      return 6;
    case "jul":
      return 7;
    case "aug":
      return 8;
    case "sep":
      return 9;
    case "oct":
      return 10;
    case "nov":
      return 11;
    case "dec":
      return 12;
    case "am":
      return MERIDIEM;
    case "pm":
      return MERIDIEM + 12;
    case "t":
      return SEPARATOR;
    default:
      return length > 3 ? NO_WORD : zoneMeaning(prefix);
  }
}

function zoneMeaning(word: string): number {
  switch (word) {
    case "z":
    case "ut":
    case "utc":
    case "gmt":
      return ZONE;
    case "est":
    case "cdt":
      return ZONE - 5;
    case "edt":
      return ZONE - 4;
    case "cst":
    case "mdt":
      return ZONE - 6;
    case "mst":
    case "pdt":
      return ZONE - 7;
    case "pst":
      return ZONE - 8;
    default:
      return NO_WORD;
  }
}

/** What has been read: up to three parts of the date, four of the time, and the zone. */
class Parts {
  readonly date: number[] = [];
  isIso: boolean = false;
  namedMonth: number = NONE;
  readonly time: number[] = [];
  /** 0 after AM, 12 after PM. */
  hourOffset: number = NONE;
  /** 0: no zone was given. */
  zoneSign: number = 0;
  zoneHour: number = NONE;
  zoneMinute: number = NONE;

  addDate(n: number): boolean {
    if (this.date.length === 3) return false;
    this.date.push(n);
    return true;
  }

  addTime(n: number): boolean {
    if (this.time.length === 4) return false;
    this.time.push(n);
    return true;
  }

  /** No part of the time follows this one. */
  addLastTime(n: number): void {
    this.addTime(n);
    while (this.time.length < 4) this.time.push(0);
  }

  expectsTime(n: number): boolean {
    const { length } = this.time;
    return length === 3 ? n < 1000 : (length === 1 || length === 2) && n < 60;
  }

  expectsZoneMinute(n: number): boolean {
    return this.zoneHour !== NONE && this.zoneMinute === NONE && n < 60;
  }

  setZone(hours: number): void {
    this.zoneSign = hours < 0 ? -1 : 1;
    this.zoneHour = hours < 0 ? -hours : hours;
    this.zoneMinute = 0;
  }

  isUtc(): boolean {
    return this.zoneHour === 0 && this.zoneMinute === 0;
  }
}

/** What parseIso finds. */
const ACCEPTED = 0;
const WRONG = 1;
/** Not of the standard's format so far: what has been read may still begin another one. */
const DIFFERENT = 2;

/** The time value that a text stands for, or NaN. */
export function parseDate(text: string): number {
  const scanner = new Scanner(text);
  const parts = new Parts();
  switch (parseIso(scanner, parts)) {
    case ACCEPTED:
      return timeOf(parts);
    case WRONG:
      return NaN;
    default:
      return parseLegacy(scanner, parts) ? timeOf(parts) : NaN;
  }
}

function parseIso(scanner: Scanner, parts: Parts): number {
  if (scanner.kind === MINUS || scanner.kind === PLUS) {
    // The sign is dropped when no year of six digits follows; as the first token it means nothing.
    const sign = scanner.kind === MINUS ? -1 : 1;
    scanner.advance();
    if (!scanner.isFixed(6, 0, 999999)) return DIFFERENT;
    const year = sign * scanner.takeNumber();
    // There is no year -0: V8 reads on behind it.
    if (sign < 0 && year === 0) return DIFFERENT;
    parts.addDate(year);
  } else if (scanner.isFixed(4, 0, 9999)) parts.addDate(scanner.takeNumber());
  else return DIFFERENT;
  if (scanner.skip(MINUS)) {
    if (!scanner.isFixed(2, 1, 12)) return DIFFERENT;
    parts.addDate(scanner.takeNumber());
    if (scanner.skip(MINUS)) {
      if (!scanner.isFixed(2, 1, 31)) return DIFFERENT;
      parts.addDate(scanner.takeNumber());
    }
  }
  if (scanner.kind === WORD && scanner.word === SEPARATOR) {
    scanner.advance();
    if (!parseIsoTime(scanner, parts) || !parseIsoZone(scanner, parts)) return WRONG;
    if (!scanner.isAtEnd()) return WRONG;
  } else if (!scanner.isAtEnd()) return DIFFERENT;
  // A date alone is in UTC, a date with a time in the host's zone.
  if (parts.zoneSign === 0 && parts.time.length === 0) parts.setZone(0);
  parts.isIso = true;
  return ACCEPTED;
}

function parseIsoTime(scanner: Scanner, parts: Parts): boolean {
  if (!scanner.isFixed(2, 0, 24)) return false;
  const is24 = scanner.value === 24;
  const most = is24 ? 0 : 59;
  parts.addTime(scanner.takeNumber());
  if (!scanner.skip(COLON) || !scanner.isFixed(2, 0, most)) return false;
  parts.addTime(scanner.takeNumber());
  if (!scanner.skip(COLON)) return true;
  if (!scanner.isFixed(2, 0, most)) return false;
  parts.addTime(scanner.takeNumber());
  if (!scanner.skip(POINT)) return true;
  if (scanner.kind !== NUMBER || (is24 && scanner.value > 0)) return false;
  parts.addTime(scanner.takeMilliseconds());
  return true;
}

function parseIsoZone(scanner: Scanner, parts: Parts): boolean {
  if (isZ(scanner)) {
    scanner.advance();
    parts.setZone(0);
    return true;
  }
  if (scanner.kind !== PLUS && scanner.kind !== MINUS) return true;
  parts.zoneSign = scanner.kind === PLUS ? 1 : -1;
  scanner.advance();
  if (scanner.isFixed(4, 0, 2359)) {
    const both = scanner.takeNumber();
    parts.zoneHour = f64Floor(both / 100);
    parts.zoneMinute = both % 100;
    return parts.zoneMinute < 60;
  }
  if (!scanner.isFixed(2, 0, 23)) return false;
  parts.zoneHour = scanner.takeNumber();
  if (!scanner.skip(COLON) || !scanner.isFixed(2, 0, 59)) return false;
  parts.zoneMinute = scanner.takeNumber();
  return true;
}

/** Z is the only name of UTC with one letter. */
function isZ(scanner: Scanner): boolean {
  return scanner.kind === WORD && scanner.word === ZONE && scanner.length === 1;
}

function parseLegacy(scanner: Scanner, parts: Parts): boolean {
  let hasNumber = parts.date.length > 0;
  while (!scanner.isAtEnd()) {
    const { kind } = scanner;
    if (kind === NUMBER) {
      hasNumber = true;
      if (!takeLegacyNumber(scanner, parts)) return false;
    } else if (kind === WORD) {
      if (!takeLegacyWord(scanner, parts, hasNumber)) return false;
    } else if (kind === PLUS || kind === MINUS) {
      scanner.advance();
      if (parts.isUtc() || parts.time.length > 0) {
        hasNumber = true;
        if (!takeOffset(scanner, parts, kind === PLUS ? 1 : -1)) return false;
      } else if (hasNumber) return false;
    } else {
      scanner.advance();
      if (kind === CLOSE && hasNumber) return false;
    }
  }
  return true;
}

function takeLegacyNumber(scanner: Scanner, parts: Parts): boolean {
  const n = scanner.takeNumber();
  if (scanner.skip(COLON)) {
    if (scanner.skip(COLON)) {
      if (parts.time.length > 0) return false;
      parts.addTime(n);
      return parts.addTime(0);
    }
    if (!parts.addTime(n)) return false;
    scanner.skip(POINT);
    return true;
  }
  if (scanner.skip(POINT) && parts.expectsTime(n)) {
    parts.addTime(n);
    if (scanner.kind !== NUMBER) return false;
    parts.addLastTime(scanner.takeMilliseconds());
    return true;
  }
  if (parts.expectsZoneMinute(n)) {
    parts.zoneMinute = n;
    return true;
  }
  if (parts.expectsTime(n)) {
    parts.addLastTime(n);
    const { kind } = scanner;
    return kind === END || kind === SPACE || kind === PLUS || kind === MINUS || isZ(scanner);
  }
  if (!parts.addDate(n)) return false;
  scanner.skip(MINUS);
  return true;
}

function takeLegacyWord(scanner: Scanner, parts: Parts, hasNumber: boolean): boolean {
  const { word } = scanner;
  scanner.advance();
  if (word >= 1 && word <= 12) {
    parts.namedMonth = word;
    scanner.skip(MINUS);
    return true;
  }
  if ((word === MERIDIEM || word === MERIDIEM + 12) && parts.time.length > 0) {
    parts.hourOffset = word - MERIDIEM;
    return true;
  }
  if (word >= ZONE - 12 && word <= ZONE && hasNumber) {
    parts.setZone(word - ZONE);
    return true;
  }
  // Other words may only come before the first number, and not right before it.
  return !hasNumber && scanner.kind !== NUMBER;
}

/** "+01:00", "+0100", "-8", "+": what follows a time or a name of UTC. */
function takeOffset(scanner: Scanner, parts: Parts, sign: number): boolean {
  let n = 0;
  let digits = 0;
  if (scanner.kind === NUMBER) {
    digits = scanner.length;
    n = scanner.takeNumber();
  }
  parts.zoneSign = sign;
  if (scanner.kind === COLON) {
    parts.zoneHour = n;
    parts.zoneMinute = NONE;
  } else if (digits === 1 || digits === 2) {
    parts.zoneHour = n;
    parts.zoneMinute = 0;
  } else if (digits === 3 || digits === 4) {
    parts.zoneHour = f64Floor(n / 100);
    parts.zoneMinute = n % 100;
  } else return false;
  return true;
}

/** The time value of the parts, or NaN when they make no date. */
function timeOf(parts: Parts): number {
  const day = dayOf(parts);
  const time = timeOfDay(parts);
  const wall = makeDate(day, time);
  if (parts.zoneSign === 0) return timeClip(toUtc(wall));
  const hours = parts.zoneHour === NONE ? 0 : parts.zoneHour;
  const minutes = parts.zoneMinute === NONE ? 0 : parts.zoneMinute;
  return timeClip(wall - parts.zoneSign * (hours * 3600000 + minutes * 60000));
}

function isDay(n: number): boolean {
  return n >= 1 && n <= 31;
}

function dayOf(parts: Parts): number {
  const { date, namedMonth } = parts;
  if (date.length === 0) return NaN;
  while (date.length < 3) date.push(1);
  let year = date[2];
  let month = date[0];
  let day = date[1];
  if (namedMonth !== NONE) {
    month = namedMonth;
    day = isDay(date[0]) ? date[0] : date[1];
    year = isDay(date[0]) ? date[1] : date[0];
  } else if (parts.isIso || !isDay(date[0])) {
    year = date[0];
    month = date[1];
    day = date[2];
  }
  if (!parts.isIso && year >= 0 && year < 100) year += year < 50 ? 2000 : 1900;
  return month >= 1 && month <= 12 && isDay(day) ? makeDay(year, month - 1, day) : NaN;
}

function timeOfDay(parts: Parts): number {
  const { time, hourOffset } = parts;
  while (time.length < 4) time.push(0);
  let hour = time[0];
  if (hourOffset !== NONE) {
    if (hour > 12) return NaN;
    hour = (hour % 12) + hourOffset;
  }
  const fits = hour < 24 && time[1] < 60 && time[2] < 60 && time[3] < 1000;
  const midnight = hour === 24 && time[1] === 0 && time[2] === 0 && time[3] === 0;
  return fits || midnight ? makeTime(hour, time[1], time[2], time[3]) : NaN;
}

/**
 * ecma/date.ts — Date: a time value with methods that read and write its fields
 * in the host's zone or in UTC.
 */
import {
  f64Floor,
  f64Trunc,
  hostWallClock,
  hostZoneOffset,
  toNumber,
  toPrimitiveDefault,
  toString,
} from "tsuk:intrinsics";
import { parseDate } from "./date-parse.ts";
import {
  dateText,
  INVALID,
  isoText,
  localeDateText,
  localeTimeText,
  timeText,
  utcText,
} from "./date-text.ts";
import {
  type DateFields,
  fieldsOf,
  makeDate,
  makeDay,
  makeTime,
  timeClip,
  toLocal,
  toUtc,
} from "./date-time.ts";
import { RangeError, TypeError } from "./error.ts";

/** What tells the time in place of the host. */
let clock: (() => number) | undefined;

export function setClock(action: (() => number) | undefined): void {
  clock = action;
}

function wallClock(): number {
  return clock === undefined ? hostWallClock() : clock();
}

/** Date called as a function: the present as a text. @length 7 */
export function call(..._ignored: readonly unknown[]): string {
  return new Date().toString();
}

export class Date {
  #time: number;

  /** @length 7 */
  constructor(...args: readonly unknown[]) {
    if (args.length === 0) this.#time = f64Floor(wallClock());
    else if (args.length === 1) this.#time = timeOfValue(args[0]);
    else this.#time = timeClip(toUtc(timeOfArguments(args)));
  }

  static now(): number {
    return f64Floor(wallClock());
  }

  static parse(text: string): number {
    return parseDate(text);
  }

  /** @length 7 */
  static UTC(
    year: number,
    month: number = 0,
    day: number = 1,
    hour: number = 0,
    minute: number = 0,
    second: number = 0,
    millisecond: number = 0,
  ): number {
    return timeClip(timeOfParts(year, month, day, hour, minute, second, millisecond));
  }

  /** The time value, whatever a derived class makes of getTime. */
  static timeOf(date: Date): number {
    return date.#time;
  }

  getTime(): number {
    return this.#time;
  }

  valueOf(): number {
    return this.#time;
  }

  getTimezoneOffset(): number {
    const time = this.#time;
    return time !== time ? NaN : f64Trunc(-hostZoneOffset(time) / 60000) + 0;
  }

  // ------------------------------------------------------------ fields

  getFullYear(): number {
    return this.local()?.year ?? NaN;
  }

  getMonth(): number {
    return this.local()?.month ?? NaN;
  }

  getDate(): number {
    return this.local()?.day ?? NaN;
  }

  getDay(): number {
    return this.local()?.weekday ?? NaN;
  }

  getHours(): number {
    return this.local()?.hour ?? NaN;
  }

  getMinutes(): number {
    return this.local()?.minute ?? NaN;
  }

  getSeconds(): number {
    return this.local()?.second ?? NaN;
  }

  getMilliseconds(): number {
    return this.local()?.millisecond ?? NaN;
  }

  /** Years since 1900 (ECMA-262 Annex B). */
  getYear(): number {
    return this.getFullYear() - 1900;
  }

  getUTCFullYear(): number {
    return this.utc()?.year ?? NaN;
  }

  getUTCMonth(): number {
    return this.utc()?.month ?? NaN;
  }

  getUTCDate(): number {
    return this.utc()?.day ?? NaN;
  }

  getUTCDay(): number {
    return this.utc()?.weekday ?? NaN;
  }

  getUTCHours(): number {
    return this.utc()?.hour ?? NaN;
  }

  getUTCMinutes(): number {
    return this.utc()?.minute ?? NaN;
  }

  getUTCSeconds(): number {
    return this.utc()?.second ?? NaN;
  }

  getUTCMilliseconds(): number {
    return this.utc()?.millisecond ?? NaN;
  }

  private local(): DateFields | undefined {
    const time = this.#time;
    return time !== time ? undefined : fieldsOf(toLocal(time));
  }

  private utc(): DateFields | undefined {
    const time = this.#time;
    return time !== time ? undefined : fieldsOf(time);
  }

  // ------------------------------------------------------------ changing fields

  setTime(time: number): number {
    return this.set(timeClip(time));
  }

  /** @length 3 */
  setFullYear(year: number, month?: number, day?: number): number {
    return this.setLocal(withDate(this.local() ?? fieldsOf(0), year, month, day));
  }

  /** @length 2 */
  setMonth(month: number, day?: number): number {
    return this.setLocal(withDate(this.local(), undefined, month, day));
  }

  setDate(day: number): number {
    return this.setLocal(withDate(this.local(), undefined, undefined, day));
  }

  /** @length 4 */
  setHours(hour: number, minute?: number, second?: number, millisecond?: number): number {
    return this.setLocal(withTime(this.local(), hour, minute, second, millisecond));
  }

  /** @length 3 */
  setMinutes(minute: number, second?: number, millisecond?: number): number {
    return this.setLocal(withTime(this.local(), undefined, minute, second, millisecond));
  }

  /** @length 2 */
  setSeconds(second: number, millisecond?: number): number {
    return this.setLocal(withTime(this.local(), undefined, undefined, second, millisecond));
  }

  setMilliseconds(millisecond: number): number {
    return this.setLocal(withTime(this.local(), undefined, undefined, undefined, millisecond));
  }

  /** @length 3 */
  setUTCFullYear(year: number, month?: number, day?: number): number {
    return this.set(timeClip(withDate(this.utc() ?? fieldsOf(0), year, month, day)));
  }

  /** @length 2 */
  setUTCMonth(month: number, day?: number): number {
    return this.set(timeClip(withDate(this.utc(), undefined, month, day)));
  }

  setUTCDate(day: number): number {
    return this.set(timeClip(withDate(this.utc(), undefined, undefined, day)));
  }

  /** @length 4 */
  setUTCHours(hour: number, minute?: number, second?: number, millisecond?: number): number {
    return this.set(timeClip(withTime(this.utc(), hour, minute, second, millisecond)));
  }

  /** @length 3 */
  setUTCMinutes(minute: number, second?: number, millisecond?: number): number {
    return this.set(timeClip(withTime(this.utc(), undefined, minute, second, millisecond)));
  }

  /** @length 2 */
  setUTCSeconds(second: number, millisecond?: number): number {
    return this.set(timeClip(withTime(this.utc(), undefined, undefined, second, millisecond)));
  }

  setUTCMilliseconds(millisecond: number): number {
    return this.set(timeClip(withTime(this.utc(), undefined, undefined, undefined, millisecond)));
  }

  private setLocal(wall: number): number {
    return this.set(timeClip(toUtc(wall)));
  }

  private set(time: number): number {
    this.#time = time;
    return time;
  }

  // ------------------------------------------------------------ texts

  toString(): string {
    const time = this.#time;
    return time !== time ? INVALID : `${dateText(toLocal(time))} ${timeText(time)}`;
  }

  toDateString(): string {
    const time = this.#time;
    return time !== time ? INVALID : dateText(toLocal(time));
  }

  toTimeString(): string {
    const time = this.#time;
    return time !== time ? INVALID : timeText(time);
  }

  toUTCString(): string {
    const time = this.#time;
    return time !== time ? INVALID : utcText(time);
  }

  toISOString(): string {
    const time = this.#time;
    if (time !== time) throw new RangeError("Invalid time value");
    return isoText(time);
  }

  /** @length 1 */
  toJSON(_key?: unknown): string | null {
    const time = this.#time;
    return time !== time ? null : this.toISOString();
  }

  toLocaleString(locales?: unknown, options?: unknown): string {
    requireEnglish(locales, options);
    const time = this.#time;
    if (time !== time) return INVALID;
    const wall = toLocal(time);
    return `${localeDateText(wall)}, ${localeTimeText(wall)}`;
  }

  toLocaleDateString(locales?: unknown, options?: unknown): string {
    requireEnglish(locales, options);
    const time = this.#time;
    return time !== time ? INVALID : localeDateText(toLocal(time));
  }

  toLocaleTimeString(locales?: unknown, options?: unknown): string {
    requireEnglish(locales, options);
    const time = this.#time;
    return time !== time ? INVALID : localeTimeText(toLocal(time));
  }

  [Symbol.toPrimitive](hint: string): string | number {
    switch (hint) {
      case "number":
        return this.valueOf();
      case "string":
      case "default":
        return this.toString();
      default:
        throw new TypeError(`Invalid hint: ${hint}`);
    }
  }
}

/** The time value that the only argument of `new Date` stands for. */
function timeOfValue(value: unknown): number {
  if (value instanceof Date) return Date.timeOf(value);
  const primitive = toPrimitiveDefault(value);
  if (typeof primitive === "string") return parseDate(primitive);
  return timeClip(toNumber(primitive));
}

/** The wall time of the arguments of `new Date`: a year, a month, and as much more as there is. */
function timeOfArguments(args: readonly unknown[]): number {
  return timeOfParts(
    toNumber(args[0]),
    toNumber(args[1]),
    args.length > 2 ? toNumber(args[2]) : 1,
    args.length > 3 ? toNumber(args[3]) : 0,
    args.length > 4 ? toNumber(args[4]) : 0,
    args.length > 5 ? toNumber(args[5]) : 0,
    args.length > 6 ? toNumber(args[6]) : 0,
  );
}

/** Years of two digits are of the twentieth century. */
function timeOfParts(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number {
  const whole = f64Trunc(year);
  const full = whole >= 0 && whole <= 99 ? 1900 + whole : year;
  return makeDate(makeDay(full, month, day), makeTime(hour, minute, second, millisecond));
}

/** The fields' time with another date; NaN without fields. */
function withDate(
  fields: DateFields | undefined,
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): number {
  if (fields === undefined) return NaN;
  return makeDate(
    makeDay(year ?? fields.year, month ?? fields.month, day ?? fields.day),
    makeTime(fields.hour, fields.minute, fields.second, fields.millisecond),
  );
}

/** The fields' date with another time of day; NaN without fields. */
function withTime(
  fields: DateFields | undefined,
  hour: number | undefined,
  minute: number | undefined,
  second: number | undefined,
  millisecond: number | undefined,
): number {
  if (fields === undefined) return NaN;
  return makeDate(
    makeDay(fields.year, fields.month, fields.day),
    makeTime(
      hour ?? fields.hour,
      minute ?? fields.minute,
      second ?? fields.second,
      millisecond ?? fields.millisecond,
    ),
  );
}

/** There are no data of other locales: better no text than one in the wrong language. */
function requireEnglish(locales: unknown, options: unknown): void {
  const english = locales === undefined || locales === "en-US" || locales === "en";
  if (!english)
    throw new RangeError(`Dates are written in en-US only, not in ${toString(locales)}`);
  if (options !== undefined) throw new RangeError("Options for writing dates are not supported");
}

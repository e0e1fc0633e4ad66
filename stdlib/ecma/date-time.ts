/**
 * ecma/date-time.ts — the arithmetic of time values (ECMA-262, Time Values and
 * Time Range): milliseconds since 1970 to fields and back, in UTC and in the
 * host's zone. A time value is a whole number within 8.64e15, or NaN.
 */
import { f64Abs, f64Floor, f64Trunc, hostZoneOffset } from "tsuk:intrinsics";

export const MS_PER_DAY = 86400000;
const MS_PER_HOUR = 3600000;
const MS_PER_MINUTE = 60000;
const MS_PER_SECOND = 1000;
const MOST = 8.64e15;

/** The fields of a time value; months count from 0, weekdays from Sunday. */
export class DateFields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  weekday: number;

  constructor(
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
    millisecond: number,
    weekday: number,
  ) {
    this.year = year;
    this.month = month;
    this.day = day;
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.millisecond = millisecond;
    this.weekday = weekday;
  }
}

/** The remainder that has the divisor's sign. */
function modulo(a: number, b: number): number {
  return a - f64Floor(a / b) * b;
}

/**
 * The fields of a time value that is not NaN. The calendar's arithmetic counts
 * in eras of 400 years whose years begin in March, so that the leap day is the
 * last of a year.
 */
export function fieldsOf(time: number): DateFields {
  const days = f64Floor(time / MS_PER_DAY);
  const inDay = time - days * MS_PER_DAY;
  const shifted = days + 719468;
  const era = f64Floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = f64Floor(
    (dayOfEra -
      f64Floor(dayOfEra / 1460) +
      f64Floor(dayOfEra / 36524) -
      f64Floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + f64Floor(yearOfEra / 4) - f64Floor(yearOfEra / 100));
  const marchMonth = f64Floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - f64Floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 2 : marchMonth - 10;
  const year = yearOfEra + era * 400 + (month < 2 ? 1 : 0);
  return new DateFields(
    year,
    month,
    day,
    f64Floor(inDay / MS_PER_HOUR),
    f64Floor(inDay / MS_PER_MINUTE) % 60,
    f64Floor(inDay / MS_PER_SECOND) % 60,
    inDay % MS_PER_SECOND,
    modulo(days + 4, 7),
  );
}

/** The day number of a date; the month may lie outside 0 to 11 (ECMA-262 MakeDay). */
export function makeDay(year: number, month: number, day: number): number {
  const y = f64Trunc(year) + f64Floor(f64Trunc(month) / 12);
  const m = modulo(f64Trunc(month), 12);
  // Years beyond these are out of range whatever the day; NaN and Infinity too.
  if (!(f64Abs(y) < 1e7)) return NaN;
  const marchYear = m < 2 ? y - 1 : y;
  const era = f64Floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = f64Floor((153 * (m < 2 ? m + 10 : m - 2) + 2) / 5);
  const dayOfEra =
    yearOfEra * 365 + f64Floor(yearOfEra / 4) - f64Floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + f64Trunc(day) - 1;
}

/** Milliseconds of a time of day; each part may lie outside its range (MakeTime). */
export function makeTime(
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number {
  return (
    f64Trunc(hour) * MS_PER_HOUR +
    f64Trunc(minute) * MS_PER_MINUTE +
    f64Trunc(second) * MS_PER_SECOND +
    f64Trunc(millisecond)
  );
}

/** MakeDate; NaN when it is not finite. */
export function makeDate(day: number, time: number): number {
  const date = day * MS_PER_DAY + time;
  return f64Abs(date) < Infinity ? date : NaN;
}

/** A whole number within the range of time values, or NaN (TimeClip); never -0. */
export function timeClip(time: number): number {
  return f64Abs(time) <= MOST ? f64Trunc(time) + 0 : NaN;
}

export function toLocal(time: number): number {
  return time + hostZoneOffset(time);
}

/**
 * The moment at which clocks show a wall time. Where they show it twice it is
 * the first; where they skip it, the offset before the change counts.
 */
export function toUtc(wall: number): number {
  if (!(f64Abs(wall) <= MOST + MS_PER_DAY)) return NaN;
  const before = hostZoneOffset(wall - MS_PER_DAY);
  const after = hostZoneOffset(wall + MS_PER_DAY);
  if (before === after || hostZoneOffset(wall - before) === before) return wall - before;
  return hostZoneOffset(wall - after) === after ? wall - after : wall - before;
}

/**
 * ecma/date-text.ts — time values as text: ISO 8601, the forms of
 * Date.prototype.toString and its kin, and the en-US forms of toLocaleString.
 */
import {
  f64Abs,
  f64Floor,
  f64ToString,
  hostZoneName,
  hostZoneOffset,
  stringPadStart,
} from "tsuk:intrinsics";
import { type DateFields, fieldsOf } from "./date-time.ts";

const WEEKDAYS = "SunMonTueWedThuFriSat";
const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

export const INVALID = "Invalid Date";

function padded(n: number, width: number): string {
  return stringPadStart(f64ToString(n), width, "0");
}

/** The nth name of a list of names of three letters. */
function nameAt(names: string, n: number): string {
  return names.slice(n * 3, n * 3 + 3);
}

/** At least four digits, after a sign if it is negative. */
function yearText(year: number): string {
  return year < 0 ? `-${padded(-year, 4)}` : padded(year, 4);
}

/** "2024-02-29T23:59:59.000Z"; six digits and a sign for years outside 0 to 9999. */
export function isoText(time: number): string {
  const f = fieldsOf(time);
  const year =
    f.year >= 0 && f.year <= 9999
      ? padded(f.year, 4)
      : `${f.year < 0 ? "-" : "+"}${padded(f64Abs(f.year), 6)}`;
  const date = `${year}-${padded(f.month + 1, 2)}-${padded(f.day, 2)}`;
  return `${date}T${clockText(f)}.${padded(f.millisecond, 3)}Z`;
}

function clockText(f: DateFields): string {
  return `${padded(f.hour, 2)}:${padded(f.minute, 2)}:${padded(f.second, 2)}`;
}

/** "Thu Feb 29 2024" of a wall time. */
export function dateText(wall: number): string {
  const f = fieldsOf(wall);
  const day = `${nameAt(WEEKDAYS, f.weekday)} ${nameAt(MONTHS, f.month)} ${padded(f.day, 2)}`;
  return `${day} ${yearText(f.year)}`;
}

/** "23:59:59 GMT+0100 (Central European Standard Time)" */
export function timeText(time: number): string {
  const offset = hostZoneOffset(time);
  const minutes = f64Floor(f64Abs(offset) / 60000);
  const sign = offset < 0 ? "-" : "+";
  const zone = `GMT${sign}${padded(f64Floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`;
  return `${clockText(fieldsOf(time + offset))} ${zone} (${zoneName(time, sign, minutes)})`;
}

/** "Thu, 29 Feb 2024 23:59:59 GMT" */
export function utcText(time: number): string {
  const f = fieldsOf(time);
  const day = `${nameAt(WEEKDAYS, f.weekday)}, ${padded(f.day, 2)} ${nameAt(MONTHS, f.month)}`;
  return `${day} ${yearText(f.year)} ${clockText(f)} GMT`;
}

/** "2/29/2024" of a wall time, as the locale en-US has it. */
export function localeDateText(wall: number): string {
  const f = fieldsOf(wall);
  const year = f.year > 0 ? f.year : 1 - f.year;
  return `${f64ToString(f.month + 1)}/${f64ToString(f.day)}/${f64ToString(year)}`;
}

/** "11:59:59 PM" of a wall time, as the locale en-US has it. */
export function localeTimeText(wall: number): string {
  const f = fieldsOf(wall);
  const hour = f.hour % 12 === 0 ? 12 : f.hour % 12;
  const clock = `${f64ToString(hour)}:${padded(f.minute, 2)}:${padded(f.second, 2)}`;
  return `${clock} ${f.hour < 12 ? "AM" : "PM"}`;
}

/** The zone's English name where its abbreviation and offset tell it, else "GMT+01:00". */
function zoneName(time: number, sign: string, minutes: number): string {
  const abbreviation = hostZoneName(time);
  switch (`${abbreviation}${sign}${f64ToString(minutes)}`) {
    case "UTC+0":
      return "Coordinated Universal Time";
    case "GMT+0":
      return "Greenwich Mean Time";
    case "BST+60":
      return "British Summer Time";
    case "IST+60":
      return "Irish Standard Time";
    case "WET+0":
      return "Western European Standard Time";
    case "WEST+60":
      return "Western European Summer Time";
    case "CET+60":
      return "Central European Standard Time";
    case "CEST+120":
      return "Central European Summer Time";
    case "EET+120":
      return "Eastern European Standard Time";
    case "EEST+180":
      return "Eastern European Summer Time";
    case "MSK+180":
      return "Moscow Standard Time";
    case "SAST+120":
      return "South Africa Standard Time";
    case "IST+120":
      return "Israel Standard Time";
    case "IDT+180":
      return "Israel Daylight Time";
    case "IST+330":
      return "India Standard Time";
    case "CST+480":
      return "China Standard Time";
    case "HKT+480":
      return "Hong Kong Standard Time";
    case "JST+540":
      return "Japan Standard Time";
    case "KST+540":
      return "Korean Standard Time";
    case "AWST+480":
      return "Australian Western Standard Time";
    case "ACST+570":
      return "Australian Central Standard Time";
    case "ACDT+630":
      return "Australian Central Daylight Time";
    case "AEST+600":
      return "Australian Eastern Standard Time";
    case "AEDT+660":
      return "Australian Eastern Daylight Time";
    case "NZST+720":
      return "New Zealand Standard Time";
    case "NZDT+780":
      return "New Zealand Daylight Time";
    case "NST-210":
      return "Newfoundland Standard Time";
    case "NDT-150":
      return "Newfoundland Daylight Time";
    case "AST-240":
      return "Atlantic Standard Time";
    case "ADT-180":
      return "Atlantic Daylight Time";
    case "EST-300":
      return "Eastern Standard Time";
    case "EDT-240":
      return "Eastern Daylight Time";
    case "CST-360":
      return "Central Standard Time";
    case "CDT-300":
      return "Central Daylight Time";
    case "MST-420":
      return "Mountain Standard Time";
    case "MDT-360":
      return "Mountain Daylight Time";
    case "PST-480":
      return "Pacific Standard Time";
    case "PDT-420":
      return "Pacific Daylight Time";
    case "AKST-540":
      return "Alaska Standard Time";
    case "AKDT-480":
      return "Alaska Daylight Time";
    case "HST-600":
      return "Hawaii-Aleutian Standard Time";
    default:
      return `GMT${sign}${padded(f64Floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
  }
}

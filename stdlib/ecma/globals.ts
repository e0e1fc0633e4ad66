/**
 * ecma/globals.ts — the global functions of ECMAScript.
 */
import { f64Abs, stringParseFloat, stringParseInt, toNumber, toString } from "tsuk:intrinsics";
import { decode, encode } from "./uri.ts";

/** @length 2 */
export function parseInt(text: unknown, radix?: number): number {
  const digits = typeof text === "string" ? text : toString(text);
  if (radix === undefined) return stringParseInt(digits, 0);
  const base = radix | 0;
  if (base !== 0 && (base < 2 || base > 36)) return 0 / 0;
  return stringParseInt(digits, base);
}

/** A radix that is left out goes by the prefix. */
export function parseInt$1(text: unknown): number {
  return stringParseInt(typeof text === "string" ? text : toString(text), 0);
}

export function parseFloat(text: unknown): number {
  return stringParseFloat(typeof text === "string" ? text : toString(text));
}

export function isNaN(value: unknown): boolean {
  const n = typeof value === "number" ? value : toNumber(value);
  return n !== n;
}

export function isFinite(value: unknown): boolean {
  return f64Abs(typeof value === "number" ? value : toNumber(value)) < Infinity;
}

const MARKS = "-_.!~*'()";
const RESERVED = ";/?:@&=+$,#";

export function encodeURIComponent(component: string | number | boolean): string {
  return encode(toString(component), MARKS);
}

export function encodeURI(uri: string): string {
  return encode(uri, MARKS + RESERVED);
}

export function decodeURIComponent(component: string): string {
  return decode(component, "");
}

export function decodeURI(uri: string): string {
  return decode(uri, RESERVED);
}

const UNESCAPED = "@*_+-./";
const HEX = "0123456789ABCDEF";

export function escape(text: string): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const character = text.charAt(i);
    if (isAlphanumeric(unit) || UNESCAPED.includes(character)) result += character;
    else if (unit < 256) result += `%${hex(unit, 2)}`;
    else result += `%u${hex(unit, 4)}`;
  }
  return result;
}

export function unescape(text: string): string {
  let result = "";
  let i = 0;
  while (i < text.length) {
    if (text.charAt(i) === "%") {
      const wide = text.charAt(i + 1) === "u";
      const start = wide ? i + 2 : i + 1;
      const end = start + (wide ? 4 : 2);
      const unit = end <= text.length ? hexValue(text, start, end) : -1;
      if (unit >= 0) {
        result += String.fromCharCode(unit);
        i = end;
        continue;
      }
    }
    result += text.charAt(i);
    i++;
  }
  return result;
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function hex(value: number, digits: number): string {
  let text = "";
  for (let shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    text += HEX.charAt((value >> shift) & 15);
  }
  return text;
}

function hexValue(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    let digit = -1;
    if (unit >= 48 && unit <= 57) digit = unit - 48;
    else if (unit >= 65 && unit <= 70) digit = unit - 55;
    else if (unit >= 97 && unit <= 102) digit = unit - 87;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

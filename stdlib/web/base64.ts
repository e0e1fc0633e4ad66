/**
 * web/base64.ts — atob and btoa: base64 of texts whose units are bytes.
 */
import { builderAppendUnit, builderFinish, builderNew, stringUnitAt } from "tsuk:intrinsics";
import { DOMException } from "./dom-exception.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PADDING = 61;

function invalid(message: string = "Invalid character"): DOMException {
  return new DOMException(message, "InvalidCharacterError");
}

export function btoa(text: string): string {
  const out = builderNew();
  const length = text.length;
  for (let i = 0; i < length; i += 3) {
    const left = length - i;
    const a = unitAt(text, i);
    const b = left > 1 ? unitAt(text, i + 1) : 0;
    const c = left > 2 ? unitAt(text, i + 2) : 0;
    builderAppendUnit(out, stringUnitAt(ALPHABET, a >> 2));
    builderAppendUnit(out, stringUnitAt(ALPHABET, ((a & 3) << 4) | (b >> 4)));
    const third = left > 1 ? stringUnitAt(ALPHABET, ((b & 15) << 2) | (c >> 6)) : PADDING;
    builderAppendUnit(out, third);
    builderAppendUnit(out, left > 2 ? stringUnitAt(ALPHABET, c & 63) : PADDING);
  }
  return builderFinish(out);
}

function unitAt(text: string, position: number): number {
  const unit = stringUnitAt(text, position);
  if (unit > 255) throw invalid();
  return unit;
}

/** The number of a digit; -1 for a space, -2 for the padding. */
function digitOf(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit - 65;
  if (unit >= 97 && unit <= 122) return unit - 71;
  if (unit >= 48 && unit <= 57) return unit + 4;
  if (unit === 43) return 62;
  if (unit === 47) return 63;
  if (unit === PADDING) return -2;
  if (unit === 32 || unit === 9 || unit === 10 || unit === 12 || unit === 13) return -1;
  throw invalid();
}

export function atob(text: string): string {
  let digits = 0;
  let padding = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = digitOf(stringUnitAt(text, i));
    if (digit === -1) continue;
    if (digit === -2) padding++;
    else if (padding > 0) throw invalid();
    else digits++;
    if (padding > 2) throw invalid();
  }
  if (padding > 0 && (digits + padding) % 4 !== 0) throw invalid();
  if (digits % 4 === 1) throw invalid("The string to be decoded is not correctly encoded.");
  const out = builderNew();
  let bits = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = digitOf(stringUnitAt(text, i));
    if (digit < 0) continue;
    bits = ((bits << 6) | digit) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    builderAppendUnit(out, (bits >> count) & 255);
  }
  return builderFinish(out);
}

/**
 * ecma/regexp-characters.ts — the characters of a text that is matched: code units or code points,
 * read forwards and backwards, and the matchers of one character (regexp-program.ts).
 */
import { type Int32Table, int32TableGet, stringUnitAt } from "tsuk:intrinsics";
import * as op from "./regexp-program.ts";
import { isLead, isTrail, pointOfPair } from "./surrogates.ts";

/** The code point at a position inside the text. */
export function pointAt(text: string, position: number): number {
  const unit = stringUnitAt(text, position) | 0;
  if (!isLead(unit) || position + 1 >= text.length) return unit;
  const trail = stringUnitAt(text, position + 1) | 0;
  return isTrail(trail) ? pointOfPair(unit, trail) : unit;
}

/** The code point before a position that is not the first. */
export function pointBefore(text: string, position: number): number {
  const unit = stringUnitAt(text, position - 1) | 0;
  if (!isTrail(unit) || position < 2) return unit;
  const lead = stringUnitAt(text, position - 2) | 0;
  return isLead(lead) ? pointOfPair(lead, unit) : unit;
}

/** Is the position inside a surrogate pair? */
export function isInPair(text: string, position: number): boolean {
  return (
    position > 0 &&
    position < text.length &&
    isTrail(stringUnitAt(text, position) | 0) &&
    isLead(stringUnitAt(text, position - 1) | 0)
  );
}

export function isInClass(code: Int32Table, place: number, c: number): boolean {
  if (c < 256) {
    return (((int32TableGet(code, place + (c >> 5)) | 0) >>> (c & 31)) & 1) !== 0;
  }
  let low = 0;
  let high = int32TableGet(code, place + 8) | 0;
  const ranges = place + 9;
  const count = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (c > (int32TableGet(code, ranges + middle * 2 + 1) | 0)) low = middle + 1;
    else high = middle;
  }
  return low < count && c >= (int32TableGet(code, ranges + low * 2) | 0);
}

/** One character by a matcher: the new position, or -1. */
export function step(
  code: Int32Table,
  matcher: number,
  a: number,
  b: number,
  text: string,
  position: number,
): number {
  const length = text.length | 0;
  switch (matcher) {
    case op.CHARACTER:
      return position < length && (stringUnitAt(text, position) | 0) === a ? position + 1 : -1;
    case op.CHARACTER + 1:
      return position > 0 && (stringUnitAt(text, position - 1) | 0) === a ? position - 1 : -1;
    case op.EITHER: {
      if (position >= length) return -1;
      const unit = stringUnitAt(text, position) | 0;
      return unit === a || unit === b ? position + 1 : -1;
    }
    case op.EITHER + 1: {
      if (position <= 0) return -1;
      const unit = stringUnitAt(text, position - 1) | 0;
      return unit === a || unit === b ? position - 1 : -1;
    }
    case op.UNITS:
      if (position >= length) return -1;
      return isInClass(code, a, stringUnitAt(text, position) | 0) ? position + 1 : -1;
    case op.UNITS + 1:
      if (position <= 0) return -1;
      return isInClass(code, a, stringUnitAt(text, position - 1) | 0) ? position - 1 : -1;
    case op.POINTS: {
      if (position >= length) return -1;
      const c = pointAt(text, position) | 0;
      return isInClass(code, a, c) ? position + (c > 0xffff ? 2 : 1) : -1;
    }
    default: {
      if (position <= 0) return -1;
      const c = pointBefore(text, position) | 0;
      return isInClass(code, a, c) ? position - (c > 0xffff ? 2 : 1) : -1;
    }
  }
}

/** A position after a RUN, one character earlier on its way. */
export function stepBack(matcher: number, text: string, position: number): number {
  if ((matcher & 1) === 0) {
    return matcher === op.POINTS && isInPair(text, position - 1) ? position - 2 : position - 1;
  }
  return matcher === op.POINTS + 1 && isInPair(text, position + 1) ? position + 2 : position + 1;
}

export function isWordAt(code: Int32Table, words: number, text: string, position: number): boolean {
  if (position < 0 || position >= text.length) return false;
  return isInClass(code, words, stringUnitAt(text, position) | 0);
}

export function isLineTerminator(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}

/** Where to look on after an empty match: past a whole character (AdvanceStringIndex). */
export function nextPosition(text: string, position: number, unicode: boolean): number {
  const isPair = unicode && position < text.length && pointAt(text, position) > 0xffff;
  return position + (isPair ? 2 : 1);
}

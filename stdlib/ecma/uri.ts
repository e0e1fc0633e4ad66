/**
 * ecma/uri.ts — percent encoding and decoding in UTF-8, for encodeURI and its kin.
 */
import {
  builderAppend,
  builderAppendRange,
  builderAppendUnit,
  builderFinish,
  builderNew,
  type StringBuilder,
  stringCharAt,
  stringCharCodeAt,
  stringCodePointAt,
  stringFromCodePoint,
  stringIncludes,
} from "tsuk:intrinsics";
import { URIError } from "./error.ts";

const HEX = "0123456789ABCDEF";

/** ASCII letters, digits and `unescaped` stay; everything else becomes bytes. */
export function encode(text: string, unescaped: string): string {
  const builder = builderNew();
  const length = text.length;
  let i = 0;
  while (i < length) {
    const unit = stringCharCodeAt(text, i);
    if (isAlphanumeric(unit) || stringIncludes(unescaped, stringCharAt(text, i), 0)) {
      builderAppendUnit(builder, unit);
      i++;
      continue;
    }
    const point = stringCodePointAt(text, i);
    if (point >= 0xd800 && point <= 0xdfff) throw new URIError("URI malformed");
    i += point > 0xffff ? 2 : 1;
    if (point < 0x80) {
      appendByte(builder, point);
    } else if (point < 0x800) {
      appendByte(builder, 0xc0 | (point >> 6));
      appendByte(builder, 0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
      appendByte(builder, 0xe0 | (point >> 12));
      appendByte(builder, 0x80 | ((point >> 6) & 0x3f));
      appendByte(builder, 0x80 | (point & 0x3f));
    } else {
      appendByte(builder, 0xf0 | (point >> 18));
      appendByte(builder, 0x80 | ((point >> 12) & 0x3f));
      appendByte(builder, 0x80 | ((point >> 6) & 0x3f));
      appendByte(builder, 0x80 | (point & 0x3f));
    }
  }
  return builderFinish(builder);
}

function appendByte(builder: StringBuilder, byte: number): void {
  builderAppendUnit(builder, 0x25);
  builderAppendUnit(builder, stringCharCodeAt(HEX, byte >> 4));
  builderAppendUnit(builder, stringCharCodeAt(HEX, byte & 15));
}

/** Escapes of characters in `reserved` stay as they are. */
export function decode(text: string, reserved: string): string {
  const builder = builderNew();
  const length = text.length;
  let i = 0;
  while (i < length) {
    const unit = stringCharCodeAt(text, i);
    if (unit !== 0x25) {
      builderAppendUnit(builder, unit);
      i++;
      continue;
    }
    const start = i;
    const first = byteAt(text, i);
    i += 3;
    if (first < 0x80) {
      const character = stringFromCodePoint(first);
      if (stringIncludes(reserved, character, 0)) builderAppendRange(builder, text, start, i);
      else builderAppend(builder, character);
      continue;
    }
    let more = 0;
    let point = 0;
    let least = 0;
    if (first >= 0xc0 && first < 0xe0) {
      more = 1;
      point = first & 0x1f;
      least = 0x80;
    } else if (first >= 0xe0 && first < 0xf0) {
      more = 2;
      point = first & 0x0f;
      least = 0x800;
    } else if (first >= 0xf0 && first < 0xf8) {
      more = 3;
      point = first & 0x07;
      least = 0x10000;
    } else {
      throw new URIError("URI malformed");
    }
    for (; more > 0; more--) {
      const byte = byteAt(text, i);
      if ((byte & 0xc0) !== 0x80) throw new URIError("URI malformed");
      point = (point << 6) | (byte & 0x3f);
      i += 3;
    }
    if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
      throw new URIError("URI malformed");
    }
    builderAppend(builder, stringFromCodePoint(point));
  }
  return builderFinish(builder);
}

/** The value of the escape %XX at `position`. */
function byteAt(text: string, position: number): number {
  if (position + 2 >= text.length || stringCharCodeAt(text, position) !== 0x25) {
    throw new URIError("URI malformed");
  }
  const high = hexDigit(stringCharCodeAt(text, position + 1));
  const low = hexDigit(stringCharCodeAt(text, position + 2));
  if (high < 0 || low < 0) throw new URIError("URI malformed");
  return high * 16 + low;
}

function hexDigit(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  if (unit >= 65 && unit <= 70) return unit - 55;
  if (unit >= 97 && unit <= 102) return unit - 87;
  return -1;
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

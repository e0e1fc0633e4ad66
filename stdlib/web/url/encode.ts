/**
 * web/url/encode.ts — percent-encoding (URL Standard, 1.3), and which characters each part of a URL
 * has it for.
 */

/** What is encoded besides control characters and what is not ASCII. */
export const FRAGMENT = ' "<>`';
export const QUERY = ' "#<>';
export const SPECIAL_QUERY = ` "#<>'`;
export const PATH = ' "#<>?`{}';
export const USERINFO = ' "#<>?`{}/:;=@[\\]^|';
/** Nothing but those. */
export const CONTROL = "";

const HEX = "0123456789ABCDEF";

export function percentByte(byte: number): string {
  return `%${HEX.charAt(byte >> 4)}${HEX.charAt(byte & 15)}`;
}

/** Calls back with the bytes of a character in UTF-8. */
function percentCharacter(code: number): string {
  if (code < 0x80) return percentByte(code);
  if (code < 0x800) return percentByte(0xc0 | (code >> 6)) + percentByte(0x80 | (code & 63));
  const last = percentByte(0x80 | (code & 63));
  const middle = percentByte(0x80 | ((code >> 6) & 63));
  if (code < 0x10000) return percentByte(0xe0 | (code >> 12)) + middle + last;
  return percentByte(0xf0 | (code >> 18)) + percentByte(0x80 | ((code >> 12) & 63)) + middle + last;
}

/** The character at a place; half of one is the replacement character. */
function characterAt(text: string, place: number): number {
  const code = text.codePointAt(place) ?? 0;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

export function percentEncode(text: string, set: string): string {
  let encoded = "";
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x1f && unit < 0x7f && !set.includes(text.charAt(i))) continue;
    const code = characterAt(text, i);
    encoded += text.slice(start, i) + percentCharacter(code);
    if (code > 0xffff) i++;
    start = i + 1;
  }
  return start === 0 ? text : encoded + text.slice(start);
}

function hexDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The bytes that a text stands for, each as a unit: `%41` is A. */
function percentDecodeBytes(text: string, plusIsSpace: boolean): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    let byte = bytes[i];
    if (byte === 0x25 && i + 2 < bytes.length) {
      const high = hexDigit(bytes[i + 1]);
      const low = hexDigit(bytes[i + 2]);
      if (high >= 0 && low >= 0) {
        byte = high * 16 + low;
        i += 2;
      }
    } else if (byte === 0x2b && plusIsSpace) {
      byte = 0x20;
    }
    bytes[count] = byte;
    count++;
  }
  return bytes.subarray(0, count);
}

export function percentDecode(text: string, plusIsSpace: boolean): string {
  if (!text.includes("%") && !(plusIsSpace && text.includes("+"))) return text;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    percentDecodeBytes(text, plusIsSpace),
  );
}

/** A name or value of application/x-www-form-urlencoded. */
export function formEncode(text: string): string {
  let encoded = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isLetter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a && unit < 0x80;
    if (isLetter || (unit >= 0x30 && unit <= 0x39) || "*-._".includes(text.charAt(i))) {
      encoded += text.charAt(i);
    } else if (unit === 0x20) {
      encoded += "+";
    } else {
      const code = characterAt(text, i);
      encoded += percentCharacter(code);
      if (code > 0xffff) i++;
    }
  }
  return encoded;
}

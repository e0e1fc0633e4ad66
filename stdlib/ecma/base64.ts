/**
 * ecma/base64.ts — bytes as base64 and as hexadecimal digits, and back (ECMA-262 2026, 23.3): what
 * Uint8Array has for that.
 */
import { viewGet, viewLength, viewSet } from "tsuk:intrinsics";
import { SyntaxError, TypeError } from "./error.ts";

type Alphabet = "base64" | "base64url";
type LastChunk = "loose" | "strict" | "stop-before-partial";

export interface EncodingOptions {
  alphabet?: Alphabet | undefined;
  omitPadding?: boolean | undefined;
}

export interface DecodingOptions {
  alphabet?: Alphabet | undefined;
  lastChunkHandling?: LastChunk | undefined;
}

/** How far a text was read, what it says, and what is wrong with the rest. */
interface Decoded {
  readonly read: number;
  readonly bytes: number[];
  readonly error: string;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const BAD_CHARACTER = "Found a character that cannot be part of a valid base64 string.";
const BAD_LENGTH = "The base64 input terminates with a single character, excluding padding.";
const BAD_PADDING = "The base64 input is not correctly padded.";
const EXTRA_BITS = "The base64 input has bits after the last byte that are not zero.";
const BAD_HEX = "Input string must contain hex characters in even length";

function alphabetOf(asked: unknown): string {
  if (asked === undefined || asked === "base64") return `${DIGITS}+/`;
  if (asked === "base64url") return `${DIGITS}-_`;
  throw new TypeError(`Invalid alphabet: ${String(asked)}`);
}

function lastChunkOf(asked: unknown): LastChunk {
  if (asked === undefined || asked === "loose") return "loose";
  if (asked === "strict" || asked === "stop-before-partial") return asked;
  throw new TypeError(`Invalid lastChunkHandling: ${String(asked)}`);
}

// ------------------------------------------------------------ base64

export function toBase64(bytes: object, options: EncodingOptions | undefined): string {
  const digits = alphabetOf(options?.alphabet);
  const length = viewLength(bytes);
  let text = "";
  for (let i = 0; i < length; i += 3) {
    const left = length - i;
    const second = left > 1 ? viewGet(bytes, i + 1) : 0;
    const third = left > 2 ? viewGet(bytes, i + 2) : 0;
    const bits = (viewGet(bytes, i) << 16) | (second << 8) | third;
    text += digits.charAt(bits >> 18) + digits.charAt((bits >> 12) & 63);
    if (left > 1) text += digits.charAt((bits >> 6) & 63);
    if (left > 2) text += digits.charAt(bits & 63);
  }
  const rest = length % 3;
  return rest === 0 || options?.omitPadding ? text : text + (rest === 1 ? "==" : "=");
}

export function bytesOfBase64(text: string, options: DecodingOptions | undefined): number[] {
  requireText(text);
  return wholeOf(decodeBase64(text, options, Infinity));
}

export function setFromBase64(
  bytes: object,
  text: string,
  options: DecodingOptions | undefined,
): { read: number; written: number } {
  requireText(text);
  return store(bytes, decodeBase64(text, options, viewLength(bytes)));
}

function decodeBase64(text: string, options: DecodingOptions | undefined, most: number): Decoded {
  const digits = alphabetOf(options?.alphabet);
  const lastChunk = lastChunkOf(options?.lastChunkHandling);
  const bytes: number[] = [];
  let read = 0;
  /** The digits since the last whole chunk, and how many they are. */
  let bits = 0;
  let count = 0;
  if (most === 0) return { read, bytes, error: "" };
  for (let index = 0; ; ) {
    index = skipSpace(text, index);
    if (index === text.length) {
      if (count === 0) return { read: index, bytes, error: "" };
      if (lastChunk === "stop-before-partial") return { read, bytes, error: "" };
      if (count === 1) return { read, bytes, error: BAD_LENGTH };
      if (lastChunk === "strict") return { read, bytes, error: BAD_PADDING };
      addLast(bytes, bits, count);
      return { read: index, bytes, error: "" };
    }
    const character = text.charAt(index);
    index++;
    if (character === "=") {
      if (count < 2) return { read, bytes, error: BAD_PADDING };
      index = skipSpace(text, index);
      if (count === 2) {
        if (index === text.length) {
          const error = lastChunk === "stop-before-partial" ? "" : BAD_PADDING;
          return { read, bytes, error };
        }
        if (text.charAt(index) === "=") index = skipSpace(text, index + 1);
      }
      if (index < text.length) return { read, bytes, error: BAD_CHARACTER };
      const extra = count === 2 ? bits & 15 : bits & 3;
      if (lastChunk === "strict" && extra !== 0) return { read, bytes, error: EXTRA_BITS };
      addLast(bytes, bits, count);
      return { read: index, bytes, error: "" };
    }
    const digit = digits.indexOf(character);
    if (digit < 0) return { read, bytes, error: BAD_CHARACTER };
    const room = most - bytes.length;
    if ((room === 1 && count === 2) || (room === 2 && count === 3)) {
      return { read, bytes, error: "" };
    }
    bits = (bits << 6) | digit;
    count++;
    if (count < 4) continue;
    bytes.push(bits >> 16, (bits >> 8) & 255, bits & 255);
    bits = 0;
    count = 0;
    read = index;
    if (bytes.length === most) return { read, bytes, error: "" };
  }
}

/** The bytes of a chunk of two or three digits. */
function addLast(bytes: number[], bits: number, count: number): void {
  if (count === 2) bytes.push(bits >> 4);
  else bytes.push(bits >> 10, (bits >> 2) & 255);
}

function skipSpace(text: string, start: number): number {
  let index = start;
  while (index < text.length && isSpace(text.charCodeAt(index))) index++;
  return index;
}

/** ASCII's: tab, line feed, form feed, carriage return, space. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d;
}

// ------------------------------------------------------------ hexadecimal

export function toHex(bytes: object): string {
  const length = viewLength(bytes);
  let text = "";
  for (let i = 0; i < length; i++) text += viewGet(bytes, i).toString(16).padStart(2, "0");
  return text;
}

export function bytesOfHex(text: string): number[] {
  requireText(text);
  return wholeOf(decodeHex(text, Infinity));
}

export function setFromHex(bytes: object, text: string): { read: number; written: number } {
  requireText(text);
  return store(bytes, decodeHex(text, viewLength(bytes)));
}

function decodeHex(text: string, most: number): Decoded {
  const bytes: number[] = [];
  if (text.length % 2 !== 0) return { read: 0, bytes, error: BAD_HEX };
  let read = 0;
  for (; read < text.length && bytes.length < most; read += 2) {
    const high = digitOf(text.charCodeAt(read));
    const low = digitOf(text.charCodeAt(read + 1));
    if (high < 0 || low < 0) return { read, bytes, error: BAD_HEX };
    bytes.push(high * 16 + low);
  }
  return { read, bytes, error: "" };
}

function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

// ------------------------------------------------------------ both

function requireText(text: unknown): void {
  if (typeof text !== "string") throw new TypeError("Input argument must be a string");
}

function wholeOf({ bytes, error }: Decoded): number[] {
  if (error !== "") throw new SyntaxError(error);
  return bytes;
}

/** What could be read is stored even where the rest is wrong. */
function store(target: object, decoded: Decoded): { read: number; written: number } {
  const { bytes, read, error } = decoded;
  for (let i = 0; i < bytes.length; i++) viewSet(target, i, bytes[i]);
  if (error !== "") throw new SyntaxError(error);
  return { read, written: bytes.length };
}

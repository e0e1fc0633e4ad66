/**
 * web/text-decoder.ts — TextDecoder: bytes in UTF-8, UTF-16 and Latin-1 as texts.
 *
 * Between the parts of a stream a decoder holds the bytes at the end that begin a character; what comes
 * before them is decoded at once. Other encodings of the Encoding Standard are not supported.
 */
import {
  f64Floor,
  memoryGet,
  memoryKind,
  memorySize,
  stringCharCodeAt,
  stringSlice,
  stringToLowerCase,
  stringTrim,
  textDecode,
  textIsValid,
  unsafeCast,
  viewLength,
} from "tsuk:intrinsics";
import { Uint8Array } from "../ecma/typed-arrays.ts";
import { OWN_BUFFER, U8, U16, View } from "../ecma/view.ts";
import { RangeError, TypeError } from "./coded-error.ts";

const UTF8 = 0;
const UTF16_LITTLE = 1;
const UTF16_BIG = 2;
const LATIN1 = 3;

const BYTE_ORDER_MARK = 0xfeff;

export class TextDecoder {
  public readonly encoding: string;
  public readonly fatal: boolean;
  public readonly ignoreBOM: boolean;
  #kind: number;
  #held: Uint8Array | undefined = undefined;
  #isStreaming: boolean = false;
  #hasBegun: boolean = false;

  constructor(label: string = "utf-8", options?: { fatal?: boolean; ignoreBOM?: boolean }) {
    this.#kind = kindOf(label);
    this.encoding = nameOf(this.#kind);
    this.fatal = options?.fatal === true;
    this.ignoreBOM = options?.ignoreBOM === true;
  }

  decode(input?: unknown, options?: { stream?: boolean }): string {
    if (!this.#isStreaming) {
      this.#held = undefined;
      this.#hasBegun = false;
    }
    this.#isStreaming = options?.stream === true;
    const bytes = withHeld(this.#held, bytesOf(input));
    const length = viewLength(bytes) * memorySize(memoryKind(bytes));
    const kept = this.#isStreaming ? incompleteTail(bytes, length, this.#kind) : 0;
    const end = length - kept;
    this.#held = kept === 0 ? undefined : lastBytes(bytes, end, kept);
    if (this.fatal && !textIsValid(bytes, 0, end, this.#kind)) {
      this.#isStreaming = false;
      throw new TypeError(
        "ERR_ENCODING_INVALID_ENCODED_DATA",
        `The encoded data was not valid for encoding ${this.encoding}`,
      );
    }
    const text = textDecode(bytes, 0, end, this.#kind);
    if (text === "" || this.#hasBegun) return text;
    this.#hasBegun = true;
    const marked = !this.ignoreBOM && stringCharCodeAt(text, 0) === BYTE_ORDER_MARK;
    return marked ? stringSlice(text, 1, text.length) : text;
  }

  get [Symbol.toStringTag](): string {
    return "TextDecoder";
  }
}

function nameOf(kind: number): string {
  switch (kind) {
    case UTF8:
      return "utf-8";
    case UTF16_LITTLE:
      return "utf-16le";
    case UTF16_BIG:
      return "utf-16be";
    default:
      return "windows-1252";
  }
}

/** Labels of the Encoding Standard. */
function kindOf(label: string): number {
  switch (stringToLowerCase(stringTrim(label))) {
    case "utf-8":
    case "utf8":
    case "unicode-1-1-utf-8":
    case "unicode11utf8":
    case "unicode20utf8":
    case "x-unicode20utf8":
      return UTF8;
    case "utf-16le":
    case "utf-16":
    case "ucs-2":
    case "csunicode":
    case "iso-10646-ucs-2":
    case "unicode":
    case "unicodefeff":
      return UTF16_LITTLE;
    case "utf-16be":
    case "unicodefffe":
      return UTF16_BIG;
    case "windows-1252":
    case "latin1":
    case "ascii":
    case "us-ascii":
    case "iso-8859-1":
    case "iso8859-1":
    case "iso88591":
    case "iso_8859-1":
    case "iso_8859-1:1987":
    case "iso-ir-100":
    case "ansi_x3.4-1968":
    case "cp1252":
    case "x-cp1252":
    case "cp819":
    case "ibm819":
    case "csisolatin1":
    case "l1":
      return LATIN1;
    default:
      throw new RangeError(
        "ERR_ENCODING_NOT_SUPPORTED",
        `The "${label}" encoding is not supported`,
      );
  }
}

function bytesOf(input: unknown): View {
  if (input === undefined) return new Uint8Array(0);
  if (input instanceof View) return input;
  if (memoryKind(input) >= OWN_BUFFER) return new Uint8Array(input);
  throw new TypeError(
    "ERR_INVALID_ARG_TYPE",
    'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.',
  );
}

function byteAt(view: View, at: number): number {
  return memoryGet(view, at, U8, true);
}

function withHeld(held: Uint8Array | undefined, bytes: View): View {
  if (held === undefined) return bytes;
  const count = viewLength(held);
  const length = viewLength(bytes) * memorySize(memoryKind(bytes));
  const all = new Uint8Array(count + length);
  all.set(held);
  const rest = unsafeCast<{ buffer: unknown; byteOffset: number }>(bytes);
  all.set(new Uint8Array(rest.buffer, rest.byteOffset, length), count);
  return all;
}

function lastBytes(view: View, start: number, count: number): Uint8Array {
  const last = new Uint8Array(count);
  for (let i = 0; i < count; i++) last.fill(byteAt(view, start + i), i, i + 1);
  return last;
}

/** How many bytes at the end begin a character that goes on. */
function incompleteTail(view: View, length: number, kind: number): number {
  if (kind === UTF8) return incompleteUtf8(view, length);
  if (kind === LATIN1) return 0;
  const odd = length % 2;
  if (length < 2) return odd;
  const unit = memoryGet(view, 2 * f64Floor(length / 2) - 2, U16, kind === UTF16_LITTLE);
  return unit >= 0xd800 && unit <= 0xdbff ? odd + 2 : odd;
}

function incompleteUtf8(view: View, length: number): number {
  for (let count = 1; count <= 3 && count <= length; count++) {
    const first = byteAt(view, length - count);
    if (first >= 0x80 && first < 0xc0) continue;
    const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || count >= size) return 0;
    if (count === 1) return 1;
    const second = byteAt(view, length - count + 1);
    // Overlong forms, surrogates and what is past the last character are wrong at once.
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high ? count : 0;
  }
  return 0;
}

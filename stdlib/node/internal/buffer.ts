/**
 * node/internal/buffer.ts — Buffer: a Uint8Array that is a text in some encoding.
 */
import {
  bytesCount,
  bytesDecode,
  bytesEncode,
  unsafeCast,
  viewCopy,
  viewGet,
  viewLength,
  viewSet,
} from "tsuk:intrinsics";
import { Uint8Array } from "../../ecma/typed-arrays.ts";
import { RangeError, TypeError } from "../../web/coded-error.ts";
import { customInspect } from "../../web/inspect-parts.ts";
import { wrongArgument } from "../../web/received.ts";
import { encodingNumber } from "../fs/encoding.ts";

const SHOWN = 50;

function encodingOf(name: unknown): number {
  return name === undefined || name === null ? 0 : encodingNumber(String(name).toLowerCase());
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

/** A position as the methods of Buffer take it: cut to a whole number, negative ones from the end. */
function positionOf(given: number | undefined, length: number, usual: number): number {
  if (given === undefined) return usual;
  const whole = Math.trunc(given);
  if (whole !== whole) return 0;
  if (whole < 0) return Math.max(0, whole + length);
  return Math.min(whole, length);
}

/** @final */
export class Buffer extends Uint8Array {
  static override from(source: unknown, first?: unknown, second?: unknown): Buffer {
    if (typeof source === "string") {
      const encoding = encodingOf(first);
      const buffer = new Buffer(bytesCount(source, encoding));
      bytesEncode(buffer, 0, source, encoding);
      return buffer;
    }
    if (source instanceof ArrayBuffer || source instanceof SharedArrayBuffer) {
      return new Buffer(source, first, second);
    }
    if (typeof source !== "object" || source === null) {
      const expected =
        "of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object";
      const message = wrongArgument("first argument", expected, source);
      throw new TypeError(
        "ERR_INVALID_ARG_TYPE",
        message.replace('"first argument" argument', "first argument"),
      );
    }
    return new Buffer(source);
  }

  static override of(...items: readonly number[]): Buffer {
    return new Buffer(items);
  }

  static alloc(size: number, fill?: string | number | Uint8Array, encoding?: string): Buffer {
    checkSize(size);
    const buffer = new Buffer(size);
    return fill === undefined || fill === 0
      ? buffer
      : buffer.fill(fill, undefined, undefined, encoding);
  }

  static allocUnsafe(size: number): Buffer {
    checkSize(size);
    return new Buffer(size);
  }

  static allocUnsafeSlow(size: number): Buffer {
    return Buffer.allocUnsafe(size);
  }

  static byteLength(text: string | ArrayBufferView | ArrayBufferLike, encoding?: string): number {
    return typeof text === "string" ? bytesCount(text, encodingOf(encoding)) : text.byteLength;
  }

  static isBuffer(value: unknown): boolean {
    return value instanceof Buffer;
  }

  static isEncoding(name: string): boolean {
    try {
      encodingNumber(name.toLowerCase());
      return true;
    } catch {
      return false;
    }
  }

  static concat(list: readonly Uint8Array[], totalLength?: number): Buffer {
    let length = totalLength ?? 0;
    if (totalLength === undefined) for (const each of list) length += viewLength(each);
    const whole = new Buffer(length);
    let at = 0;
    for (const each of list) {
      const count = Math.min(viewLength(each), length - at);
      if (count > 0) viewCopy(whole, at, each, 0, count);
      at += count;
    }
    return whole;
  }

  static compare(a: Uint8Array, b: Uint8Array): -1 | 0 | 1 {
    const length = Math.min(viewLength(a), viewLength(b));
    for (let i = 0; i < length; i++) {
      const left = viewGet(a, i);
      const right = viewGet(b, i);
      if (left !== right) return left < right ? -1 : 1;
    }
    return viewLength(a) === viewLength(b) ? 0 : viewLength(a) < viewLength(b) ? -1 : 1;
  }

  override toString(encoding?: string, start?: number, end?: number): string {
    const length = viewLength(this);
    const from = positionOf(start, length, 0);
    const to = positionOf(end, length, length);
    return bytesDecode(this, from, to, encodingOf(encoding));
  }

  override toLocaleString(encoding?: string, start?: number, end?: number): string {
    return this.toString(encoding, start, end);
  }

  toJSON(): { type: "Buffer"; data: number[] } {
    const data: number[] = [];
    for (let i = 0; i < viewLength(this); i++) data.push(viewGet(this, i));
    return { type: "Buffer", data };
  }

  equals(other: Uint8Array): boolean {
    return Buffer.compare(this, other) === 0;
  }

  compare(other: Uint8Array): -1 | 0 | 1 {
    return Buffer.compare(this, other);
  }

  /** The same bytes: no copy is made, unlike that of a Uint8Array. */
  override slice(start?: number, end?: number): Buffer {
    return this.subarray(start, end);
  }

  override subarray(start?: number, end?: number): Buffer {
    const length = viewLength(this);
    const from = positionOf(start, length, 0);
    return unsafeCast<Buffer>(super.subarray(from, positionOf(end, length, length)));
  }

  copy(target: Uint8Array, targetStart?: number, sourceStart?: number, sourceEnd?: number): number {
    const length = viewLength(this);
    const to = targetStart ?? 0;
    const from = sourceStart ?? 0;
    const stop = Math.min(sourceEnd ?? length, length);
    const count = Math.min(stop - from, viewLength(target) - to);
    if (count <= 0) return 0;
    viewCopy(target, to, this, from, count);
    return count;
  }

  write(
    text: string,
    offset?: number | string,
    length?: number | string,
    encoding?: string,
  ): number {
    const start = typeof offset === "number" ? offset : 0;
    checkRange("offset", start, 0, viewLength(this));
    const room = viewLength(this) - start;
    const most = typeof length === "number" ? Math.min(length, room) : room;
    const name =
      typeof offset === "string" ? offset : typeof length === "string" ? length : encoding;
    return bytesEncode(this.subarray(start, start + most), 0, text, encodingOf(name));
  }

  override fill(
    value: number | string | Uint8Array,
    offset?: number | string,
    end?: number | string,
    encoding?: string,
  ): this {
    const length = viewLength(this);
    const from = typeof offset === "number" ? offset : 0;
    const to = typeof end === "number" ? end : length;
    if (typeof value === "number") {
      super.fill(value & 255, from, to);
      return this;
    }
    const name = typeof offset === "string" ? offset : typeof end === "string" ? end : encoding;
    const pattern = typeof value === "string" ? Buffer.from(value, name) : value;
    const count = viewLength(pattern);
    for (let i = from; i < to; i++) {
      viewSet(this, i, count === 0 ? 0 : viewGet(pattern, (i - from) % count));
    }
    return this;
  }

  override indexOf(value: string | number | Uint8Array, from?: number, encoding?: string): number {
    if (typeof value === "number") return super.indexOf(value & 255, from);
    const wanted = typeof value === "string" ? Buffer.from(value, encoding) : value;
    const length = viewLength(this);
    const count = viewLength(wanted);
    for (let i = positionOf(from, length, 0); i + count <= length; i++) {
      if (isAt(this, i, wanted)) return i;
    }
    return -1;
  }

  override lastIndexOf(
    value: string | number | Uint8Array,
    from?: number,
    encoding?: string,
  ): number {
    const wanted =
      typeof value === "number"
        ? Buffer.of(value & 255)
        : typeof value === "string"
          ? Buffer.from(value, encoding)
          : value;
    const length = viewLength(this);
    const last = length - viewLength(wanted);
    for (let i = Math.min(positionOf(from, length, last), last); i >= 0; i--) {
      if (isAt(this, i, wanted)) return i;
    }
    return -1;
  }

  override includes(
    value: string | number | Uint8Array,
    from?: number,
    encoding?: string,
  ): boolean {
    return this.indexOf(value, from, encoding) >= 0;
  }

  readUInt8(offset: number = 0): number {
    return this.#read(offset, 1, false);
  }

  readUInt16BE(offset: number = 0): number {
    return this.#read(offset, 2, false);
  }

  readUInt16LE(offset: number = 0): number {
    return this.#read(offset, 2, true);
  }

  readUInt32BE(offset: number = 0): number {
    return this.#read(offset, 4, false);
  }

  readUInt32LE(offset: number = 0): number {
    return this.#read(offset, 4, true);
  }

  readInt8(offset: number = 0): number {
    return (this.#read(offset, 1, false) << 24) >> 24;
  }

  readInt16BE(offset: number = 0): number {
    return (this.#read(offset, 2, false) << 16) >> 16;
  }

  readInt16LE(offset: number = 0): number {
    return (this.#read(offset, 2, true) << 16) >> 16;
  }

  readInt32BE(offset: number = 0): number {
    return this.#read(offset, 4, false) | 0;
  }

  readInt32LE(offset: number = 0): number {
    return this.#read(offset, 4, true) | 0;
  }

  writeUInt8(value: number, offset: number = 0): number {
    return this.#write(value, offset, 1, false, 0, 0xff);
  }

  writeUInt16BE(value: number, offset: number = 0): number {
    return this.#write(value, offset, 2, false, 0, 0xffff);
  }

  writeUInt16LE(value: number, offset: number = 0): number {
    return this.#write(value, offset, 2, true, 0, 0xffff);
  }

  writeUInt32BE(value: number, offset: number = 0): number {
    return this.#write(value, offset, 4, false, 0, 0xffffffff);
  }

  writeUInt32LE(value: number, offset: number = 0): number {
    return this.#write(value, offset, 4, true, 0, 0xffffffff);
  }

  writeInt8(value: number, offset: number = 0): number {
    return this.#write(value, offset, 1, false, -0x80, 0x7f);
  }

  writeInt16BE(value: number, offset: number = 0): number {
    return this.#write(value, offset, 2, false, -0x8000, 0x7fff);
  }

  writeInt16LE(value: number, offset: number = 0): number {
    return this.#write(value, offset, 2, true, -0x8000, 0x7fff);
  }

  writeInt32BE(value: number, offset: number = 0): number {
    return this.#write(value, offset, 4, false, -0x80000000, 0x7fffffff);
  }

  writeInt32LE(value: number, offset: number = 0): number {
    return this.#write(value, offset, 4, true, -0x80000000, 0x7fffffff);
  }

  #read(offset: number, count: number, little: boolean): number {
    checkRange("offset", offset, 0, viewLength(this) - count);
    let value = 0;
    for (let i = 0; i < count; i++)
      value = value * 256 + viewGet(this, offset + (little ? count - 1 - i : i));
    return value;
  }

  #write(
    value: number,
    offset: number,
    count: number,
    little: boolean,
    least: number,
    most: number,
  ): number {
    checkRange("value", value, least, most);
    checkRange("offset", offset, 0, viewLength(this) - count);
    for (let i = 0; i < count; i++) {
      const shift = 8 * (little ? i : count - 1 - i);
      viewSet(this, offset + i, (value >> shift) & 255);
    }
    return offset + count;
  }

  [customInspect](): string {
    const length = viewLength(this);
    let text = "<Buffer";
    for (let i = 0; i < length && i < SHOWN; i++) text += ` ${hexByte(viewGet(this, i))}`;
    if (length > SHOWN) text += ` ... ${length - SHOWN} more byte${length - SHOWN > 1 ? "s" : ""}`;
    return `${text}>`;
  }
}

function isAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < viewLength(wanted); i++)
    if (viewGet(bytes, at + i) !== viewGet(wanted, i)) return false;
  return true;
}

function checkSize(size: number): void {
  if (size >= 0 && size <= 0x7fffffff) return;
  const range = "It must be >= 0 && <= 9007199254740991.";
  const message = `The value of "size" is out of range. ${range} Received ${size}`;
  throw new RangeError("ERR_OUT_OF_RANGE", message);
}

function checkRange(name: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  if (most < least) {
    throw new RangeError(
      "ERR_BUFFER_OUT_OF_BOUNDS",
      "Attempt to access memory outside buffer bounds",
    );
  }
  const range = `It must be >= ${least} and <= ${most}.`;
  const message = `The value of "${name}" is out of range. ${range} Received ${value}`;
  throw new RangeError("ERR_OUT_OF_RANGE", message);
}

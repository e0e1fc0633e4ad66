/**
 * node/internal/buffer.ts — Buffer: a Uint8Array that is a text in some encoding.
 */
import {
  bytesCount,
  bytesDecode,
  bytesEncode,
  memoryGet,
  memorySet,
  unsafeCast,
  viewCopy,
  viewGet,
  viewLength,
  viewSet,
} from "tsuk:intrinsics";
import { setWord, wordAt } from "../../ecma/data-view.ts";
import { Uint8Array } from "../../ecma/typed-arrays.ts";
import { F32, F64 } from "../../ecma/view.ts";
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

  compare(
    other: Uint8Array,
    otherStart?: number,
    otherEnd?: number,
    start?: number,
    end?: number,
  ): -1 | 0 | 1 {
    if (otherStart === undefined && otherEnd === undefined && start === undefined) {
      return Buffer.compare(this, other);
    }
    const theirs = other.subarray(otherStart ?? 0, otherEnd);
    return Buffer.compare(this.subarray(start ?? 0, end), theirs);
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
    return readNumber(this, offset, 1, false);
  }

  readUInt16BE(offset: number = 0): number {
    return readNumber(this, offset, 2, false);
  }

  readUInt16LE(offset: number = 0): number {
    return readNumber(this, offset, 2, true);
  }

  readUInt32BE(offset: number = 0): number {
    return readNumber(this, offset, 4, false);
  }

  readUInt32LE(offset: number = 0): number {
    return readNumber(this, offset, 4, true);
  }

  readInt8(offset: number = 0): number {
    return (readNumber(this, offset, 1, false) << 24) >> 24;
  }

  readInt16BE(offset: number = 0): number {
    return (readNumber(this, offset, 2, false) << 16) >> 16;
  }

  readInt16LE(offset: number = 0): number {
    return (readNumber(this, offset, 2, true) << 16) >> 16;
  }

  readInt32BE(offset: number = 0): number {
    return readNumber(this, offset, 4, false) | 0;
  }

  readInt32LE(offset: number = 0): number {
    return readNumber(this, offset, 4, true) | 0;
  }

  writeUInt8(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 1, false, 0, 0xff);
  }

  writeUInt16BE(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 2, false, 0, 0xffff);
  }

  writeUInt16LE(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 2, true, 0, 0xffff);
  }

  writeUInt32BE(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 4, false, 0, 0xffffffff);
  }

  writeUInt32LE(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 4, true, 0, 0xffffffff);
  }

  writeInt8(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 1, false, -0x80, 0x7f);
  }

  writeInt16BE(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 2, false, -0x8000, 0x7fff);
  }

  writeInt16LE(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 2, true, -0x8000, 0x7fff);
  }

  writeInt32BE(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 4, false, -0x80000000, 0x7fffffff);
  }

  writeInt32LE(value: number, offset: number = 0): number {
    return writeNumber(this, value, offset, 4, true, -0x80000000, 0x7fffffff);
  }

  readFloatBE(offset: number = 0): number {
    checkRange("offset", offset, 0, viewLength(this) - 4);
    return memoryGet(this, offset, F32, false);
  }

  writeFloatBE(value: number, offset: number = 0): number {
    checkRange("offset", offset, 0, viewLength(this) - 4);
    memorySet(this, offset, F32, value, false);
    return offset + 4;
  }

  readFloatLE(offset: number = 0): number {
    checkRange("offset", offset, 0, viewLength(this) - 4);
    return memoryGet(this, offset, F32, true);
  }

  writeFloatLE(value: number, offset: number = 0): number {
    checkRange("offset", offset, 0, viewLength(this) - 4);
    memorySet(this, offset, F32, value, true);
    return offset + 4;
  }

  readDoubleBE(offset: number = 0): number {
    checkRange("offset", offset, 0, viewLength(this) - 8);
    return memoryGet(this, offset, F64, false);
  }

  writeDoubleBE(value: number, offset: number = 0): number {
    checkRange("offset", offset, 0, viewLength(this) - 8);
    memorySet(this, offset, F64, value, false);
    return offset + 8;
  }

  readDoubleLE(offset: number = 0): number {
    checkRange("offset", offset, 0, viewLength(this) - 8);
    return memoryGet(this, offset, F64, true);
  }

  writeDoubleLE(value: number, offset: number = 0): number {
    checkRange("offset", offset, 0, viewLength(this) - 8);
    memorySet(this, offset, F64, value, true);
    return offset + 8;
  }

  readBigInt64BE(offset: number = 0): bigint {
    checkRange("offset", offset, 0, viewLength(this) - 8);
    return BigInt.asIntN(64, wordAt(this, offset, false));
  }

  writeBigInt64BE(value: bigint, offset: number = 0): number {
    checkBigInt64(value);
    checkRange("offset", offset, 0, viewLength(this) - 8);
    setWord(this, offset, BigInt.asUintN(64, value), false);
    return offset + 8;
  }

  readBigInt64LE(offset: number = 0): bigint {
    checkRange("offset", offset, 0, viewLength(this) - 8);
    return BigInt.asIntN(64, wordAt(this, offset, true));
  }

  writeBigInt64LE(value: bigint, offset: number = 0): number {
    checkBigInt64(value);
    checkRange("offset", offset, 0, viewLength(this) - 8);
    setWord(this, offset, BigInt.asUintN(64, value), true);
    return offset + 8;
  }

  readBigUInt64BE(offset: number = 0): bigint {
    checkRange("offset", offset, 0, viewLength(this) - 8);
    return wordAt(this, offset, false);
  }

  writeBigUInt64BE(value: bigint, offset: number = 0): number {
    checkBigUInt64(value);
    checkRange("offset", offset, 0, viewLength(this) - 8);
    setWord(this, offset, BigInt.asUintN(64, value), false);
    return offset + 8;
  }

  readBigUInt64LE(offset: number = 0): bigint {
    checkRange("offset", offset, 0, viewLength(this) - 8);
    return wordAt(this, offset, true);
  }

  writeBigUInt64LE(value: bigint, offset: number = 0): number {
    checkBigUInt64(value);
    checkRange("offset", offset, 0, viewLength(this) - 8);
    setWord(this, offset, BigInt.asUintN(64, value), true);
    return offset + 8;
  }

  readUIntBE(offset: number, byteLength: number): number {
    checkRange("byteLength", byteLength, 1, 6);
    return readNumber(this, offset, byteLength, false);
  }

  readIntBE(offset: number, byteLength: number): number {
    checkRange("byteLength", byteLength, 1, 6);
    const value = readNumber(this, offset, byteLength, false);
    const limit = 2 ** (8 * byteLength - 1);
    return value < limit ? value : value - 2 * limit;
  }

  writeUIntBE(value: number, offset: number, byteLength: number): number {
    checkRange("byteLength", byteLength, 1, 6);
    return writeNumber(this, value, offset, byteLength, false, 0, 2 ** (8 * byteLength) - 1);
  }

  writeIntBE(value: number, offset: number, byteLength: number): number {
    checkRange("byteLength", byteLength, 1, 6);
    const limit = 2 ** (8 * byteLength - 1);
    return writeNumber(this, value, offset, byteLength, false, -limit, limit - 1);
  }

  readUIntLE(offset: number, byteLength: number): number {
    checkRange("byteLength", byteLength, 1, 6);
    return readNumber(this, offset, byteLength, true);
  }

  readIntLE(offset: number, byteLength: number): number {
    checkRange("byteLength", byteLength, 1, 6);
    const value = readNumber(this, offset, byteLength, true);
    const limit = 2 ** (8 * byteLength - 1);
    return value < limit ? value : value - 2 * limit;
  }

  writeUIntLE(value: number, offset: number, byteLength: number): number {
    checkRange("byteLength", byteLength, 1, 6);
    return writeNumber(this, value, offset, byteLength, true, 0, 2 ** (8 * byteLength) - 1);
  }

  writeIntLE(value: number, offset: number, byteLength: number): number {
    checkRange("byteLength", byteLength, 1, 6);
    const limit = 2 ** (8 * byteLength - 1);
    return writeNumber(this, value, offset, byteLength, true, -limit, limit - 1);
  }

  swap16(): this {
    swapBytes(this, 2);
    return this;
  }

  swap32(): this {
    swapBytes(this, 4);
    return this;
  }

  swap64(): this {
    swapBytes(this, 8);
    return this;
  }

  readUint8(offset?: number): number {
    return this.readUInt8(offset);
  }

  readUint16BE(offset?: number): number {
    return this.readUInt16BE(offset);
  }

  readUint16LE(offset?: number): number {
    return this.readUInt16LE(offset);
  }

  readUint32BE(offset?: number): number {
    return this.readUInt32BE(offset);
  }

  readUint32LE(offset?: number): number {
    return this.readUInt32LE(offset);
  }

  writeUint8(value: number, offset?: number): number {
    return this.writeUInt8(value, offset);
  }

  writeUint16BE(value: number, offset?: number): number {
    return this.writeUInt16BE(value, offset);
  }

  writeUint16LE(value: number, offset?: number): number {
    return this.writeUInt16LE(value, offset);
  }

  writeUint32BE(value: number, offset?: number): number {
    return this.writeUInt32BE(value, offset);
  }

  writeUint32LE(value: number, offset?: number): number {
    return this.writeUInt32LE(value, offset);
  }

  [customInspect](): string {
    const length = viewLength(this);
    let text = "<Buffer";
    for (let i = 0; i < length && i < SHOWN; i++) text += ` ${hexByte(viewGet(this, i))}`;
    if (length > SHOWN) text += ` ... ${length - SHOWN} more byte${length - SHOWN > 1 ? "s" : ""}`;
    return `${text}>`;
  }
}

/** An unsigned number of up to six bytes. */
function readNumber(bytes: Uint8Array, offset: number, count: number, little: boolean): number {
  checkRange("offset", offset, 0, viewLength(bytes) - count);
  let value = 0;
  for (let i = 0; i < count; i++)
    value = value * 256 + viewGet(bytes, offset + (little ? count - 1 - i : i));
  return value;
}

function writeNumber(
  bytes: Uint8Array,
  value: number,
  offset: number,
  count: number,
  little: boolean,
  least: number,
  most: number,
): number {
  checkRange("value", value, least, most);
  checkRange("offset", offset, 0, viewLength(bytes) - count);
  for (let i = 0; i < count; i++) {
    const place = little ? i : count - 1 - i;
    viewSet(bytes, offset + i, Math.floor(value / 256 ** place) % 256);
  }
  return offset + count;
}

function swapBytes(bytes: Uint8Array, size: number): void {
  const length = viewLength(bytes);
  if (length % size !== 0) {
    const message = `Buffer size must be a multiple of ${8 * size}-bits`;
    throw new RangeError("ERR_INVALID_BUFFER_SIZE", message);
  }
  for (let start = 0; start < length; start += size) {
    for (let i = start, j = start + size - 1; i < j; i++, j--) {
      const byte = viewGet(bytes, i);
      viewSet(bytes, i, viewGet(bytes, j));
      viewSet(bytes, j, byte);
    }
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

function checkBigInt64(value: bigint): void {
  if (BigInt.asIntN(64, value) !== value) outOfRange(value, ">= -(2n ** 63n) and < 2n ** 63n");
}

function checkBigUInt64(value: bigint): void {
  if (BigInt.asUintN(64, value) !== value) outOfRange(value, ">= 0n and < 2n ** 64n");
}

function outOfRange(value: bigint, range: string): never {
  const received = String(value).replace(/\B(?=(\d{3})+$)/g, "_");
  const message = `The value of "value" is out of range. It must be ${range}. Received ${received}n`;
  throw new RangeError("ERR_OUT_OF_RANGE", message);
}

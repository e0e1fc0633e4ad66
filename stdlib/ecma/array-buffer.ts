/**
 * ecma/array-buffer.ts — ArrayBuffer and SharedArrayBuffer: bytes, which views read and write.
 *
 * The fields are the first slots of the objects, struct tsk_buffer of the C runtime: their order and
 * number must stay.
 */
import {
  bufferAllocate,
  bufferCopy,
  bufferLength,
  bufferMost,
  bufferResize,
  bufferState,
  bufferTransfer,
  f64ToInteger,
  memoryKind,
  toNumber,
} from "tsuk:intrinsics";
import { RangeError, TypeError } from "./error.ts";

const OWN = 13;
const SHARED = 14;
const LAST_VIEW = 12;

const RESIZABLE = 1;
const DETACHED = 2;

interface BufferOptions {
  maxByteLength?: number;
}

/** @nominal */
export abstract class RawBuffer {
  #data: number = 0;
  #length: number = 0;
  #most: number = 0;
  #state: number = 0;
  #storage: object | undefined = undefined;

  constructor(kind: number, length: unknown, options: BufferOptions | undefined) {
    const bytes = f64ToInteger(toNumber(length));
    if (bytes < 0 || bytes > 9007199254740991) throw new RangeError("Invalid array buffer length");
    const wanted = options?.maxByteLength;
    let most = -1;
    if (wanted !== undefined) {
      most = f64ToInteger(toNumber(wanted));
      if (most < bytes || most > 9007199254740991) {
        throw new RangeError("Invalid array buffer max length");
      }
    }
    bufferAllocate(this, kind, bytes, most);
  }

  /** Only the runtime uses these. */
  protected get words(): unknown {
    return this.#data + this.#length + this.#most + this.#state || this.#storage;
  }

  get byteLength(): number {
    return bufferLength(this);
  }

  get maxByteLength(): number {
    return bufferMost(this);
  }
}

/** A position counted from the end when negative, inside 0 .. length. */
function clampPosition(position: number, length: number): number {
  const n = f64ToInteger(position);
  if (n < 0) return n + length < 0 ? 0 : n + length;
  return n > length ? length : n;
}

export class ArrayBuffer extends RawBuffer {
  /** @length 1 */
  constructor(length?: unknown, options?: BufferOptions) {
    super(OWN, length === undefined ? 0 : length, options);
  }

  static isView(value: unknown): boolean {
    const kind = memoryKind(value);
    return kind > 0 && kind <= LAST_VIEW;
  }

  get resizable(): boolean {
    return (bufferState(this) & RESIZABLE) !== 0;
  }

  get detached(): boolean {
    return isDetached(this);
  }

  /** @length 2 */
  slice(begin: number = 0, end?: number): ArrayBuffer {
    requireBytes(this, "ArrayBuffer.prototype.slice");
    const length = bufferLength(this);
    const start = clampPosition(begin, length);
    const stop = end === undefined ? length : clampPosition(end, length);
    const count = stop > start ? stop - start : 0;
    const copy = new ArrayBuffer(count);
    bufferCopy(copy, 0, this, start, count);
    return copy;
  }

  /** @length 1 */
  resize(length?: number): void {
    if ((bufferState(this) & RESIZABLE) === 0 || isDetached(this)) {
      throw incompatible("ArrayBuffer.prototype.resize", "#<ArrayBuffer>");
    }
    const wanted = f64ToInteger(toNumber(length));
    if (wanted < 0 || wanted > bufferMost(this)) {
      throw new RangeError("ArrayBuffer.prototype.resize: Invalid length parameter");
    }
    bufferResize(this, wanted);
  }

  transfer(length?: number): ArrayBuffer {
    return transferred(this, length, false, "ArrayBuffer.prototype.transfer");
  }

  transferToFixedLength(length?: number): ArrayBuffer {
    return transferred(this, length, true, "ArrayBuffer.prototype.transferToFixedLength");
  }

  get [Symbol.toStringTag](): string {
    return "ArrayBuffer";
  }
}

export function isDetached(buffer: RawBuffer): boolean {
  return (bufferState(buffer) & DETACHED) !== 0;
}

function requireBytes(buffer: RawBuffer, operation: string): void {
  if (isDetached(buffer)) {
    throw new TypeError(`Cannot perform ${operation} on a detached ArrayBuffer`);
  }
}

function incompatible(method: string, receiver: string): TypeError {
  return new TypeError(`Method ${method} called on incompatible receiver ${receiver}`);
}

function transferred(
  buffer: ArrayBuffer,
  length: number | undefined,
  fixed: boolean,
  operation: string,
): ArrayBuffer {
  const wanted = length === undefined ? bufferLength(buffer) : f64ToInteger(length);
  if (wanted < 0) throw new RangeError("Invalid array buffer length");
  requireBytes(buffer, operation);
  if (!fixed && (bufferState(buffer) & RESIZABLE) !== 0 && wanted > bufferMost(buffer)) {
    throw new RangeError("Invalid array buffer length");
  }
  const target = new ArrayBuffer(0);
  bufferTransfer(buffer, target, wanted, fixed);
  return target;
}

export class SharedArrayBuffer extends RawBuffer {
  /** @length 1 */
  constructor(length?: unknown, options?: BufferOptions) {
    super(SHARED, length === undefined ? 0 : length, options);
  }

  get growable(): boolean {
    return (bufferState(this) & RESIZABLE) !== 0;
  }

  /** @length 1 */
  grow(length?: number): void {
    if ((bufferState(this) & RESIZABLE) === 0) {
      throw incompatible("SharedArrayBuffer.prototype.grow", "#<SharedArrayBuffer>");
    }
    const wanted = f64ToInteger(toNumber(length));
    if (wanted < bufferLength(this) || wanted > bufferMost(this)) {
      throw new RangeError("SharedArrayBuffer.prototype.grow: Invalid length parameter");
    }
    bufferResize(this, wanted);
  }

  /** @length 2 */
  slice(begin: number = 0, end?: number): SharedArrayBuffer {
    const length = bufferLength(this);
    const start = clampPosition(begin, length);
    const stop = end === undefined ? length : clampPosition(end, length);
    const count = stop > start ? stop - start : 0;
    const copy = new SharedArrayBuffer(count);
    bufferCopy(copy, 0, this, start, count);
    return copy;
  }

  get [Symbol.toStringTag](): string {
    return "SharedArrayBuffer";
  }
}

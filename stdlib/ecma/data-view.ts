/**
 * ecma/data-view.ts — DataView: numbers of any kind at any byte of a buffer.
 */
import {
  bigintAsIntN,
  bigintAsUintN,
  bigintOf,
  bufferLength,
  bufferState,
  f64ToInteger,
  memoryGet,
  memoryKind,
  memorySet,
  memorySize,
  numberOfValue,
  toNumber,
  unsafeCast,
  viewIsAttached,
  viewLength,
  viewOffset,
  viewOpen,
} from "tsuk:intrinsics";
import { isDetached, type RawBuffer } from "./array-buffer.ts";
import { RangeError, TypeError } from "./error.ts";
import {
  DATA_VIEW,
  detached,
  F32,
  F64,
  I8,
  I16,
  I32,
  OWN_BUFFER,
  U8,
  U16,
  U32,
  View,
} from "./view.ts";

const RESIZABLE = 1;

export class DataView extends View {
  constructor(buffer: unknown, byteOffset?: unknown, byteLength?: unknown) {
    super();
    if (memoryKind(buffer) < OWN_BUFFER) {
      throw new TypeError("First argument to DataView constructor must be an ArrayBuffer");
    }
    const whole = unsafeCast<RawBuffer>(buffer);
    const start = f64ToInteger(byteOffset === undefined ? 0 : toNumber(byteOffset));
    if (start < 0) {
      throw new RangeError(`Start offset ${start} is outside the bounds of the buffer`);
    }
    if (isDetached(whole)) throw detached("DataView constructor");
    const bytes = bufferLength(whole);
    if (start > bytes) {
      throw new RangeError(`Start offset ${start} is outside the bounds of the buffer`);
    }
    let count = -1;
    if (byteLength !== undefined) {
      count = f64ToInteger(toNumber(byteLength));
      if (count < 0 || start + count > bytes) {
        throw new RangeError(`Invalid DataView length ${count}`);
      }
    } else if ((bufferState(whole) & RESIZABLE) === 0) {
      count = bytes - start;
    }
    this.keepBuffer(whole);
    viewOpen(this, DATA_VIEW, whole, start, count);
  }

  get byteLength(): number {
    if (!viewIsAttached(this)) throw detached("DataView.prototype.byteLength");
    return viewLength(this);
  }

  override get byteOffset(): number {
    if (!viewIsAttached(this)) throw detached("DataView.prototype.byteOffset");
    return viewOffset(this);
  }

  get [Symbol.toStringTag](): string {
    return "DataView";
  }

  getInt8(offset: number): number {
    const at = placeOf(this, offset, I8, "getInt8");
    return memoryGet(this, at, I8, true);
  }

  setInt8(offset: number, value: number): void {
    const at = placeOf(this, offset, I8, "setInt8");
    memorySet(this, at, I8, value, true);
  }

  getUint8(offset: number): number {
    const at = placeOf(this, offset, U8, "getUint8");
    return memoryGet(this, at, U8, true);
  }

  setUint8(offset: number, value: number): void {
    const at = placeOf(this, offset, U8, "setUint8");
    memorySet(this, at, U8, value, true);
  }

  getInt16(offset: number, little?: boolean): number {
    const at = placeOf(this, offset, I16, "getInt16");
    return memoryGet(this, at, I16, little === true);
  }

  setInt16(offset: number, value: number, little?: boolean): void {
    const at = placeOf(this, offset, I16, "setInt16");
    memorySet(this, at, I16, value, little === true);
  }

  getUint16(offset: number, little?: boolean): number {
    const at = placeOf(this, offset, U16, "getUint16");
    return memoryGet(this, at, U16, little === true);
  }

  setUint16(offset: number, value: number, little?: boolean): void {
    const at = placeOf(this, offset, U16, "setUint16");
    memorySet(this, at, U16, value, little === true);
  }

  getInt32(offset: number, little?: boolean): number {
    const at = placeOf(this, offset, I32, "getInt32");
    return memoryGet(this, at, I32, little === true);
  }

  setInt32(offset: number, value: number, little?: boolean): void {
    const at = placeOf(this, offset, I32, "setInt32");
    memorySet(this, at, I32, value, little === true);
  }

  getUint32(offset: number, little?: boolean): number {
    const at = placeOf(this, offset, U32, "getUint32");
    return memoryGet(this, at, U32, little === true);
  }

  setUint32(offset: number, value: number, little?: boolean): void {
    const at = placeOf(this, offset, U32, "setUint32");
    memorySet(this, at, U32, value, little === true);
  }

  getFloat32(offset: number, little?: boolean): number {
    const at = placeOf(this, offset, F32, "getFloat32");
    return memoryGet(this, at, F32, little === true);
  }

  setFloat32(offset: number, value: number, little?: boolean): void {
    const at = placeOf(this, offset, F32, "setFloat32");
    memorySet(this, at, F32, value, little === true);
  }

  getFloat64(offset: number, little?: boolean): number {
    const at = placeOf(this, offset, F64, "getFloat64");
    return memoryGet(this, at, F64, little === true);
  }

  setFloat64(offset: number, value: number, little?: boolean): void {
    const at = placeOf(this, offset, F64, "setFloat64");
    memorySet(this, at, F64, value, little === true);
  }

  getBigInt64(offset: number, little?: boolean): bigint {
    const at = placeOf(this, offset, F64, "getBigInt64");
    return bigintAsIntN(64, wordAt(this, at, little === true));
  }

  setBigInt64(offset: number, value: bigint, little?: boolean): void {
    const word = bigintAsUintN(64, value);
    setWord(this, placeOf(this, offset, F64, "setBigInt64"), word, little === true);
  }

  getBigUint64(offset: number, little?: boolean): bigint {
    const at = placeOf(this, offset, F64, "getBigUint64");
    return wordAt(this, at, little === true);
  }

  setBigUint64(offset: number, value: bigint, little?: boolean): void {
    const word = bigintAsUintN(64, value);
    setWord(this, placeOf(this, offset, F64, "setBigUint64"), word, little === true);
  }
}

/** 64 bits without a sign. */
export function wordAt(view: object, at: number, little: boolean): bigint {
  const low = bigintOf(memoryGet(view, little ? at : at + 4, U32, little));
  const high = bigintOf(memoryGet(view, little ? at + 4 : at, U32, little));
  return (high << 32n) | low;
}

export function setWord(view: object, at: number, word: bigint, little: boolean): void {
  memorySet(view, little ? at : at + 4, U32, numberOfValue(word & 0xffffffffn), little);
  memorySet(view, little ? at + 4 : at, U32, numberOfValue(word >> 32n), little);
}

/** The byte at which a number of a kind begins, which is inside the view. */
function placeOf(view: View, offset: number, kind: number, method: string): number {
  const at = f64ToInteger(offset);
  if (at >= 0 && at + memorySize(kind) <= viewLength(view)) return at;
  const isIndex = at >= 0 && at <= Number.MAX_SAFE_INTEGER;
  if (isIndex && !viewIsAttached(view)) throw detached(`DataView.prototype.${method}`);
  throw new RangeError("Offset is outside the bounds of the DataView");
}

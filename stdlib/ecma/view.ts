/**
 * ecma/view.ts — what typed arrays and DataView share: a range of the bytes of a buffer.
 *
 * The fields are the first slots of the objects, which the C runtime reads and writes as a struct
 * (runtime-c/include/tsuk/view.h): their order and number must stay. The buffer of a typed array that
 * was made by its length alone is an object once somebody asks for it.
 */
import { bufferAdopt, memoryKind, viewIsAttached, viewOffset } from "tsuk:intrinsics";
import { ArrayBuffer, type RawBuffer } from "./array-buffer.ts";
import { TypeError } from "./error.ts";

/** Kinds of elements: enum tsk_memory_kind of the runtime. */
export const I8 = 1;
export const U8 = 2;
export const CLAMPED = 3;
export const I16 = 4;
export const U16 = 5;
export const I32 = 6;
export const U32 = 7;
export const F32 = 8;
export const F64 = 9;
export const I64 = 10;
export const U64 = 11;
/** What is no typed array, but has bytes. */
export const DATA_VIEW = 12;
export const OWN_BUFFER = 13;
export const SHARED_BUFFER = 14;

/** @nominal */
export abstract class View {
  #data: number = 0;
  #length: number = 0;
  #offset: number = 0;
  #fixed: number = 0;
  #next: number = 0;
  #storage: object | undefined = undefined;
  #buffer: RawBuffer | undefined = undefined;

  /** Only the runtime uses these. */
  protected get words(): unknown {
    return this.#data + this.#length + this.#offset + this.#fixed + this.#next || this.#storage;
  }

  get buffer(): RawBuffer {
    const known = this.#buffer;
    if (known !== undefined) return known;
    const buffer = new ArrayBuffer(0);
    bufferAdopt(buffer, this);
    this.#buffer = buffer;
    return buffer;
  }

  /** The buffer of a view that is made on one. */
  protected keepBuffer(buffer: RawBuffer): void {
    this.#buffer = buffer;
  }

  get byteOffset(): number {
    return viewIsAttached(this) ? viewOffset(this) : 0;
  }
}

/** The name of a typed array's class. */
export function kindName(kind: number): string {
  switch (kind) {
    case I8:
      return "Int8Array";
    case U8:
      return "Uint8Array";
    case CLAMPED:
      return "Uint8ClampedArray";
    case I16:
      return "Int16Array";
    case U16:
      return "Uint16Array";
    case I32:
      return "Int32Array";
    case U32:
      return "Uint32Array";
    case F32:
      return "Float32Array";
    case I64:
      return "BigInt64Array";
    case U64:
      return "BigUint64Array";
    default:
      return "Float64Array";
  }
}

/** Is the value a typed array? */
export function isTypedArray(value: unknown): boolean {
  const kind = memoryKind(value);
  return kind >= I8 && kind <= U64;
}

/** Are the elements of a kind bigints? */
export function isWordKind(kind: number): boolean {
  return kind === I64 || kind === U64;
}

export function detached(operation: string): TypeError {
  return new TypeError(`Cannot perform ${operation} on a detached ArrayBuffer`);
}

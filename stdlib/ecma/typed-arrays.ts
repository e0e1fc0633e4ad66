/**
 * ecma/typed-arrays.ts — the classes of typed arrays, each a name for one kind of elements.
 */
import { viewIsAttached } from "tsuk:intrinsics";
import {
  bytesOfBase64,
  bytesOfHex,
  type DecodingOptions,
  type EncodingOptions,
  setFromBase64,
  setFromHex,
  toBase64,
  toHex,
} from "./base64.ts";
import { TypedArray } from "./typed-array.ts";
import { type ElementMapper, mapped, type Source } from "./typed-array-source.ts";
import { CLAMPED, detached, F32, F64, I8, I16, I32, U8, U16, U32 } from "./view.ts";

type Mapper<T> = ElementMapper<T, number>;

function requireAttached(view: object, method: string): void {
  if (!viewIsAttached(view)) throw detached(`Uint8Array.prototype.${method}`);
}

/** @final */
export class Int8Array extends TypedArray<Int8Array> {
  /** @length 3 */
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(I8, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 1;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): Int8Array {
    return new Int8Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly number[]): Int8Array {
    return new Int8Array(items);
  }
}

/** @final */
export class Uint8Array extends TypedArray<Uint8Array> {
  /** @length 3 */
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(U8, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 1;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): Uint8Array {
    return new Uint8Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly number[]): Uint8Array {
    return new Uint8Array(items);
  }

  static fromBase64(text: string, options?: DecodingOptions): Uint8Array {
    return new Uint8Array(bytesOfBase64(text, options));
  }

  static fromHex(text: string): Uint8Array {
    return new Uint8Array(bytesOfHex(text));
  }

  toBase64(options?: EncodingOptions): string {
    requireAttached(this, "toBase64");
    return toBase64(this, options);
  }

  toHex(): string {
    requireAttached(this, "toHex");
    return toHex(this);
  }

  setFromBase64(text: string, options?: DecodingOptions): { read: number; written: number } {
    requireAttached(this, "setFromBase64");
    return setFromBase64(this, text, options);
  }

  setFromHex(text: string): { read: number; written: number } {
    requireAttached(this, "setFromHex");
    return setFromHex(this, text);
  }
}

/** @final */
export class Uint8ClampedArray extends TypedArray<Uint8ClampedArray> {
  /** @length 3 */
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(CLAMPED, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 1;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): Uint8ClampedArray {
    return new Uint8ClampedArray(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly number[]): Uint8ClampedArray {
    return new Uint8ClampedArray(items);
  }
}

/** @final */
export class Int16Array extends TypedArray<Int16Array> {
  /** @length 3 */
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(I16, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 2;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): Int16Array {
    return new Int16Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly number[]): Int16Array {
    return new Int16Array(items);
  }
}

/** @final */
export class Uint16Array extends TypedArray<Uint16Array> {
  /** @length 3 */
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(U16, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 2;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): Uint16Array {
    return new Uint16Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly number[]): Uint16Array {
    return new Uint16Array(items);
  }
}

/** @final */
export class Int32Array extends TypedArray<Int32Array> {
  /** @length 3 */
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(I32, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 4;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): Int32Array {
    return new Int32Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly number[]): Int32Array {
    return new Int32Array(items);
  }
}

/** @final */
export class Uint32Array extends TypedArray<Uint32Array> {
  /** @length 3 */
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(U32, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 4;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): Uint32Array {
    return new Uint32Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly number[]): Uint32Array {
    return new Uint32Array(items);
  }
}

/** @final */
export class Float32Array extends TypedArray<Float32Array> {
  /** @length 3 */
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(F32, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 4;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): Float32Array {
    return new Float32Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly number[]): Float32Array {
    return new Float32Array(items);
  }
}

/** @final */
export class Float64Array extends TypedArray<Float64Array> {
  /** @length 3 */
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(F64, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 8;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): Float64Array {
    return new Float64Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly number[]): Float64Array {
    return new Float64Array(items);
  }
}

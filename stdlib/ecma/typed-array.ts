/**
 * ecma/typed-array.ts — what all typed arrays do: one body, with the kind of the elements in the
 * object. `Self` is the class that is extended, whose objects the methods give.
 *
 * `xs[i]`, `xs[i] = v` and for-of over a typed array are the compiler's. A callback may change the
 * buffer: the number of steps is fixed at the start, what is not there any more reads as NaN.
 */
import {
  bindFunction,
  bufferLength,
  bufferState,
  builderAppend,
  builderAppendF64,
  builderFinish,
  builderNew,
  f64ToInteger,
  getProperty,
  hasProperty,
  isArray,
  memoryKind,
  memorySize,
  toNumber,
  unsafeCast,
  viewAllocate,
  viewCopy,
  viewCopyArray,
  viewFill,
  viewGet,
  viewIndexOf,
  viewIsAttached,
  viewIsTracking,
  viewLastIndexOf,
  viewLength,
  viewLike,
  viewLikeOn,
  viewMove,
  viewOpen,
  viewReverse,
  viewSet,
  viewSort,
} from "tsuk:intrinsics";
import { isDetached, type RawBuffer } from "./array-buffer.ts";
import { timSort } from "./array-sort.ts";
import { RangeError, TypeError } from "./error.ts";
import { toLocaleString } from "./number.ts";
import { TypedArrayEntries, TypedArrayKeys, TypedArrayValues } from "./typed-array-iterator.ts";
import { detached, F64, kindName, OWN_BUFFER, View } from "./view.ts";

const RESIZABLE = 1;
/** In bytes. */
const MOST = 0x7fffffff;

type Callback<Self, R> = (value: number, index: number, array: Self) => R;

export abstract class TypedArray<Self> extends View {
  constructor(kind: number, source: unknown, byteOffset: unknown, length: unknown) {
    super();
    if (typeof source !== "object" || source === null) {
      this.allocate(kind, toIndex(source, "typed array"));
    } else if (memoryKind(source) >= OWN_BUFFER) {
      this.open(kind, unsafeCast<RawBuffer>(source), byteOffset, length);
    } else if (memoryKind(source) > 0 && memoryKind(source) <= F64) {
      const from = unsafeCast<View>(source);
      if (!viewIsAttached(from)) throw detached("Construct");
      this.allocate(kind, viewLength(from));
      viewCopy(this, 0, from, 0, viewLength(from));
    } else {
      const items = isArray(source) ? source : listOfElements(source);
      this.allocate(kind, items.length);
      viewCopyArray(this, 0, items);
    }
  }

  private allocate(kind: number, length: number): void {
    if (length * memorySize(kind) > MOST) {
      throw new RangeError(`Invalid typed array length: ${length}`);
    }
    viewAllocate(this, kind, length);
  }

  private open(kind: number, buffer: RawBuffer, byteOffset: unknown, length: unknown): void {
    const size = memorySize(kind);
    const start = byteOffset === undefined ? 0 : f64ToInteger(toNumber(byteOffset));
    if (start < 0) {
      throw new RangeError(`Start offset ${start} is outside the bounds of the buffer`);
    }
    if (start % size !== 0) {
      throw new RangeError(`start offset of ${kindName(kind)} should be a multiple of ${size}`);
    }
    const wanted = length === undefined ? -1 : toIndex(length, "typed array");
    if (isDetached(buffer)) throw detached("Construct");
    const bytes = bufferLength(buffer);
    let count = wanted;
    if (wanted < 0) {
      const tracks = (bufferState(buffer) & RESIZABLE) !== 0;
      if (!tracks && bytes % size !== 0) {
        throw new RangeError(`byte length of ${kindName(kind)} should be a multiple of ${size}`);
      }
      if (start > bytes) {
        throw new RangeError(`Start offset ${start} is outside the bounds of the buffer`);
      }
      if (!tracks) count = (bytes - start) / size;
    } else if (start + wanted * size > bytes) {
      throw new RangeError(`Invalid typed array length: ${wanted}`);
    }
    this.keepBuffer(buffer);
    viewOpen(this, kind, buffer, start, count);
  }

  /** This, as what it is. */
  private self(): Self {
    return unsafeCast<Self>(this);
  }

  private require(method: string): void {
    if (!viewIsAttached(this)) throw detached(`%TypedArray%.prototype.${method}`);
  }

  get length(): number {
    return viewLength(this);
  }

  get byteLength(): number {
    return viewLength(this) * memorySize(memoryKind(this));
  }

  get BYTES_PER_ELEMENT(): number {
    return memorySize(memoryKind(this));
  }

  get [Symbol.toStringTag](): string {
    return kindName(memoryKind(this));
  }

  // ------------------------------------------------------------ single elements

  at(index: number): number | undefined {
    this.require("at");
    const length = viewLength(this);
    const n = f64ToInteger(index);
    const position = n < 0 ? length + n : n;
    return position >= 0 && position < length ? viewGet(this, position) : undefined;
  }

  with(index: number, value: number): Self {
    this.require("with");
    const length = viewLength(this);
    const n = f64ToInteger(index);
    const position = n < 0 ? length + n : n;
    if (position < 0 || position >= viewLength(this)) {
      throw new RangeError("Invalid typed array index");
    }
    const result = viewLike(this, length);
    viewCopy(unsafeCast<View>(result), 0, this, 0, length);
    viewSet(unsafeCast<View>(result), position, value);
    return unsafeCast<Self>(result);
  }

  // ------------------------------------------------------------ ranges

  copyWithin(target: number, start: number, end?: number): Self {
    this.require("copyWithin");
    const length = viewLength(this);
    const to = clampPosition(target, length);
    const from = clampPosition(start, length);
    const stop = end === undefined ? length : clampPosition(end, length);
    let count = stop - from;
    if (count > length - to) count = length - to;
    if (count > 0) viewMove(this, to, from, count);
    return this.self();
  }

  fill(value: number, start: number = 0, end?: number): Self {
    this.require("fill");
    const length = viewLength(this);
    const from = clampPosition(start, length);
    viewFill(this, value, from, end === undefined ? length : clampPosition(end, length));
    return this.self();
  }

  reverse(): Self {
    this.require("reverse");
    viewReverse(this);
    return this.self();
  }

  toReversed(): Self {
    this.require("toReversed");
    const result = this.duplicate();
    viewReverse(unsafeCast<View>(result));
    return unsafeCast<Self>(result);
  }

  private duplicate(): unknown {
    const length = viewLength(this);
    const result = viewLike(this, length);
    viewCopy(unsafeCast<View>(result), 0, this, 0, length);
    return result;
  }

  set(source: unknown, offset: number = 0): void {
    const start = f64ToInteger(offset);
    if (start < 0) throw new RangeError("offset is out of bounds");
    this.require("set");
    const kind = memoryKind(source);
    if (kind > 0 && kind <= F64) {
      const from = unsafeCast<View>(source);
      if (!viewIsAttached(from)) throw detached("%TypedArray%.prototype.set");
      const count = viewLength(from);
      if (start + count > viewLength(this)) throw new RangeError("offset is out of bounds");
      viewCopy(this, start, from, 0, count);
      return;
    }
    const items = isArray(source) ? source : listOfIndexed(source);
    if (start + items.length > viewLength(this)) throw new RangeError("offset is out of bounds");
    viewCopyArray(this, start, items);
  }

  slice(start: number = 0, end?: number): Self {
    this.require("slice");
    const length = viewLength(this);
    const from = clampPosition(start, length);
    const stop = end === undefined ? length : clampPosition(end, length);
    const count = stop > from ? stop - from : 0;
    const result = viewLike(this, count);
    if (count > 0) viewCopy(unsafeCast<View>(result), 0, this, from, count);
    return unsafeCast<Self>(result);
  }

  subarray(begin: number = 0, end?: number): Self {
    const buffer = this.buffer;
    if (isDetached(buffer)) throw detached("Construct");
    const length = viewLength(this);
    const from = clampPosition(begin, length);
    const stop = end === undefined ? length : clampPosition(end, length);
    const start = this.byteOffset + from * memorySize(memoryKind(this));
    const tracks =
      end === undefined && (bufferState(buffer) & RESIZABLE) !== 0 && viewIsTracking(this);
    const count = stop > from ? stop - from : 0;
    return unsafeCast<Self>(viewLikeOn(this, buffer, start, tracks ? -1 : count));
  }

  // ------------------------------------------------------------ searching

  indexOf(item: number, from: number = 0): number {
    this.require("indexOf");
    return viewIndexOf(this, item, clampPosition(from, viewLength(this)));
  }

  lastIndexOf(item: number, from?: number): number {
    this.require("lastIndexOf");
    const length = viewLength(this);
    const n = from === undefined ? length - 1 : f64ToInteger(from);
    return viewLastIndexOf(this, item, n < 0 ? n + length : n);
  }

  includes(item: number, from: number = 0): boolean {
    this.require("includes");
    const length = viewLength(this);
    const start = clampPosition(from, length);
    if (item === item) return viewIndexOf(this, item, start) >= 0;
    for (let i = start; i < length; i++) {
      const value = viewGet(this, i);
      if (value !== value) return true;
    }
    return false;
  }

  find(predicate: Callback<Self, unknown>, thisArg?: unknown): number | undefined {
    this.require("find");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) {
      const value = viewGet(this, i);
      if (call(value, i, this.self())) return value;
    }
    return undefined;
  }

  findIndex(predicate: Callback<Self, unknown>, thisArg?: unknown): number {
    this.require("findIndex");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) if (call(viewGet(this, i), i, this.self())) return i;
    return -1;
  }

  findLast(predicate: Callback<Self, unknown>, thisArg?: unknown): number | undefined {
    this.require("findLast");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    for (let i = viewLength(this) - 1; i >= 0; i--) {
      const value = viewGet(this, i);
      if (call(value, i, this.self())) return value;
    }
    return undefined;
  }

  findLastIndex(predicate: Callback<Self, unknown>, thisArg?: unknown): number {
    this.require("findLastIndex");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    for (let i = viewLength(this) - 1; i >= 0; i--) {
      if (call(viewGet(this, i), i, this.self())) return i;
    }
    return -1;
  }

  // ------------------------------------------------------------ callbacks

  every(predicate: Callback<Self, unknown>, thisArg?: unknown): boolean {
    this.require("every");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) if (!call(viewGet(this, i), i, this.self())) return false;
    return true;
  }

  some(predicate: Callback<Self, unknown>, thisArg?: unknown): boolean {
    this.require("some");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) if (call(viewGet(this, i), i, this.self())) return true;
    return false;
  }

  filter(predicate: Callback<Self, unknown>, thisArg?: unknown): Self {
    this.require("filter");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const kept: number[] = [];
    const length = viewLength(this);
    for (let i = 0; i < length; i++) {
      const value = viewGet(this, i);
      if (call(value, i, this.self())) kept.push(value);
    }
    const result = viewLike(this, kept.length);
    viewCopyArray(unsafeCast<View>(result), 0, kept);
    return unsafeCast<Self>(result);
  }

  forEach(callback: Callback<Self, void>, thisArg?: unknown): void {
    this.require("forEach");
    const call = thisArg === undefined ? callback : bindFunction(callback, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) call(viewGet(this, i), i, this.self());
  }

  map(callback: Callback<Self, number>, thisArg?: unknown): Self {
    this.require("map");
    const call = thisArg === undefined ? callback : bindFunction(callback, thisArg, []);
    const length = viewLength(this);
    const result = viewLike(this, length);
    for (let i = 0; i < length; i++) {
      viewSet(unsafeCast<View>(result), i, call(viewGet(this, i), i, this.self()));
    }
    return unsafeCast<Self>(result);
  }

  reduce<U = number>(
    callback: (sum: U, value: number, index: number, array: Self) => U,
    ...initial: readonly U[]
  ): U {
    this.require("reduce");
    const length = viewLength(this);
    const given = initial.length > 0;
    if (!given && length === 0) {
      throw new TypeError("Reduce of empty array with no initial value");
    }
    let sum: U = given ? initial[0] : unsafeCast<U>(viewGet(this, 0));
    for (let i = given ? 0 : 1; i < length; i++) {
      sum = callback(sum, viewGet(this, i), i, this.self());
    }
    return sum;
  }

  reduceRight<U = number>(
    callback: (sum: U, value: number, index: number, array: Self) => U,
    ...initial: readonly U[]
  ): U {
    this.require("reduceRight");
    const length = viewLength(this);
    const given = initial.length > 0;
    if (!given && length === 0) {
      throw new TypeError("Reduce of empty array with no initial value");
    }
    let sum: U = given ? initial[0] : unsafeCast<U>(viewGet(this, length - 1));
    for (let i = length - (given ? 1 : 2); i >= 0; i--) {
      sum = callback(sum, viewGet(this, i), i, this.self());
    }
    return sum;
  }

  sort(compare?: (a: number, b: number) => number): Self {
    this.require("sort");
    if (compare === undefined) viewSort(this);
    else sortBy(this, compare);
    return this.self();
  }

  toSorted(compare?: (a: number, b: number) => number): Self {
    this.require("toSorted");
    const result = this.duplicate();
    if (compare === undefined) viewSort(unsafeCast<View>(result));
    else sortBy(unsafeCast<View>(result), compare);
    return unsafeCast<Self>(result);
  }

  // ------------------------------------------------------------ texts and iterators

  join(separator?: string): string {
    this.require("join");
    return joined(this, separator === undefined ? "," : separator);
  }

  override toString(): string {
    this.require("join");
    return joined(this, ",");
  }

  override toLocaleString(): string {
    this.require("toLocaleString");
    const builder = builderNew();
    const length = viewLength(this);
    for (let i = 0; i < length; i++) {
      if (i > 0) builderAppend(builder, ",");
      builderAppend(builder, toLocaleString(viewGet(this, i)));
    }
    return builderFinish(builder);
  }

  entries(): TypedArrayEntries {
    this.require("entries");
    return new TypedArrayEntries(this);
  }

  keys(): TypedArrayKeys {
    this.require("keys");
    return new TypedArrayKeys(this);
  }

  values(): TypedArrayValues {
    this.require("values");
    return new TypedArrayValues(this);
  }

  [Symbol.iterator](): TypedArrayValues {
    this.require("values");
    return new TypedArrayValues(this);
  }
}

/** A position counted from the end when negative, inside 0 .. length. */
function clampPosition(position: number, length: number): number {
  const n = f64ToInteger(position);
  if (n < 0) return n + length < 0 ? 0 : n + length;
  return n > length ? length : n;
}

function toIndex(value: unknown, what: string): number {
  const index = value === undefined ? 0 : f64ToInteger(toNumber(value));
  if (index < 0 || index > 9007199254740991) {
    throw new RangeError(`Invalid ${what} length: ${index}`);
  }
  return index;
}

function sortBy(view: View, compare: (a: number, b: number) => number): void {
  const length = viewLength(view);
  const work: number[] = [];
  for (let i = 0; i < length; i++) work.push(viewGet(view, i));
  timSort(work, compare);
  viewCopyArray(view, 0, work);
}

function joined(view: View, separator: string): string {
  const builder = builderNew();
  const length = viewLength(view);
  for (let i = 0; i < length; i++) {
    if (i > 0) builderAppend(builder, separator);
    builderAppendF64(builder, viewGet(view, i));
  }
  return builderFinish(builder);
}

/** The elements of what can be iterated, or has a length. */
function listOfElements(source: object): readonly unknown[] {
  if (!hasProperty(source, Symbol.iterator)) return listOfIndexed(source);
  const list: unknown[] = [];
  for (const item of unsafeCast<Iterable<unknown>>(source)) list.push(item);
  return list;
}

function listOfIndexed(source: unknown): readonly unknown[] {
  const list: unknown[] = [];
  const length = f64ToInteger(toNumber(getProperty(source, "length")));
  for (let i = 0; i < length; i++) list.push(getProperty(source, `${i}`));
  return list;
}

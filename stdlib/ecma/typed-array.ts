/**
 * ecma/typed-array.ts — what all typed arrays do: one body, with the kind of the elements in the
 * object. `Self` is the class that is extended, whose objects the methods give.
 *
 * `xs[i]`, `xs[i] = v` and for-of over a typed array are the compiler's. A callback may change the
 * buffer: the number of steps is fixed at the start, what is not there any more reads as NaN.
 *
 * `T` is number but for the two kinds of bigints, which have their own ways to the elements.
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
  type StringBuilder,
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
import { requireCompare, timSort } from "./array-sort.ts";
import { RangeError, TypeError } from "./error.ts";
import { toLocaleString } from "./number.ts";
import { TypedArrayEntries, TypedArrayKeys, TypedArrayValues } from "./typed-array-iterator.ts";
import { detached, isWordKind, kindName, OWN_BUFFER, U64, View } from "./view.ts";

const RESIZABLE = 1;
/** In bytes. */
const MOST = 0x7fffffff;

type Callback<Self, T, R> = (value: T, index: number, array: Self) => R;

export abstract class TypedArray<Self, T = number> extends View {
  constructor(kind: number, source: unknown, byteOffset: unknown, length: unknown) {
    super();
    if (typeof source !== "object" || source === null) {
      this.allocate(kind, toIndex(source, "typed array"));
    } else if (memoryKind(source) >= OWN_BUFFER) {
      this.open(kind, unsafeCast<RawBuffer>(source), byteOffset, length);
    } else if (memoryKind(source) > 0 && memoryKind(source) <= U64) {
      const from = unsafeCast<View>(source);
      if (!viewIsAttached(from)) throw detached("Construct");
      this.allocate(kind, viewLength(from));
      checkContent(this, from);
      viewCopy(this, 0, from, 0, viewLength(from));
    } else {
      const items = isArray(source) ? source : listOfElements(source);
      this.allocate(kind, items.length);
      this.storeAll(0, items);
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

  // ------------------------------------------------------------ by the kind of the elements

  /** Outside the bounds there is no T. */
  element(index: number): T {
    return unsafeCast<T>(viewGet(this, index));
  }

  protected store(index: number, value: T): void {
    viewSet(this, index, unsafeCast<number>(value));
  }

  /** What is stored need not be of the type of the elements. */
  protected storeAll(at: number, items: readonly unknown[]): void {
    viewCopyArray(this, at, items);
  }

  protected fillRange(value: T, from: number, to: number): void {
    viewFill(this, unsafeCast<number>(value), from, to);
  }

  protected search(item: T, from: number): number {
    return viewIndexOf(this, unsafeCast<number>(item), from);
  }

  protected searchBack(item: T, from: number): number {
    return viewLastIndexOf(this, unsafeCast<number>(item), from);
  }

  protected sortByValue(): void {
    viewSort(this);
  }

  protected appendText(to: StringBuilder, index: number): void {
    builderAppendF64(to, viewGet(this, index));
  }

  protected localeText(index: number): string {
    return toLocaleString(viewGet(this, index));
  }

  /** A new one of this class, with elements that are zero. */
  private alike(length: number): TypedArray<Self, T> {
    return unsafeCast<TypedArray<Self, T>>(viewLike(this, length));
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

  at(index: number): T | undefined {
    this.require("at");
    const length = viewLength(this);
    const n = f64ToInteger(index);
    const position = n < 0 ? length + n : n;
    return position >= 0 && position < length ? this.element(position) : undefined;
  }

  with(index: number, value: T): Self {
    this.require("with");
    const length = viewLength(this);
    const n = f64ToInteger(index);
    const position = n < 0 ? length + n : n;
    if (position < 0 || position >= viewLength(this)) {
      throw new RangeError("Invalid typed array index");
    }
    const result = this.duplicate();
    result.store(position, value);
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

  fill(value: T, start: number = 0, end?: number): Self {
    this.require("fill");
    const length = viewLength(this);
    const from = clampPosition(start, length);
    this.fillRange(value, from, end === undefined ? length : clampPosition(end, length));
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
    viewReverse(result);
    return unsafeCast<Self>(result);
  }

  private duplicate(): TypedArray<Self, T> {
    const length = viewLength(this);
    const result = this.alike(length);
    viewCopy(result, 0, this, 0, length);
    return result;
  }

  set(source: unknown, offset: number = 0): void {
    const start = f64ToInteger(offset);
    if (start < 0) throw new RangeError("offset is out of bounds");
    this.require("set");
    const kind = memoryKind(source);
    if (kind > 0 && kind <= U64) {
      const from = unsafeCast<View>(source);
      if (!viewIsAttached(from)) throw detached("%TypedArray%.prototype.set");
      checkContent(this, from);
      const count = viewLength(from);
      if (start + count > viewLength(this)) throw new RangeError("offset is out of bounds");
      viewCopy(this, start, from, 0, count);
      return;
    }
    const items = isArray(source) ? source : listOfIndexed(source);
    if (start + items.length > viewLength(this)) throw new RangeError("offset is out of bounds");
    this.storeAll(start, items);
  }

  slice(start: number = 0, end?: number): Self {
    this.require("slice");
    const length = viewLength(this);
    const from = clampPosition(start, length);
    const stop = end === undefined ? length : clampPosition(end, length);
    const count = stop > from ? stop - from : 0;
    const result = this.alike(count);
    if (count > 0) viewCopy(result, 0, this, from, count);
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

  indexOf(searchElement: T, from: number = 0): number {
    this.require("indexOf");
    return this.search(searchElement, clampPosition(from, viewLength(this)));
  }

  lastIndexOf(searchElement: T, from?: number): number {
    this.require("lastIndexOf");
    const length = viewLength(this);
    const n = from === undefined ? length - 1 : f64ToInteger(from);
    return this.searchBack(searchElement, n < 0 ? n + length : n);
  }

  includes(searchElement: T, from: number = 0): boolean {
    this.require("includes");
    const length = viewLength(this);
    const start = clampPosition(from, length);
    if (searchElement === searchElement) return this.search(searchElement, start) >= 0;
    for (let i = start; i < length; i++) {
      const value = this.element(i);
      if (value !== value) return true;
    }
    return false;
  }

  find(predicate: Callback<Self, T, unknown>, thisArg?: unknown): T | undefined {
    this.require("find");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) {
      const value = this.element(i);
      if (call(value, i, this.self())) return value;
    }
    return undefined;
  }

  findIndex(predicate: Callback<Self, T, unknown>, thisArg?: unknown): number {
    this.require("findIndex");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) if (call(this.element(i), i, this.self())) return i;
    return -1;
  }

  findLast(predicate: Callback<Self, T, unknown>, thisArg?: unknown): T | undefined {
    this.require("findLast");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    for (let i = viewLength(this) - 1; i >= 0; i--) {
      const value = this.element(i);
      if (call(value, i, this.self())) return value;
    }
    return undefined;
  }

  findLastIndex(predicate: Callback<Self, T, unknown>, thisArg?: unknown): number {
    this.require("findLastIndex");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    for (let i = viewLength(this) - 1; i >= 0; i--) {
      if (call(this.element(i), i, this.self())) return i;
    }
    return -1;
  }

  // ------------------------------------------------------------ callbacks

  every(predicate: Callback<Self, T, unknown>, thisArg?: unknown): boolean {
    this.require("every");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) if (!call(this.element(i), i, this.self())) return false;
    return true;
  }

  some(predicate: Callback<Self, T, unknown>, thisArg?: unknown): boolean {
    this.require("some");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) if (call(this.element(i), i, this.self())) return true;
    return false;
  }

  filter(predicate: Callback<Self, T, unknown>, thisArg?: unknown): Self {
    this.require("filter");
    const call = thisArg === undefined ? predicate : bindFunction(predicate, thisArg, []);
    const kept: T[] = [];
    const length = viewLength(this);
    for (let i = 0; i < length; i++) {
      const value = this.element(i);
      if (call(value, i, this.self())) kept.push(value);
    }
    const result = this.alike(kept.length);
    result.storeAll(0, kept);
    return unsafeCast<Self>(result);
  }

  forEach(callback: Callback<Self, T, void>, thisArg?: unknown): void {
    this.require("forEach");
    const call = thisArg === undefined ? callback : bindFunction(callback, thisArg, []);
    const length = viewLength(this);
    for (let i = 0; i < length; i++) call(this.element(i), i, this.self());
  }

  map(callback: Callback<Self, T, T>, thisArg?: unknown): Self {
    this.require("map");
    const call = thisArg === undefined ? callback : bindFunction(callback, thisArg, []);
    const length = viewLength(this);
    const result = this.alike(length);
    for (let i = 0; i < length; i++) result.store(i, call(this.element(i), i, this.self()));
    return unsafeCast<Self>(result);
  }

  reduce<U = T>(
    callback: (sum: U, value: T, index: number, array: Self) => U,
    ...initial: readonly U[]
  ): U {
    this.require("reduce");
    const length = viewLength(this);
    const given = initial.length > 0;
    if (!given && length === 0) {
      throw new TypeError("Reduce of empty array with no initial value");
    }
    let sum: U = given ? initial[0] : unsafeCast<U>(this.element(0));
    for (let i = given ? 0 : 1; i < length; i++) {
      sum = callback(sum, this.element(i), i, this.self());
    }
    return sum;
  }

  reduceRight<U = T>(
    callback: (sum: U, value: T, index: number, array: Self) => U,
    ...initial: readonly U[]
  ): U {
    this.require("reduceRight");
    const length = viewLength(this);
    const given = initial.length > 0;
    if (!given && length === 0) {
      throw new TypeError("Reduce of empty array with no initial value");
    }
    let sum: U = given ? initial[0] : unsafeCast<U>(this.element(length - 1));
    for (let i = length - (given ? 1 : 2); i >= 0; i--) {
      sum = callback(sum, this.element(i), i, this.self());
    }
    return sum;
  }

  sort(compare?: (a: T, b: T) => number): Self {
    requireCompare(compare);
    this.require("sort");
    if (compare === undefined) this.sortByValue();
    else this.sortBy(compare);
    return this.self();
  }

  toSorted(compare?: (a: T, b: T) => number): Self {
    requireCompare(compare);
    this.require("toSorted");
    const result = this.duplicate();
    if (compare === undefined) result.sortByValue();
    else result.sortBy(compare);
    return unsafeCast<Self>(result);
  }

  protected sortBy(compare: (a: T, b: T) => number): void {
    const length = viewLength(this);
    const work: T[] = [];
    for (let i = 0; i < length; i++) work.push(this.element(i));
    timSort(work, compare);
    this.storeAll(0, work);
  }

  // ------------------------------------------------------------ texts and iterators

  join(separator?: string): string {
    this.require("join");
    return this.joined(separator === undefined ? "," : separator);
  }

  override toString(): string {
    this.require("join");
    return this.joined(",");
  }

  private joined(separator: string): string {
    const builder = builderNew();
    const length = viewLength(this);
    for (let i = 0; i < length; i++) {
      if (i > 0) builderAppend(builder, separator);
      this.appendText(builder, i);
    }
    return builderFinish(builder);
  }

  override toLocaleString(): string {
    this.require("toLocaleString");
    const builder = builderNew();
    const length = viewLength(this);
    for (let i = 0; i < length; i++) {
      if (i > 0) builderAppend(builder, ",");
      builderAppend(builder, this.localeText(i));
    }
    return builderFinish(builder);
  }

  entries(): TypedArrayEntries<T> {
    this.require("entries");
    return new TypedArrayEntries<T>(this);
  }

  keys(): TypedArrayKeys<T> {
    this.require("keys");
    return new TypedArrayKeys<T>(this);
  }

  values(): TypedArrayValues<T> {
    this.require("values");
    return new TypedArrayValues<T>(this);
  }

  /** @same values */
  [Symbol.iterator](): TypedArrayValues<T> {
    this.require("values");
    return new TypedArrayValues<T>(this);
  }
}

/** A position counted from the end when negative, inside 0 .. length. */
function clampPosition(position: number, length: number): number {
  const n = f64ToInteger(position);
  if (n < 0) return n + length < 0 ? 0 : n + length;
  return n > length ? length : n;
}

/** Bigints and numbers are not converted into each other. */
function checkContent(to: View, from: View): void {
  if (isWordKind(memoryKind(to)) === isWordKind(memoryKind(from))) return;
  throw new TypeError("Cannot mix BigInt and other types, use explicit conversions");
}

function toIndex(value: unknown, what: string): number {
  const index = value === undefined ? 0 : f64ToInteger(toNumber(value));
  if (index < 0 || index > 9007199254740991) {
    throw new RangeError(`Invalid ${what} length: ${index}`);
  }
  return index;
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

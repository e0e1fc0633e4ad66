/**
 * ecma/bigint-arrays.ts — BigInt64Array and BigUint64Array: typed arrays whose elements are bigints.
 */
import {
  bigintViewFind,
  bigintViewSet,
  builderAppend,
  hasIndex,
  type StringBuilder,
  unsafeCast,
  viewLength,
} from "tsuk:intrinsics";
import { TypedArray } from "./typed-array.ts";
import { type ElementMapper, mapped, type Source } from "./typed-array-source.ts";
import { I64, U64, type View } from "./view.ts";

type Mapper<T> = ElementMapper<T, bigint>;

/** Converting an element may run code that changes either. */
function storeWords(view: View, at: number, items: readonly unknown[]): void {
  const count = items.length;
  for (let i = 0; i < count; i++) {
    bigintViewSet(view, at + i, hasIndex(items, i) ? items[i] : undefined);
  }
}

function fillWords(view: View, value: bigint, from: number, to: number): void {
  const end = Math.min(to, viewLength(view));
  for (let i = from; i < end; i++) bigintViewSet(view, i, value);
}

function placeOf(view: View, item: bigint, from: number): number {
  const length = viewLength(view);
  for (let i = from; i < length; i++) if (bigintViewFind(view, i) === item) return i;
  return -1;
}

function lastPlaceOf(view: View, item: bigint, from: number): number {
  for (let i = Math.min(from, viewLength(view) - 1); i >= 0; i--) {
    if (bigintViewFind(view, i) === item) return i;
  }
  return -1;
}

function byValue(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @final */
export class BigInt64Array extends TypedArray<BigInt64Array, bigint> {
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(I64, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 8;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): BigInt64Array {
    return new BigInt64Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly bigint[]): BigInt64Array {
    return new BigInt64Array(items);
  }

  override element(index: number): bigint {
    return unsafeCast<bigint>(bigintViewFind(this, index));
  }

  protected override store(index: number, value: bigint): void {
    bigintViewSet(this, index, value);
  }

  protected override storeAll(at: number, items: readonly unknown[]): void {
    storeWords(this, at, items);
  }

  protected override fillRange(value: bigint, from: number, to: number): void {
    fillWords(this, value, from, to);
  }

  protected override search(item: bigint, from: number): number {
    return placeOf(this, item, from);
  }

  protected override searchBack(item: bigint, from: number): number {
    return lastPlaceOf(this, item, from);
  }

  protected override sortByValue(): void {
    this.sortBy(byValue);
  }

  protected override appendText(to: StringBuilder, index: number): void {
    builderAppend(to, String(bigintViewFind(this, index)));
  }

  protected override localeText(index: number): string {
    return this.element(index).toLocaleString();
  }
}

/** @final */
export class BigUint64Array extends TypedArray<BigUint64Array, bigint> {
  constructor(source?: unknown, byteOffset?: unknown, length?: unknown) {
    super(U64, source, byteOffset, length);
  }

  static get BYTES_PER_ELEMENT(): number {
    return 8;
  }

  static from<T>(source: Source<T>, mapper?: Mapper<T>, thisArg?: unknown): BigUint64Array {
    return new BigUint64Array(mapped(source, mapper, thisArg));
  }

  static of(...items: readonly bigint[]): BigUint64Array {
    return new BigUint64Array(items);
  }

  override element(index: number): bigint {
    return unsafeCast<bigint>(bigintViewFind(this, index));
  }

  protected override store(index: number, value: bigint): void {
    bigintViewSet(this, index, value);
  }

  protected override storeAll(at: number, items: readonly unknown[]): void {
    storeWords(this, at, items);
  }

  protected override fillRange(value: bigint, from: number, to: number): void {
    fillWords(this, value, from, to);
  }

  protected override search(item: bigint, from: number): number {
    return placeOf(this, item, from);
  }

  protected override searchBack(item: bigint, from: number): number {
    return lastPlaceOf(this, item, from);
  }

  protected override sortByValue(): void {
    this.sortBy(byValue);
  }

  protected override appendText(to: StringBuilder, index: number): void {
    builderAppend(to, String(bigintViewFind(this, index)));
  }

  protected override localeText(index: number): string {
    return this.element(index).toLocaleString();
  }
}

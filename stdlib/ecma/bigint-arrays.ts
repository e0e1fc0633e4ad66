/**
 * ecma/bigint-arrays.ts — BigInt64Array and BigUint64Array: typed arrays whose elements are bigints.
 */
import {
  bigintViewFind,
  bigintViewSet,
  bindFunction,
  builderAppend,
  hasIndex,
  type StringBuilder,
  unsafeCast,
  viewLength,
} from "tsuk:intrinsics";
import { from } from "./array-static.ts";
import { TypedArray } from "./typed-array.ts";
import { I64, U64, type View } from "./view.ts";

type Source<T> = Iterable<T> | ArrayLike<T>;
type Mapper<T> = (value: T, index: number) => bigint;

/** What a constructor's from() makes elements of. */
function mapped<T>(source: Source<T>, mapper: Mapper<T> | undefined, thisArg: unknown): unknown {
  if (mapper === undefined) return source;
  return from(source, thisArg === undefined ? mapper : bindFunction(mapper, thisArg, []));
}

/** Converting an element may run code that changes either. */
function storeWords(view: View, at: number, items: readonly unknown[]): void {
  const count = items.length;
  for (let i = 0; i < count; i++) {
    bigintViewSet(view, at + i, hasIndex(items, i) ? items[i] : undefined);
  }
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
    const end = Math.min(to, viewLength(this));
    for (let i = from; i < end; i++) bigintViewSet(this, i, value);
  }

  protected override search(item: bigint, from: number): number {
    const length = viewLength(this);
    for (let i = from; i < length; i++) if (bigintViewFind(this, i) === item) return i;
    return -1;
  }

  protected override searchBack(item: bigint, from: number): number {
    for (let i = Math.min(from, viewLength(this) - 1); i >= 0; i--) {
      if (bigintViewFind(this, i) === item) return i;
    }
    return -1;
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
    const end = Math.min(to, viewLength(this));
    for (let i = from; i < end; i++) bigintViewSet(this, i, value);
  }

  protected override search(item: bigint, from: number): number {
    const length = viewLength(this);
    for (let i = from; i < length; i++) if (bigintViewFind(this, i) === item) return i;
    return -1;
  }

  protected override searchBack(item: bigint, from: number): number {
    for (let i = Math.min(from, viewLength(this) - 1); i >= 0; i--) {
      if (bigintViewFind(this, i) === item) return i;
    }
    return -1;
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

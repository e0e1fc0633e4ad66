/**
 * ecma/set.ts — Set, and its iterators.
 */
import { bindFunction, hasIndex, isArray, toNumber, unsafeCast } from "tsuk:intrinsics";
import { type Collection, HashCollection, Place } from "./hash-collection.ts";
import { CursorIterator, type Source, sourceOf } from "./iterator.ts";

export class Set<T> extends HashCollection<T> {
  constructor(items?: Iterable<T> | null) {
    super();
    if (items === undefined || items === null) return;
    if (isArray(items)) {
      const list = items as readonly T[];
      for (let i = 0; i < list.length; i++) this.add(list[i]);
    } else {
      for (const item of items) this.add(item);
    }
  }

  has(item: T): boolean {
    return this.find(item) >= 0;
  }

  add(item: T): this {
    if (this.find(item) < 0) this.append(item);
    return this;
  }

  delete(item: T): boolean {
    return this.remove(item) >= 0;
  }

  get size(): number {
    return this.live;
  }

  clear(): void {
    this.empty();
  }

  forEach(callback: (value: T, again: T, set: Set<T>) => void, thisArg?: unknown): void {
    const call = thisArg === undefined ? callback : bindFunction(callback, thisArg, []);
    const cursor = this.cursor();
    while (cursor.advance()) call(cursor.key, cursor.key, this);
  }

  /** What for-of walks. */
  cursor(): SetValues<T> {
    return new SetValues<T>(this);
  }

  entries(): SetEntries<T> {
    return new SetEntries<T>(this);
  }

  values(): SetValues<T> {
    return new SetValues<T>(this);
  }

  /** @same values */
  keys(): SetValues<T> {
    return new SetValues<T>(this);
  }

  /** @same values */
  [Symbol.iterator](): SetValues<T> {
    return new SetValues<T>(this);
  }

  get [Symbol.toStringTag](): string {
    return "Set";
  }

  union<U>(other: ReadonlySetLike<U>): Set<T | U> {
    const record = new SetRecord<U>(other);
    const result = copyOf<T, U>(this);
    const keys = record.keys();
    while (keys.advance()) result.add(keys.current());
    return result;
  }

  intersection<U>(other: ReadonlySetLike<U>): Set<T & U> {
    const record = new SetRecord<U>(other);
    const result = new Set<T & U>();
    if (this.size <= record.size) {
      const cursor = this.cursor();
      while (cursor.advance()) {
        const item = cursor.key;
        if (record.has(item)) result.add(unsafeCast<T & U>(item));
      }
    } else {
      const keys = record.keys();
      while (keys.advance()) {
        const item = keys.current();
        if (this.has(unsafeCast<T>(item))) result.add(unsafeCast<T & U>(item));
      }
    }
    return result;
  }

  difference<U>(other: ReadonlySetLike<U>): Set<T> {
    const record = new SetRecord<U>(other);
    const result = copyOf<T, never>(this);
    if (this.size <= record.size) {
      const cursor = this.cursor();
      while (cursor.advance()) {
        if (record.has(cursor.key)) result.delete(cursor.key);
      }
    } else {
      const keys = record.keys();
      while (keys.advance()) result.delete(unsafeCast<T>(keys.current()));
    }
    return result;
  }

  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U> {
    const record = new SetRecord<U>(other);
    const result = copyOf<T, U>(this);
    const keys = record.keys();
    while (keys.advance()) {
      const item = keys.current();
      if (this.has(unsafeCast<T>(item))) result.delete(item);
      else result.add(item);
    }
    return result;
  }

  isSubsetOf(other: ReadonlySetLike<unknown>): boolean {
    const record = new SetRecord<unknown>(other);
    if (this.size > record.size) return false;
    const cursor = this.cursor();
    while (cursor.advance()) {
      if (!record.has(cursor.key)) return false;
    }
    return true;
  }

  isSupersetOf(other: ReadonlySetLike<unknown>): boolean {
    const record = new SetRecord<unknown>(other);
    if (this.size < record.size) return false;
    return !this.#meets(record, false);
  }

  isDisjointFrom(other: ReadonlySetLike<unknown>): boolean {
    const record = new SetRecord<unknown>(other);
    if (this.size > record.size) return !this.#meets(record, true);
    const cursor = this.cursor();
    while (cursor.advance()) {
      if (record.has(cursor.key)) return false;
    }
    return true;
  }

  /** Whether one of the other's elements is in this set, or not, as is asked. */
  #meets(record: SetRecord<unknown>, present: boolean): boolean {
    const keys = record.keys();
    while (keys.advance()) {
      if (this.has(unsafeCast<T>(keys.current())) !== present) continue;
      keys.close();
      return true;
    }
    return false;
  }

  override get isMap(): boolean {
    return false;
  }

  override valueAt(entry: number): unknown {
    return this.keyList[entry];
  }

  override emptyCopy(): Collection {
    return new Set<T>();
  }

  override addEntry(key: unknown, _value: unknown): void {
    this.add(unsafeCast<T>(key));
  }
}

/** What the operations on sets take: anything with these three members, looked at once, in this order. */
class SetRecord<T> {
  readonly size: number;
  #other: ReadonlySetLike<T>;

  constructor(other: ReadonlySetLike<T>) {
    if (typeof other !== "object" || other === null) {
      throw new TypeError("other is not an object");
    }
    const size = toNumber(unsafeCast<{ readonly size: unknown }>(other).size);
    if (Number.isNaN(size)) throw new TypeError("The 'size' property must be a number");
    const count = Math.trunc(size);
    if (count < 0) throw new RangeError(`'${count}' is an invalid size`);
    this.size = count;
    this.#other = other;
  }

  has(item: unknown): boolean {
    return Boolean(this.#other.has(unsafeCast<T>(item)));
  }

  keys(): Source<T> {
    return sourceOf<T>(unsafeCast<{ next(): IteratorResult<T, unknown> }>(this.#other.keys()));
  }
}

function copyOf<T, U>(items: Set<T>): Set<T | U> {
  const copy = new Set<T | U>();
  const cursor = items.cursor();
  while (cursor.advance()) copy.add(cursor.key);
  return copy;
}

export abstract class SetIterator<T> extends CursorIterator<T> {
  override get [Symbol.toStringTag](): string {
    return "Set Iterator";
  }
}

export abstract class SetCursor<K, T> extends SetIterator<T> {
  /** The element that the last advance() moved to. */
  key!: K;
  #set: Set<K> | undefined;
  #place: Place;

  constructor(set: Set<K>) {
    super();
    this.#set = set;
    this.#place = new Place(set.currentEpoch());
  }

  override advance(): boolean {
    const set = this.#set;
    if (set === undefined) return false;
    const place = this.#place;
    if (place.epoch.next !== undefined) place.follow();
    const keys = set.keyList;
    const count = keys.length;
    let e = place.position;
    while (e < count && !hasIndex(keys, e)) e++;
    place.position = e + 1;
    if (e < count) {
      this.key = keys[e];
      return true;
    }
    this.#set = undefined;
    return false;
  }

  /** What is left; for entries each element twice. The cursor stays where it is. */
  override remaining(): unknown[] {
    const left: unknown[] = [];
    const set = this.#set;
    if (set === undefined) return left;
    this.#place.follow();
    const pairs = this.yields === "entries";
    for (let e = this.#place.position; e < set.entryCount(); e++) {
      if (!set.isLive(e)) continue;
      left.push(set.keyAt(e));
      if (pairs) left.push(set.keyAt(e));
    }
    return left;
  }
}

export class SetValues<T> extends SetCursor<T, T> {
  override current(): T {
    return this.key;
  }

  override get yields(): string {
    return "values";
  }
}

export class SetEntries<T> extends SetCursor<T, [T, T]> {
  override current(): [T, T] {
    return [this.key, this.key];
  }

  override get yields(): string {
    return "entries";
  }
}

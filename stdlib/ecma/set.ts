/**
 * ecma/set.ts — Set, and its iterators.
 */
import { bindFunction, hasIndex, isArray, unsafeCast } from "tsuk:intrinsics";
import { type Collection, HashCollection, Place } from "./hash-collection.ts";
import { CursorIterator } from "./iterator.ts";

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

  keys(): SetValues<T> {
    return new SetValues<T>(this);
  }

  values(): SetValues<T> {
    return new SetValues<T>(this);
  }

  [Symbol.iterator](): SetValues<T> {
    return new SetValues<T>(this);
  }

  get [Symbol.toStringTag](): string {
    return "Set";
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

export abstract class SetIterator<T> extends CursorIterator<T> {
  get [Symbol.toStringTag](): string {
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

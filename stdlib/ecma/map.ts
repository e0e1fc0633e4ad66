/**
 * ecma/map.ts — Map, and its iterators.
 *
 * Values stand in an array beside the keys of ecma/hash-collection.ts. Iterators
 * see every entry once, whatever is added, deleted or cleared meanwhile.
 */
import {
  arrayDeleteAt,
  arraySetLength,
  bindFunction,
  hasIndex,
  isArray,
  unsafeCast,
} from "tsuk:intrinsics";
import { type Collection, HashCollection, Place } from "./hash-collection.ts";
import { CursorIterator } from "./iterator.ts";

export class Map<K, V> extends HashCollection<K> {
  valueList: V[] = [];

  constructor(entries?: Iterable<readonly [K, V]> | null) {
    super();
    if (entries === undefined || entries === null) return;
    if (isArray(entries)) {
      const list = entries as readonly (readonly [K, V])[];
      for (let i = 0; i < list.length; i++) this.set(list[i][0], list[i][1]);
    } else {
      for (const entry of entries) this.set(entry[0], entry[1]);
    }
  }

  get(key: K): V | undefined {
    const entry = this.find(key);
    return entry < 0 ? undefined : this.valueList[entry];
  }

  has(key: K): boolean {
    return this.find(key) >= 0;
  }

  set(key: K, value: V): this {
    const entry = this.find(key);
    if (entry >= 0) {
      this.valueList[entry] = value;
    } else {
      this.append(key);
      this.valueList.push(value);
    }
    return this;
  }

  delete(key: K): boolean {
    const entry = this.remove(key);
    if (entry < 0) return false;
    arrayDeleteAt(this.valueList, entry);
    return true;
  }

  get size(): number {
    return this.live;
  }

  clear(): void {
    this.empty();
  }

  forEach(callback: (value: V, key: K, map: Map<K, V>) => void, thisArg?: unknown): void {
    const call = thisArg === undefined ? callback : bindFunction(callback, thisArg, []);
    const cursor = this.cursor();
    while (cursor.advance()) call(cursor.value, cursor.key, this);
  }

  /** What for-of walks. */
  cursor(): MapEntries<K, V> {
    return new MapEntries<K, V>(this);
  }

  entries(): MapEntries<K, V> {
    return new MapEntries<K, V>(this);
  }

  keys(): MapKeys<K, V> {
    return new MapKeys<K, V>(this);
  }

  values(): MapValues<K, V> {
    return new MapValues<K, V>(this);
  }

  /** @same entries */
  [Symbol.iterator](): MapEntries<K, V> {
    return new MapEntries<K, V>(this);
  }

  get [Symbol.toStringTag](): string {
    return "Map";
  }

  static groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
    const groups = new Map<K, T[]>();
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
      index++;
    }
    return groups;
  }

  protected override moveValue(from: number, to: number): void {
    this.valueList[to] = this.valueList[from];
  }

  protected override truncateValues(length: number): void {
    arraySetLength(this.valueList, length);
  }

  protected override dropValues(): void {
    this.valueList = [];
  }

  override get isMap(): boolean {
    return true;
  }

  override valueAt(entry: number): unknown {
    return this.valueList[entry];
  }

  override emptyCopy(): Collection {
    return new Map<K, V>();
  }

  override addEntry(key: unknown, value: unknown): void {
    this.set(unsafeCast<K>(key), unsafeCast<V>(value));
  }
}

export abstract class MapIterator<T> extends CursorIterator<T> {
  override get [Symbol.toStringTag](): string {
    return "Map Iterator";
  }
}

export abstract class MapCursor<K, V, T> extends MapIterator<T> {
  /** The entry that the last advance() moved to. */
  key!: K;
  value!: V;
  #map: Map<K, V> | undefined;
  #place: Place;

  constructor(map: Map<K, V>) {
    super();
    this.#map = map;
    this.#place = new Place(map.currentEpoch());
  }

  override advance(): boolean {
    const map = this.#map;
    if (map === undefined) return false;
    const place = this.#place;
    if (place.epoch.next !== undefined) place.follow();
    const keys = map.keyList;
    const count = keys.length;
    let e = place.position;
    while (e < count && !hasIndex(keys, e)) e++;
    place.position = e + 1;
    if (e < count) {
      this.key = keys[e];
      this.value = map.valueList[e];
      return true;
    }
    this.#map = undefined;
    return false;
  }

  /** What is left, of entries keys and values in turn; the cursor stays where it is. */
  override remaining(): unknown[] {
    const left: unknown[] = [];
    const map = this.#map;
    if (map === undefined) return left;
    this.#place.follow();
    const yields = this.yields;
    for (let e = this.#place.position; e < map.entryCount(); e++) {
      if (!map.isLive(e)) continue;
      if (yields !== "values") left.push(map.keyAt(e));
      if (yields !== "keys") left.push(map.valueAt(e));
    }
    return left;
  }
}

export class MapEntries<K, V> extends MapCursor<K, V, [K, V]> {
  override current(): [K, V] {
    return [this.key, this.value];
  }

  override get yields(): string {
    return "entries";
  }
}

export class MapKeys<K, V> extends MapCursor<K, V, K> {
  override current(): K {
    return this.key;
  }

  override get yields(): string {
    return "keys";
  }
}

export class MapValues<K, V> extends MapCursor<K, V, V> {
  override current(): V {
    return this.value;
  }

  override get yields(): string {
    return "values";
  }
}

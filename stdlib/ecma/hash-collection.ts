/**
 * ecma/hash-collection.ts — the insertion-ordered hash table under Map and Set.
 *
 * Invariants:
 *  - entry e < keyList.length is live, or deleted: then keyList[e] is a hole;
 *  - `table` has mask + 1 slots, a power of two. A slot holds 0 when it was never
 *    used; else its low bits (those of mask) are an entry's number plus one, or
 *    mask itself for a deleted entry, and the other bits are the hash's;
 *  - at most half of the slots are in use, so that a search ends soon;
 *  - entries change their numbers only in #compact and clear, which tell the
 *    iterators through the chain of Epochs.
 */
import {
  arrayDeleteAt,
  arraySetLength,
  f64Hash,
  hasIndex,
  type Int32Table,
  int32TableFill,
  int32TableGet,
  int32TableNew,
  int32TableSet,
  stringHash,
  unsafeCast,
  valueHash,
} from "tsuk:intrinsics";

const MINIMUM_SLOTS = 8;

/**
 * A period in which no entry changed its number. When it ends it says how the
 * numbers changed; an iterator holds the epoch that its position belongs to.
 */
export class Epoch {
  next: Epoch | undefined;
  /** The entries that were dropped, ascending; undefined: all were. */
  dropped: number[] | undefined;
}

/** What formatting and copying need of any Map or Set, whatever its type arguments. */
export abstract class Collection {
  abstract get size(): number;
  abstract get isMap(): boolean;
  /** Number of entries, the deleted ones included. */
  abstract entryCount(): number;
  abstract isLive(entry: number): boolean;
  abstract keyAt(entry: number): unknown;
  abstract valueAt(entry: number): unknown;
  /** A new collection of the same class and type arguments. */
  abstract emptyCopy(): Collection;
  abstract addEntry(key: unknown, value: unknown): void;
}

/** The hash as a 32-bit integer. The compiler folds the tests once K is known. */
function hashOf<K>(key: K): number {
  if (typeof key === "string") return stringHash(key) | 0;
  if (typeof key === "number") return f64Hash(key) | 0;
  return valueHash(key) | 0;
}

/** Does the slot with this content belong to a live entry? */
function isTaken(content: number, mask: number): boolean {
  return content !== 0 && (content & mask) !== mask;
}

export abstract class HashCollection<K> extends Collection {
  keyList: K[] = [];
  live: number = 0;
  mask: number = MINIMUM_SLOTS - 1;
  table: Int32Table = int32TableNew(MINIMUM_SLOTS);
  /** The present epoch; undefined while nobody has iterated. */
  epoch: Epoch | undefined;

  /** The entry of the key, or -1. */
  find(key: K): number {
    const slot = this.#slotOf(key);
    return slot < 0 ? -1 : (int32TableGet(this.table, slot) & this.mask) - 1;
  }

  /** The slot of the key's entry, or -1. */
  #slotOf(key: K): number {
    const table = this.table;
    const mask = this.mask | 0;
    const keys = this.keyList;
    const hash = hashOf(key);
    let slot = hash & mask;
    let content = int32TableGet(table, slot) | 0;
    while (content !== 0) {
      if (((content ^ hash) & ~mask) === 0 && (content & mask) !== mask) {
        const other = keys[(content & mask) - 1];
        if (other === key) return slot;
        if (typeof key === "number" && key !== key && typeof other === "number") {
          if (other !== other) return slot;
        }
      }
      slot = (slot + 1) & mask;
      content = int32TableGet(table, slot) | 0;
    }
    return -1;
  }

  /** Appends an entry for a key that is not there. */
  append(key: K): void {
    if (this.keyList.length * 2 > this.mask) this.#rebuild();
    const keys = this.keyList;
    // -0 is kept as 0.
    keys.push(typeof key === "number" && key === 0 ? unsafeCast<K>(0) : key);
    this.live++;
    this.#enter(hashOf(key), keys.length);
  }

  /** Deletes the key's entry; its number, or -1: it was not there. */
  remove(key: K): number {
    const slot = this.#slotOf(key);
    if (slot < 0) return -1;
    const entry = (int32TableGet(this.table, slot) & this.mask) - 1;
    int32TableSet(this.table, slot, this.mask);
    arrayDeleteAt(this.keyList, entry);
    this.live--;
    return entry;
  }

  protected empty(): void {
    if (this.keyList.length === 0) return;
    this.keyList = [];
    this.dropValues();
    this.live = 0;
    if (this.mask === MINIMUM_SLOTS - 1) {
      int32TableFill(this.table, 0);
    } else {
      this.mask = MINIMUM_SLOTS - 1;
      this.table = int32TableNew(MINIMUM_SLOTS);
    }
    this.#endEpoch(undefined);
  }

  /** The epoch for a new iterator. */
  currentEpoch(): Epoch {
    if (this.epoch === undefined) this.epoch = new Epoch();
    return this.epoch;
  }

  /** What Map does with its values when entries are moved and dropped. */
  protected moveValue(_from: number, _to: number): void {}
  protected truncateValues(_length: number): void {}
  protected dropValues(): void {}

  #enter(hash: number, entryNumber: number): void {
    const table = this.table;
    const mask = this.mask | 0;
    let slot = hash & mask;
    while (isTaken(int32TableGet(table, slot) | 0, mask)) slot = (slot + 1) & mask;
    int32TableSet(table, slot, (hash & ~mask) | entryNumber);
  }

  /** Drops deleted entries, then makes a table in which a quarter of the slots are used. */
  #rebuild(): void {
    if (this.live < this.keyList.length) this.#compact();
    let slots = MINIMUM_SLOTS;
    while (slots < this.live * 4) slots *= 2;
    this.mask = slots - 1;
    this.table = int32TableNew(slots);
    const keys = this.keyList;
    const count = keys.length;
    for (let e = 0; e < count; e++) this.#enter(hashOf(keys[e]), e + 1);
  }

  #compact(): void {
    const keys = this.keyList;
    const count = keys.length;
    let dropped: number[] | undefined;
    if (this.epoch !== undefined) dropped = [];
    let to = 0;
    for (let e = 0; e < count; e++) {
      if (hasIndex(keys, e)) {
        if (to < e) {
          keys[to] = keys[e];
          this.moveValue(e, to);
        }
        to++;
      } else if (dropped !== undefined) {
        dropped.push(e);
      }
    }
    arraySetLength(keys, to);
    this.truncateValues(to);
    this.#endEpoch(dropped);
  }

  #endEpoch(dropped: number[] | undefined): void {
    const epoch = this.epoch;
    if (epoch === undefined) return;
    epoch.dropped = dropped;
    epoch.next = new Epoch();
    this.epoch = epoch.next;
  }

  // Collection

  entryCount(): number {
    return this.keyList.length;
  }

  isLive(entry: number): boolean {
    return hasIndex(this.keyList, entry);
  }

  keyAt(entry: number): unknown {
    return this.keyList[entry];
  }
}

/** Where an iterator stands: the entries before `position` have been visited. */
export class Place {
  position: number = 0;
  epoch: Epoch;

  constructor(epoch: Epoch) {
    this.epoch = epoch;
  }

  /** Brings the position up to date with the entries' present numbers. */
  follow(): void {
    while (this.epoch.next !== undefined) {
      const dropped = this.epoch.dropped;
      if (dropped === undefined) {
        this.position = 0;
      } else {
        let before = 0;
        while (before < dropped.length && dropped[before] < this.position) before++;
        this.position -= before;
      }
      this.epoch = this.epoch.next;
    }
  }
}

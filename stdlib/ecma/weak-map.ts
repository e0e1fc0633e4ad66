/**
 * ecma/weak-map.ts — WeakMap over the collector's weak tables.
 */
import {
  isArray,
  symbolKeyFor,
  unsafeCast,
  valueKind,
  type WeakTable,
  weakTableDelete,
  weakTableGet,
  weakTableHas,
  weakTableNew,
  weakTableSet,
} from "tsuk:intrinsics";
import { TypeError } from "./error.ts";

/** Only what has an identity can be held weakly: a symbol of Symbol.for can be had again. */
export function canBeHeldWeakly(value: unknown): boolean {
  const kind = valueKind(value);
  return kind >= 7 || (kind === 5 && symbolKeyFor(unsafeCast<symbol>(value)) === undefined);
}

export class WeakMap<K, V> {
  #table: WeakTable = weakTableNew();

  constructor(entries?: Iterable<readonly [K, V]> | null) {
    if (entries === undefined || entries === null) return;
    if (isArray(entries)) {
      const list = entries as readonly (readonly [K, V])[];
      for (let i = 0; i < list.length; i++) this.set(list[i][0], list[i][1]);
    } else {
      for (const entry of entries) this.set(entry[0], entry[1]);
    }
  }

  get(key: K): V | undefined {
    if (!canBeHeldWeakly(key)) return undefined;
    return unsafeCast<V | undefined>(weakTableGet(this.#table, key));
  }

  has(key: K): boolean {
    return canBeHeldWeakly(key) && weakTableHas(this.#table, key);
  }

  set(key: K, value: V): this {
    if (!canBeHeldWeakly(key)) {
      throw new TypeError("Invalid value used as weak map key");
    }
    weakTableSet(this.#table, key, value);
    return this;
  }

  delete(key: K): boolean {
    return canBeHeldWeakly(key) && weakTableDelete(this.#table, key);
  }

  get [Symbol.toStringTag](): string {
    return "WeakMap";
  }
}

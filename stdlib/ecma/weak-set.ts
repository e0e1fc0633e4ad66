/**
 * ecma/weak-set.ts — WeakSet over the collector's weak tables.
 */
import {
  isArray,
  type WeakTable,
  weakTableDelete,
  weakTableHas,
  weakTableNew,
  weakTableSet,
} from "tsuk:intrinsics";
import { TypeError } from "./error.ts";
import { canBeHeldWeakly } from "./weak-map.ts";

export class WeakSet<T> {
  #table: WeakTable = weakTableNew();

  constructor(items?: Iterable<T> | null) {
    if (items === undefined || items === null) return;
    if (isArray(items)) {
      const list = items as readonly T[];
      for (let i = 0; i < list.length; i++) this.add(list[i]);
    } else {
      for (const item of items) this.add(item);
    }
  }

  has(item: T): boolean {
    return canBeHeldWeakly(item) && weakTableHas(this.#table, item);
  }

  add(item: T): this {
    if (!canBeHeldWeakly(item)) throw new TypeError("Invalid value used in weak set");
    weakTableSet(this.#table, item, true);
    return this;
  }

  delete(item: T): boolean {
    return canBeHeldWeakly(item) && weakTableDelete(this.#table, item);
  }

  get [Symbol.toStringTag](): string {
    return "WeakSet";
  }
}

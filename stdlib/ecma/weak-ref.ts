/**
 * ecma/weak-ref.ts — WeakRef.
 */
import { unsafeCast, type WeakReference, weakRefGet, weakRefNew } from "tsuk:intrinsics";
import { TypeError } from "./error.ts";
import { canBeHeldWeakly } from "./weak-map.ts";

export class WeakRef<T> {
  #reference: WeakReference;

  constructor(target: T) {
    if (!canBeHeldWeakly(target)) {
      throw new TypeError("WeakRef: invalid target");
    }
    this.#reference = weakRefNew(target);
  }

  deref(): T | undefined {
    return unsafeCast<T | undefined>(weakRefGet(this.#reference));
  }

  get [Symbol.toStringTag](): string {
    return "WeakRef";
  }
}

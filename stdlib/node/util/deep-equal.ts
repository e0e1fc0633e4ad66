/**
 * node/util/deep-equal.ts — whether two values have the same content: util.isDeepStrictEqual and,
 * loosely, assert.deepEqual.
 */
import { viewLength } from "tsuk:intrinsics";
import { isTypedArray } from "../../ecma/view.ts";

export function isDeepEqual(a: unknown, b: unknown, strict: boolean): boolean {
  return new Comparison(strict).equal(a, b);
}

type Keyed = Record<string | symbol, unknown>;

class Comparison {
  readonly #strict: boolean;
  /** Objects that are being compared, each with its counterpart: they may contain themselves. */
  readonly #pairs: Map<unknown, unknown> = new Map<unknown, unknown>();

  constructor(strict: boolean) {
    this.#strict = strict;
  }

  equal(a: unknown, b: unknown): boolean {
    if (a === b) return a !== 0 || !this.#strict || Object.is(a, b);
    if (this.#strict) {
      if (typeof a !== "object")
        return typeof a === "number" && a !== a && b !== b && typeof b === "number";
      if (typeof b !== "object" || a === null || b === null) return false;
      if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
    } else {
      if (a === null || typeof a !== "object") {
        if (b !== null && typeof b === "object") return false;
        // biome-ignore lint/suspicious/noDoubleEquals: that is what loose means
        return a == b || (a !== a && b !== b);
      }
      if (b === null || typeof b !== "object") return false;
    }
    if (this.#pairs.get(a) === b) return true;
    this.#pairs.set(a, b);
    const same = this.#equalObjects(a, b);
    this.#pairs.delete(a);
    return same;
  }

  #equalObjects(a: object, b: object): boolean {
    const kind = Object.prototype.toString.call(a);
    if (kind !== Object.prototype.toString.call(b)) return false;
    if (Array.isArray(a)) {
      if (!Array.isArray(b) || a.length !== b.length) return false;
    } else if (Array.isArray(b)) {
      return false;
    } else if (a instanceof Date || b instanceof Date) {
      if (!(a instanceof Date && b instanceof Date)) return false;
      if (!Object.is(a.getTime(), b.getTime())) return false;
    } else if (a instanceof RegExp || b instanceof RegExp) {
      if (!(a instanceof RegExp && b instanceof RegExp)) return false;
      if (a.source !== b.source || a.flags !== b.flags || a.lastIndex !== b.lastIndex) return false;
    } else if (a instanceof Error || b instanceof Error) {
      if (!(a instanceof Error && b instanceof Error)) return false;
      if (a.message !== b.message || a.name !== b.name) return false;
      if (!this.equal(a.cause, b.cause)) return false;
    } else if (a instanceof Set || b instanceof Set) {
      if (!(a instanceof Set && b instanceof Set) || a.size !== b.size) return false;
      if (!this.#equalKeys(a, b)) return false;
      return this.#equalSets(a, b);
    } else if (a instanceof Map || b instanceof Map) {
      if (!(a instanceof Map && b instanceof Map) || a.size !== b.size) return false;
      if (!this.#equalKeys(a, b)) return false;
      return this.#equalMaps(a, b);
    } else if (ArrayBuffer.isView(a) || ArrayBuffer.isView(b)) {
      return ArrayBuffer.isView(a) && ArrayBuffer.isView(b) && this.#equalViews(a, b);
    } else if (a instanceof ArrayBuffer || b instanceof ArrayBuffer) {
      if (!(a instanceof ArrayBuffer && b instanceof ArrayBuffer)) return false;
      return this.#equalViews(new Uint8Array(a), new Uint8Array(b));
    }
    return this.#equalKeys(a, b);
  }

  /** Enumerable own properties; of arrays their elements as well. */
  #equalKeys(a: object, b: object): boolean {
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(b, key)) return false;
    }
    const left = a as Keyed;
    const right = b as Keyed;
    if (this.#strict && !this.#equalSymbols(left, right)) return false;
    for (const key of keys) {
      if (!this.equal(left[key], right[key])) return false;
    }
    return true;
  }

  #equalSymbols(a: Keyed, b: Keyed): boolean {
    const symbols = enumerableSymbols(a);
    if (symbols.length !== enumerableSymbols(b).length) return false;
    for (const key of symbols) {
      if (!Object.hasOwn(b, key) || !this.equal(a[key], b[key])) return false;
    }
    return true;
  }

  #equalSets(a: Set<unknown>, b: Set<unknown>): boolean {
    const open: unknown[] = [];
    for (const item of a) {
      if (b.has(item)) continue;
      if (this.#strict && (typeof item !== "object" || item === null)) return false;
      open.push(item);
    }
    for (const item of b) {
      if (a.has(item)) continue;
      const at = open.findIndex((other) => this.equal(other, item));
      if (at < 0) return false;
      open.splice(at, 1);
    }
    return open.length === 0;
  }

  #equalMaps(a: Map<unknown, unknown>, b: Map<unknown, unknown>): boolean {
    const open: unknown[] = [];
    for (const [key, value] of a) {
      const isObject = typeof key === "object" && key !== null;
      if (!isObject && b.has(key)) {
        if (this.equal(value, b.get(key))) continue;
        if (this.#strict) return false;
      } else if (!isObject && this.#strict) {
        return false;
      }
      open.push(key);
    }
    for (const [key, value] of b) {
      const isObject = typeof key === "object" && key !== null;
      if (!isObject && a.has(key) && this.equal(a.get(key), value)) continue;
      const at = open.findIndex(
        (other) => this.equal(other, key) && this.equal(a.get(other), value),
      );
      if (at < 0) return false;
      open.splice(at, 1);
    }
    return open.length === 0;
  }

  /** By elements where numbers are asked for, by bytes where identity is. */
  #equalViews(a: ArrayBufferView, b: ArrayBufferView): boolean {
    if (a.byteLength !== b.byteLength) return false;
    if (!this.#strict && isTypedArray(a) && isTypedArray(b)) {
      const left = a as unknown as ArrayLike<unknown>;
      const right = b as unknown as ArrayLike<unknown>;
      if (viewLength(a) !== viewLength(b)) return false;
      for (let i = 0; i < viewLength(a); i++) if (left[i] !== right[i]) return false;
      return true;
    }
    const left = new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
    const right = new Uint8Array(b.buffer, b.byteOffset, b.byteLength);
    for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
    return true;
  }
}

function enumerableSymbols(object: object): symbol[] {
  return Object.getOwnPropertySymbols(object).filter((key) =>
    Object.prototype.propertyIsEnumerable.call(object, key),
  );
}

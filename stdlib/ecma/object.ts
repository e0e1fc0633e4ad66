/**
 * ecma/object.ts — Object.prototype, for receivers that do not define the
 * method themselves.
 */
import {
  callFunction,
  getProperty,
  hasOwnProperty as hasOwn,
  isArray,
  objectToString,
  ownPropertyFlags,
  toString as textOf,
} from "tsuk:intrinsics";

export function hasOwnProperty(self: unknown, key: PropertyKey): boolean {
  return hasOwn(self, typeof key === "symbol" ? key : textOf(key));
}

export function propertyIsEnumerable(self: unknown, key: PropertyKey): boolean {
  const flags = ownPropertyFlags(self, typeof key === "symbol" ? key : textOf(key));
  return flags >= 0 && (flags & 1) !== 0;
}

export function toString(self: unknown): string {
  return objectToString(self);
}

export function toLocaleString(self: unknown): string {
  return textOf(self);
}

export function valueOf<T>(self: T): T {
  return self;
}

/** `self.toString()` through a type that does not say whether the object has a method of its own. */
export function called$toString(self: unknown): string {
  const own = getProperty(self, "toString");
  if (typeof own === "function") {
    const text = callFunction(own, self, []);
    return typeof text === "string" ? text : textOf(text);
  }
  return typeof self === "object" && !isArray(self) ? objectToString(self) : String(self);
}

/** `self.toLocaleString()` likewise. */
export function called$toLocaleString(self: unknown): string {
  const own = getProperty(self, "toLocaleString");
  if (typeof own !== "function") return called$toString(self);
  const text = callFunction(own, self, []);
  return typeof text === "string" ? text : textOf(text);
}

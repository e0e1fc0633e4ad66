/**
 * ecma/object.ts — Object.prototype, for receivers that do not define the
 * method themselves.
 */
import {
  hasOwnProperty as hasOwn,
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

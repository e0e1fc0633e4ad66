/**
 * ecma/object.ts — Object.prototype, for receivers that do not define the
 * method themselves.
 */
import {
  callFunction,
  getProperty,
  hasOwnProperty as hasOwn,
  hasProperty,
  isArray,
  isObjectInstance,
  looksAtMembers,
  objectToString,
  ownPropertyFlags,
  toString as textOf,
} from "tsuk:intrinsics";
import { TypeError } from "./error.ts";

/** Of null and undefined there is no object. */
function requireObject(self: unknown): void {
  if (self === undefined || self === null) {
    throw new TypeError("Cannot convert undefined or null to object");
  }
}

export function hasOwnProperty(self: unknown, key: PropertyKey): boolean {
  looksAtMembers();
  const name = typeof key === "symbol" ? key : textOf(key);
  requireObject(self);
  return hasOwn(self, name);
}

export function propertyIsEnumerable(self: unknown, key: PropertyKey): boolean {
  looksAtMembers();
  const name = typeof key === "symbol" ? key : textOf(key);
  requireObject(self);
  const flags = ownPropertyFlags(self, name);
  return flags >= 0 && (flags & 1) !== 0;
}

export function toString(self: unknown): string {
  return objectToString(self);
}

export function toLocaleString(self: unknown): string {
  return textOf(self);
}

export function valueOf<T>(self: T): T {
  requireObject(self);
  return self;
}

/** `self.toString()` through a type that does not say whether the object has a method of its own. */
export function called$toString(self: unknown): string {
  const own = getProperty(self, "toString");
  if (typeof own === "function") {
    const text = callFunction(own, self, []);
    return typeof text === "string" ? text : textOf(text);
  }
  requirePrototype(self, "toString");
  return typeof self === "object" && !isArray(self) ? objectToString(self) : String(self);
}

/** An object without a prototype inherits no methods. */
function requirePrototype(self: unknown, method: string): void {
  if (typeof self !== "object" || self === null || isObjectInstance(self)) return;
  if (!hasProperty(self, method)) {
    throw new TypeError(`${method} is not a function`);
  }
}

/** `self.hasOwnProperty(key)` likewise. */
export function called$hasOwnProperty(self: unknown, key: PropertyKey): boolean {
  requirePrototype(self, "hasOwnProperty");
  return hasOwnProperty(self, key);
}

/** `self.propertyIsEnumerable(key)` likewise. */
export function called$propertyIsEnumerable(self: unknown, key: PropertyKey): boolean {
  requirePrototype(self, "propertyIsEnumerable");
  return propertyIsEnumerable(self, key);
}

/** `self.toLocaleString()` likewise. */
export function called$toLocaleString(self: unknown): string {
  const own = getProperty(self, "toLocaleString");
  if (typeof own !== "function") return called$toString(self);
  const text = callFunction(own, self, []);
  return typeof text === "string" ? text : textOf(text);
}

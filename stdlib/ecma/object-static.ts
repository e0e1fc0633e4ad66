/**
 * ecma/object-static.ts — the functions of Object.
 *
 * What would change an object's prototype (setPrototypeOf, create with a prototype) is refused by the
 * compiler.
 */
import {
  copyProperties,
  findGetter,
  findSetter,
  getProperty,
  hasOwnProperty,
  isArray,
  listsMembers,
  looksAtMembers,
  objectFreeze,
  objectIsExtensible,
  objectIsFrozen,
  objectIsSealed,
  objectPreventExtensions,
  objectSeal,
  ownKeys,
  ownPropertyFlags,
  ownSymbols,
  prototypeOf,
  recordNew,
  recordSet,
  sameValue,
  setProperty,
  toString,
  unsafeCast,
} from "tsuk:intrinsics";
import { Description, defined, isObject, refused } from "./define-property.ts";
import { TypeError } from "./error.ts";

const ENUMERABLE = 1;
const READ_ONLY = 2;
const GETTER = 8;
const SETTER = 16;
const FIXED = 256;

function requireObject(value: unknown): void {
  if (value === undefined || value === null) {
    throw new TypeError("Cannot convert undefined or null to object");
  }
}

/** The name or symbol of a property that a program names by any value. */
export function keyOf(key: unknown): string | symbol {
  return typeof key === "symbol" ? key : toString(key);
}

/** Object(value). Primitives have no wrapper objects. @length 1 */
export function call(value?: unknown): unknown {
  if (value === undefined || value === null) return recordNew(false);
  refuseWrapper(value);
  return value;
}

/** Of a primitive JavaScript would make an object. */
function refuseWrapper(value: unknown): void {
  if (typeof value !== "object" && typeof value !== "function") {
    throw new TypeError("wrapper objects of primitives are not supported");
  }
}

export function keys(object: unknown): string[] {
  requireObject(object);
  return ownKeys(object, true);
}

export function values<T>(object: unknown): T[] {
  requireObject(object);
  const result: T[] = [];
  const names = ownKeys(object, true);
  for (let i = 0; i < names.length; i++) {
    // A getter may have deleted the property.
    if ((ownPropertyFlags(object, names[i]) & ENUMERABLE) === 0) continue;
    result.push(unsafeCast<T>(getProperty(object, names[i])));
  }
  return result;
}

export function entries<T>(object: unknown): [string, T][] {
  requireObject(object);
  const result: [string, T][] = [];
  const names = ownKeys(object, true);
  for (let i = 0; i < names.length; i++) {
    if ((ownPropertyFlags(object, names[i]) & ENUMERABLE) === 0) continue;
    result.push([names[i], unsafeCast<T>(getProperty(object, names[i]))]);
  }
  return result;
}

/** Gives a record a property, before anything else knows of it. */
function define(record: Record<string, unknown>, key: unknown, value: unknown): void {
  if (typeof key === "symbol") setProperty(record, key, value);
  else recordSet(record, toString(key), value);
}

export function fromEntries<T>(
  source: Iterable<readonly [PropertyKey, T]>,
): Record<string, unknown> {
  const result = recordNew(false);
  if (isArray(source)) {
    const list = source as readonly (readonly [PropertyKey, T])[];
    for (let i = 0; i < list.length; i++) {
      const entry = list[i];
      define(result, entry[0], entry[1]);
    }
  } else {
    for (const entry of source) define(result, entry[0], entry[1]);
  }
  return result;
}

export function assign$2<T, U>(target: T, source: U): T & U {
  requireObject(target);
  refuseWrapper(target);
  if (source !== undefined && source !== null) copyProperties(target, source);
  return unsafeCast<T & U>(target);
}

/** @length 2 */
export function assign<T>(target: T, ...sources: unknown[]): T {
  requireObject(target);
  refuseWrapper(target);
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i];
    if (source !== undefined && source !== null) copyProperties(target, source);
  }
  return target;
}

export function is(a: unknown, b: unknown): boolean {
  return sameValue(a, b);
}

export function hasOwn(object: unknown, key: PropertyKey): boolean {
  looksAtMembers();
  requireObject(object);
  return hasOwnProperty(object, keyOf(key));
}

/** With null: the compiler refuses other prototypes. @length 2 */
export function create(_prototype: null): Record<string, unknown> {
  return recordNew(true);
}

export function groupBy<K, T>(
  items: Iterable<T>,
  groupOf: (item: T, index: number) => K,
): Record<string, unknown> {
  const groups = recordNew(true);
  let index = 0;
  for (const item of items) {
    const key = keyOf(groupOf(item, index));
    if (hasOwnProperty(groups, key)) {
      unsafeCast<T[]>(getProperty(groups, key)).push(item);
    } else {
      const group: T[] = [item];
      define(groups, key, group);
    }
    index++;
  }
  return groups;
}

// ------------------------------------------------------------ integrity

export function freeze<T>(object: T): T {
  objectFreeze(object);
  return object;
}

export function isFrozen(object: unknown): boolean {
  return objectIsFrozen(object);
}

export function seal<T>(object: T): T {
  objectSeal(object);
  return object;
}

export function isSealed(object: unknown): boolean {
  return objectIsSealed(object);
}

export function preventExtensions<T>(object: T): T {
  objectPreventExtensions(object);
  return object;
}

export function isExtensible(object: unknown): boolean {
  return objectIsExtensible(object);
}

// ------------------------------------------------------------ properties with attributes

export function defineProperty<T>(target: T, key: PropertyKey, attributes: unknown): T {
  if (!isObject(target)) throw new TypeError("Object.defineProperty called on non-object");
  const name = keyOf(key);
  const description = new Description(attributes);
  if (!defined(target, name, description)) throw refused(target, name);
  return target;
}

export function defineProperties<T>(target: T, properties: unknown): T {
  if (!isObject(target)) throw new TypeError("Object.defineProperties called on non-object");
  requireObject(properties);
  const names: (string | symbol)[] = [...ownKeys(properties, true)];
  for (const symbol of ownSymbols(properties, true)) names.push(symbol);
  // All are read before the first is defined.
  const descriptions = names.map((name) => new Description(getProperty(properties, name)));
  for (let i = 0; i < names.length; i++) {
    if (!defined(target, names[i], descriptions[i])) throw refused(target, names[i]);
  }
  return target;
}

// ------------------------------------------------------------ reflection

export function getPrototypeOf(object: unknown): unknown {
  return prototypeOf(object);
}

export function getOwnPropertyNames(object: unknown): string[] {
  listsMembers();
  requireObject(object);
  return ownKeys(object, false);
}

export function getOwnPropertySymbols(object: unknown): symbol[] {
  requireObject(object);
  return ownSymbols(object, false);
}

export function getOwnPropertyDescriptor(
  object: unknown,
  key: PropertyKey,
): PropertyDescriptor | undefined {
  looksAtMembers();
  requireObject(object);
  const name = keyOf(key);
  const flags = ownPropertyFlags(object, name);
  if (flags < 0) return undefined;
  const enumerable = (flags & ENUMERABLE) !== 0;
  const fixed =
    (flags & FIXED) !== 0 || typeof object === "string" || (isArray(object) && name === "length");
  const configurable = !fixed && !objectIsSealed(object);
  if ((flags & (GETTER | SETTER)) !== 0) {
    return unsafeCast<PropertyDescriptor>({
      get: unsafeCast<(() => unknown) | undefined>(findGetter(object, name)),
      set: unsafeCast<((value: unknown) => void) | undefined>(findSetter(object, name)),
      enumerable,
      configurable,
    });
  }
  const writable =
    (flags & READ_ONLY) === 0 && !(typeof object === "object" && objectIsFrozen(object));
  return { value: getProperty(object, name), writable, enumerable, configurable };
}

export function getOwnPropertyDescriptors(object: unknown): Record<string, unknown> {
  listsMembers();
  requireObject(object);
  const result = recordNew(false);
  const names = ownKeys(object, false);
  for (let i = 0; i < names.length; i++) {
    recordSet(result, names[i], getOwnPropertyDescriptor(object, names[i]));
  }
  const symbols = ownSymbols(object, false);
  for (let i = 0; i < symbols.length; i++) {
    setProperty(result, symbols[i], getOwnPropertyDescriptor(object, symbols[i]));
  }
  return result;
}

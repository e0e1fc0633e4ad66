/**
 * ecma/reflect.ts — Reflect: the operations on objects as functions that tell, where the operators would
 * throw (ECMA-262, 28.1). What would change an object's prototype (setPrototypeOf) is
 * refused by the compiler.
 */
import {
  callFunction,
  deleteProperty as deleteOwn,
  findGetter,
  findSetter,
  functionFlags,
  hasProperty,
  listsMembers,
  objectIsExtensible,
  objectIsFrozen,
  objectPreventExtensions,
  ownKeys as ownNames,
  ownPropertyFlags,
  ownSymbols,
  prototypeOf,
  unsafeCast,
} from "tsuk:intrinsics";
import { Description, defined, isObject } from "./define-property.ts";
import { TypeError } from "./error.ts";
import { getOwnPropertyDescriptor as descriptorOf, keyOf } from "./object-static.ts";

const READ_ONLY = 2;
const GETTER = 8;
const CLASS = 1;

/** An object, as its members are seen under keys known at run time. */
type Members = Record<PropertyKey, unknown>;

function requireObject(value: unknown, operation: string): void {
  if (!isObject(value)) throw new TypeError(`Reflect.${operation} called on non-object`);
}

export function apply(target: unknown, thisArgument: unknown, list: ArrayLike<unknown>): unknown {
  if (typeof target !== "function") {
    throw new TypeError("Function.prototype.apply was called on a value that is not a function");
  }
  return callFunction(target, thisArgument, listed(list));
}

/** @length 2 */
export function construct(target: unknown, list: ArrayLike<unknown>, newTarget?: unknown): unknown {
  if (typeof target !== "function" || (functionFlags(target) & CLASS) === 0) {
    throw new TypeError("the target of Reflect.construct is not a constructor");
  }
  if (newTarget !== undefined && newTarget !== target) {
    throw new TypeError("Reflect.construct with another new.target is not supported");
  }
  const constructor = unsafeCast<new (...given: unknown[]) => object>(target);
  return new constructor(...listed(list));
}

/** CreateListFromArrayLike. */
function listed(list: ArrayLike<unknown>): unknown[] {
  if (!isObject(list)) throw new TypeError("CreateListFromArrayLike called on non-object");
  const result: unknown[] = [];
  for (let i = 0; i < list.length; i++) result.push(list[i]);
  return result;
}

/** @length 2 */
export function get(target: unknown, key: PropertyKey, receiver?: unknown): unknown {
  requireObject(target, "get");
  if (receiver !== undefined && receiver !== target) {
    const getter = findGetter(target, keyOf(key));
    if (getter !== undefined) return callFunction(getter, receiver, []);
  }
  return (target as Members)[key];
}

/** False where the assignment would throw. @length 3 */
export function set(
  target: unknown,
  key: PropertyKey,
  value: unknown,
  receiver?: unknown,
): boolean {
  requireObject(target, "set");
  const name = keyOf(key);
  const setter = findSetter(target, name);
  if (receiver !== undefined && receiver !== target) {
    if (setter === undefined) throw new TypeError("Reflect.set on another object is not supported");
    callFunction(setter, receiver, [value]);
    return true;
  }
  const flags = ownPropertyFlags(target, name);
  if (setter === undefined) {
    const isOwn = flags >= 0;
    if (isOwn ? !isWritable(target, flags) : !objectIsExtensible(target)) return false;
    if (findGetter(target, name) !== undefined) return false;
  }
  (target as Members)[key] = value;
  return true;
}

function isWritable(target: unknown, flags: number): boolean {
  return (flags & (READ_ONLY | GETTER)) === 0 && !objectIsFrozen(target);
}

export function has(target: unknown, key: PropertyKey): boolean {
  requireObject(target, "has");
  return hasProperty(target, keyOf(key));
}

export function deleteProperty(target: unknown, key: PropertyKey): boolean {
  requireObject(target, "deleteProperty");
  return deleteOwn(target, keyOf(key));
}

/** False where Object.defineProperty would throw. */
export function defineProperty(target: unknown, key: PropertyKey, attributes: unknown): boolean {
  requireObject(target, "defineProperty");
  return defined(target, keyOf(key), new Description(attributes));
}

export function ownKeys(target: unknown): (string | symbol)[] {
  listsMembers();
  requireObject(target, "ownKeys");
  const result: (string | symbol)[] = [...ownNames(target, false)];
  for (const key of ownSymbols(target, false)) result.push(key);
  return result;
}

export function getOwnPropertyDescriptor(
  target: unknown,
  key: PropertyKey,
): PropertyDescriptor | undefined {
  requireObject(target, "getOwnPropertyDescriptor");
  return descriptorOf(target, key);
}

export function getPrototypeOf(target: unknown): unknown {
  requireObject(target, "getPrototypeOf");
  return prototypeOf(target);
}

export function isExtensible(target: unknown): boolean {
  requireObject(target, "isExtensible");
  return objectIsExtensible(target);
}

export function preventExtensions(target: unknown): boolean {
  requireObject(target, "preventExtensions");
  objectPreventExtensions(target);
  return true;
}

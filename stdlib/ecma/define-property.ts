/**
 * ecma/define-property.ts — Object.defineProperty and its kin: descriptors (ECMA-262, 6.2.6) read into
 * what the runtime defines a property from (runtime-c/src/object/define.c).
 */
import {
  defineProperty as define,
  describe,
  getProperty,
  hasProperty,
  objectIsExtensible,
  ownPropertyFlags,
  stringOfValue,
} from "tsuk:intrinsics";
import { TypeError } from "./error.ts";

const HAS_VALUE = 1;
const HAS_WRITABLE = 2;
const WRITABLE = 4;
const HAS_ENUMERABLE = 8;
const ENUMERABLE = 16;
const HAS_CONFIGURABLE = 32;
const CONFIGURABLE = 64;
const HAS_GET = 128;
const HAS_SET = 256;

/** A descriptor that has been read: a sum of what it says, and its values. */
export class Description {
  readonly said: number;
  readonly value: unknown;
  readonly getter: unknown;
  readonly setter: unknown;

  constructor(descriptor: unknown) {
    if (!isObject(descriptor)) {
      throw new TypeError(`Property description must be an object: ${stringOfValue(descriptor)}`);
    }
    let said =
      attribute(descriptor, "enumerable", HAS_ENUMERABLE, ENUMERABLE) +
      attribute(descriptor, "configurable", HAS_CONFIGURABLE, CONFIGURABLE);
    const hasValue = hasProperty(descriptor, "value");
    this.value = hasValue ? getProperty(descriptor, "value") : undefined;
    if (hasValue) said += HAS_VALUE;
    said += attribute(descriptor, "writable", HAS_WRITABLE, WRITABLE);
    const gets = hasProperty(descriptor, "get");
    this.getter = gets ? getProperty(descriptor, "get") : undefined;
    if (gets) said += HAS_GET;
    requireFunction(this.getter, "Getter");
    const sets = hasProperty(descriptor, "set");
    this.setter = sets ? getProperty(descriptor, "set") : undefined;
    if (sets) said += HAS_SET;
    requireFunction(this.setter, "Setter");
    if ((gets || sets) && (said & (HAS_VALUE | HAS_WRITABLE)) !== 0) {
      const shown = describe(descriptor);
      const problem = "Cannot both specify accessors and a value or writable attribute";
      throw new TypeError(`Invalid property descriptor. ${problem}, ${shown}`);
    }
    this.said = said;
  }
}

export function isObject(value: unknown): boolean {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

function attribute(descriptor: unknown, name: string, given: number, set: number): number {
  if (!hasProperty(descriptor, name)) return 0;
  return getProperty(descriptor, name) ? given + set : given;
}

function requireFunction(value: unknown, role: string): void {
  if (value === undefined || typeof value === "function") return;
  throw new TypeError(`${role} must be a function: ${stringOfValue(value)}`);
}

/** False where the object does not let itself be changed so. */
export function defined<T>(target: T, key: string | symbol, given: Description): boolean {
  return define(target, key, given.said, given.value, given.getter, given.setter);
}

export function refused(target: unknown, key: string | symbol): TypeError {
  const name = stringOfValue(key);
  const isNew = ownPropertyFlags(target, key) < 0 && !objectIsExtensible(target);
  return new TypeError(
    isNew
      ? `Cannot define property ${name}, object is not extensible`
      : `Cannot redefine property: ${name}`,
  );
}

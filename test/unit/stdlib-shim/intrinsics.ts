/**
 * The module "tsuk:intrinsics" over Node's own primitives, so that the standard library runs under
 * Node and can be compared with Node's built-ins. vitest.config.ts puts it in the module's place.
 * The signatures are those of stdlib/intrinsics.d.ts.
 */
import * as fs from "node:fs";
import { Error as LibraryError } from "../../../stdlib/ecma/error.ts";
import { HashCollection } from "../../../stdlib/ecma/hash-collection.ts";
import { CursorIterator } from "../../../stdlib/ecma/iterator.ts";

type Key = string | symbol;
type Bag = Record<Key, unknown>;

// ---- the compiler

export const unsafeCast = <T>(value: unknown): T => value as T;
export const hasIndex = (xs: readonly unknown[], index: number): boolean =>
  index >= 0 && index < xs.length && index in xs;
export const shapeIndexOf = (): number => 0;

// ---- strings

export const stringCharCodeAt = (s: string, position: number): number => s.charCodeAt(position);
export function stringUnitAt(s: string, position: number): number {
  if (!(position >= 0 && position < s.length)) throw new Error(`no unit at ${position}`);
  return s.charCodeAt(position);
}
export const stringCodePointAt = (s: string, position: number): number =>
  s.codePointAt(position) ?? -1;
export const stringCharAt = (s: string, position: number): string => s.charAt(position);
export const stringAt = (s: string, position: number): string | undefined => s.at(position);
export function stringCodePointString(s: string, position: number): string {
  const point = s.codePointAt(position);
  return point === undefined ? "" : String.fromCodePoint(point);
}
export const stringCompare = (a: string, b: string): number => (a < b ? -1 : a === b ? 0 : 1);
export function stringHash(s: string): number {
  let hash = 17;
  for (let i = 0; i < s.length; i++) hash = (Math.imul(hash, 31) + s.charCodeAt(i)) | 0;
  return (hash >>> 0) % 64 === 0 ? 1 : hash >>> 0; // few values, to have collisions
}
export function stringToArrayIndex(s: string): number {
  const n = Number(s);
  return Number.isInteger(n) && n >= 0 && n <= 2 ** 32 - 2 && String(n) === s ? n : -1;
}
export const stringJoin = (parts: readonly string[], separator: string): string =>
  parts.join(separator);
export const stringRepeat = (s: string, count: number): string => s.repeat(count);
export const stringPadStart = (s: string, length: number, fill: string): string =>
  s.padStart(length, fill);
export const stringPadEnd = (s: string, length: number, fill: string): string =>
  s.padEnd(length, fill);
export const stringSlice = (s: string, start: number, end: number): string => s.slice(start, end);
export const stringSubstring = (s: string, start: number, end: number): string =>
  s.substring(start, end);
export const stringTrim = (s: string): string => s.trim();
export const stringTrimStart = (s: string): string => s.trimStart();
export const stringTrimEnd = (s: string): string => s.trimEnd();
export const stringSplit = (s: string, separator: string, limit: number): string[] =>
  s.split(separator, limit);
export const stringIndexOf = (s: string, needle: string, from: number): number =>
  s.indexOf(needle, from);
export const stringLastIndexOf = (s: string, needle: string, from: number): number =>
  s.lastIndexOf(needle, from);
export const stringIncludes = (s: string, needle: string, from: number): boolean =>
  s.includes(needle, from);
export const stringStartsWith = (s: string, needle: string, position: number): boolean =>
  s.startsWith(needle, position);
export const stringEndsWith = (s: string, needle: string, end: number): boolean =>
  s.endsWith(needle, end);
export const stringReplaceAll = (s: string, pattern: string, replacement: string): string =>
  s.replaceAll(pattern, () => replacement);
export const stringToLowerCase = (s: string): string => s.toLowerCase();
export const stringToUpperCase = (s: string): string => s.toUpperCase();
export const stringNormalize = (s: string, form: number): string =>
  s.normalize(["NFC", "NFD", "NFKC", "NFKD"][form]);
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
export const stringIsWellFormed = (s: string): boolean => s.search(LONE_SURROGATE) < 0;
export const stringToWellFormed = (s: string): string => s.replace(LONE_SURROGATE, "\ufffd");
export const stringFromCharCode = (unit: number): string => String.fromCharCode(unit);
export const stringFromCodePoint = (point: number): string => String.fromCodePoint(point);
/** Good enough for the characters that the tests use. */
export function stringDisplayWidth(s: string): number {
  let width = 0;
  for (const character of s.normalize("NFC")) {
    const point = character.codePointAt(0) ?? 0;
    const combining = point >= 0x300 && point < 0x370;
    if (point < 32 || (point >= 0x7f && point < 0xa0) || combining) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff01-\uff60\u{1f300}-\u{1f64f}]/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}
export const stringQuoteJson = (s: string): string => JSON.stringify(s);

interface Builder {
  parts: string[];
}
export const builderNew = (): Builder => ({ parts: [] });
export const builderAppend = (to: Builder, s: string): void => void to.parts.push(s);
export const builderAppendRange = (to: Builder, s: string, start: number, end: number): void =>
  void to.parts.push(s.slice(start, end));
export const builderAppendUnit = (to: Builder, unit: number): void =>
  void to.parts.push(String.fromCharCode(unit));
export const builderAppendF64 = (to: Builder, value: number): void =>
  void to.parts.push(String(value));
export const builderAppendJson = (to: Builder, s: string): void =>
  void to.parts.push(JSON.stringify(s));
export function builderFinish(from: Builder): string {
  const text = from.parts.join("");
  from.parts = [];
  return text;
}

// ---- numbers

export const f64Floor = Math.floor;
export const f64Ceil = Math.ceil;
export const f64Round = Math.round;
export const f64Trunc = Math.trunc;
export const f64ToInteger = (x: number): number => (Number.isNaN(x) ? 0 : Math.trunc(x) + 0);
export const f64Sign = Math.sign;
export const f64Abs = Math.abs;
export const f64Fround = Math.fround;
export const f64Clz32 = Math.clz32;
export const f64Imul = Math.imul;
export const f64Min = (x: number, y: number): number => Math.min(x, y);
export const f64Max = (x: number, y: number): number => Math.max(x, y);
export const f64Sqrt = Math.sqrt;
export const f64Cbrt = Math.cbrt;
export const f64Pow = Math.pow;
export const f64Exp = Math.exp;
export const f64Expm1 = Math.expm1;
export const f64Log = Math.log;
export const f64Log1p = Math.log1p;
export const f64Log2 = Math.log2;
export const f64Log10 = Math.log10;
export const f64Sin = Math.sin;
export const f64Cos = Math.cos;
export const f64Tan = Math.tan;
export const f64Asin = Math.asin;
export const f64Acos = Math.acos;
export const f64Atan = Math.atan;
export const f64Atan2 = Math.atan2;
export const f64Sinh = Math.sinh;
export const f64Cosh = Math.cosh;
export const f64Tanh = Math.tanh;
export const f64Asinh = Math.asinh;
export const f64Acosh = Math.acosh;
export const f64Atanh = Math.atanh;
export const f64Hypot = (x: number, y: number): number => Math.hypot(x, y);
export const f64Random = Math.random;
export const f64Hash = (x: number): number => stringHash(String(x + 0));
export const f64ToString = (x: number): string => String(x);
export const f64ToStringRadix = (x: number, radix: number): string => x.toString(radix);
export const f64ToFixed = (x: number, digits: number): string => x.toFixed(digits);
export const f64ToPrecision = (x: number, digits: number): string => x.toPrecision(digits);
export const f64ToExponential = (x: number, digits: number): string =>
  digits < 0 ? x.toExponential() : x.toExponential(digits);
export const stringToF64 = (s: string): number => Number(s);
export const stringParseFloat = (s: string): number => Number.parseFloat(s);
export const stringParseInt = (s: string, radix: number): number => Number.parseInt(s, radix);

// ---- bigints

export const bigintOf = (value: unknown): bigint => BigInt(value as string);
export const bigintToString = (value: bigint, radix: number): string => value.toString(radix);
export const bigintAsIntN = (bits: number, value: bigint): bigint => BigInt.asIntN(bits, value);
export const bigintAsUintN = (bits: number, value: bigint): bigint => BigInt.asUintN(bits, value);

// ---- values

const TYPE_KINDS = ["undefined", "null", "boolean", "number", "string", "symbol", "bigint"];
export function valueKind(value: unknown): number {
  if (value === null) return 1;
  if (typeof value === "function") return 7;
  if (typeof value === "object") return Array.isArray(value) ? 8 : 9;
  return TYPE_KINDS.indexOf(typeof value);
}
export const sameValue = (a: unknown, b: unknown): boolean => Object.is(a, b);
export const sameValueZero = (a: unknown, b: unknown): boolean =>
  a === b || (Number.isNaN(a) && Number.isNaN(b));
const identities = new WeakMap<object, number>();
let lastIdentity = 0;
export function valueHash(value: unknown): number {
  if (typeof value === "number") return f64Hash(value);
  if (typeof value === "string") return stringHash(value);
  if ((typeof value !== "object" && typeof value !== "function") || value === null) {
    return stringHash(String(value));
  }
  let identity = identities.get(value);
  if (identity === undefined) {
    identity = ++lastIdentity;
    identities.set(value, identity);
  }
  return identity;
}
export const primitiveToString = (value: unknown): string => `${value as string}`;
export const primitiveToNumber = (value: unknown): number => +(value as number);
export const toString = (value: unknown): string => `${value as string}`;
export const stringOfValue = (value: unknown): string => String(value);
export const numberOfValue = (value: unknown): number => Number(value);
export const toNumber = (value: unknown): number => Number(value);
export const toPrimitiveDefault = (value: unknown): unknown =>
  value instanceof Object ? value.valueOf() : value;
// biome-ignore lint/suspicious/noDoubleEquals: the operator is what it stands for
export const looseEqual = (a: unknown, b: unknown): boolean => a == b;
export const objectToString = (value: unknown): string => Object.prototype.toString.call(value);
export function describe(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return "[object Array]";
  if (typeof value === "object" && value !== null) return `#<${classNameOf(value) ?? "Object"}>`;
  return String(value);
}
export const symbolNew = (description: string | undefined): symbol => Symbol(description);
export const symbolFor = (key: string): symbol => Symbol.for(key);
export const symbolKeyFor = (value: symbol): string | undefined => Symbol.keyFor(value);
export const symbolDescription = (value: symbol): string | undefined => value.description;

// ---- arrays

export const arraySlice = <T>(xs: readonly T[], start: number, end: number): T[] =>
  xs.slice(start, end);
export function arrayMove<T>(xs: T[], to: number, from: number, count: number): void {
  if (to + count > xs.length || from + count > xs.length) throw new RangeError("arrayMove");
  xs.copyWithin(to, from, from + count);
}
export const arraySplice = <T>(xs: T[], start: number, count: number, items: readonly T[]): T[] =>
  xs.splice(start, count, ...items);
export const arrayReverse = <T>(xs: T[]): void => void xs.reverse();
export function arraySetLength<T>(xs: T[], length: number): void {
  xs.length = length;
}
export const arrayReserve = (): void => {};
export function arrayDeleteAt<T>(xs: T[], index: number): void {
  delete xs[index];
}
export function arrayAppendAll<T>(xs: T[], from: readonly T[]): void {
  const start = xs.length;
  xs.length += from.length;
  from.forEach((x, i) => {
    xs[start + i] = x;
  });
}
export const arraySpread = <T>(xs: T[], from: readonly T[]): void => {
  for (const x of from) xs.push(x);
};
export const arrayNewOfKind = <T>(): T[] => [];
export const arrayAppendValue = <T>(xs: T[], value: T): void => void xs.push(value);
export const arrayGetValue = (xs: readonly unknown[], index: number): unknown => xs[index];
export const arrayTighten = (): void => {};
export const arraySpecies = (): undefined => undefined;
export const arrayFilled = <T>(_made: undefined, from: T[]): T[] => from;
export const arrayHasClass = (): boolean => false;
export const arrayHasProperties = (): boolean => false;
export const arrayText = (): undefined => undefined;
export const arrayConstruct = (made: new (...args: unknown[]) => unknown[], length?: number) =>
  length === undefined ? new made() : new made(length);
export const isArray = (value: unknown): value is unknown[] => Array.isArray(value);
export const int32TableNew = (length: number): Int32Array => new Int32Array(length);
export function int32TableGet(table: Int32Array, index: number): number {
  const value = table[index];
  if (value === undefined) throw new RangeError(`int32TableGet ${index}`);
  return value;
}
export function int32TableSet(table: Int32Array, index: number, value: number): void {
  if (!(index in table)) throw new RangeError(`int32TableSet ${index}`);
  table[index] = value;
}
export function scanClass(
  text: string,
  from: number,
  to: number,
  program: Int32Array,
  place: number,
  wanted: boolean,
): number {
  const at = (i: number): number => int32TableGet(program, place + i);
  const has = (unit: number): boolean => {
    if (unit < 256) return ((at(unit >> 5) >>> (unit & 31)) & 1) !== 0;
    for (let i = 0; i < at(8); i++) {
      if (unit >= at(9 + 2 * i) && unit <= at(10 + 2 * i)) return true;
    }
    return false;
  };
  let i = from;
  while (i < to && has(stringUnitAt(text, i)) !== wanted) i++;
  return i;
}
export const matchNative = (): number => -1;
export function matchResult(text: string, registers: Int32Array, groups: number): string[] {
  const at = (i: number): number => int32TableGet(registers, i);
  const list = Array.from({ length: groups }, (_, g) =>
    at(2 * g) < 0 || at(2 * g + 1) < 0 ? undefined : text.slice(at(2 * g), at(2 * g + 1)),
  );
  return Object.assign(list as string[], { index: at(0), input: text, groups: undefined });
}
export function matchNamedGroups(
  names: readonly string[],
  numbers: readonly number[],
  list: readonly unknown[],
): Record<string, unknown> {
  const groups = Object.create(null) as Record<string, unknown>;
  names.forEach((name, i) => {
    groups[name] = list[numbers[i] ?? 0];
  });
  return groups;
}
export function matchSetGroups(result: string[], groups: unknown): void {
  Object.assign(result, { groups });
}
export const int32TableFill = (table: Int32Array, value: number): void => void table.fill(value);

// ---- objects

const COLLECTION_FIELDS = ["keyList", "live", "mask", "table", "epoch", "valueList"];
const CURSOR_FIELDS = ["key", "value"];
const ERROR_FIELDS = ["message", "name", "cause", "errors"];

/** Says something to the compiler only. */
export function listsMembers(): void {}

/** The same. */
export function looksAtMembers(): void {}

/** What the library's own classes hide: all their fields. */
function isHidden(object: unknown, key: Key): boolean {
  const fields =
    object instanceof LibraryError
      ? ERROR_FIELDS
      : object instanceof HashCollection
        ? COLLECTION_FIELDS
        : object instanceof CursorIterator
          ? CURSOR_FIELDS
          : [];
  return fields.includes(key as string);
}
const bag = (object: unknown): Bag => Object(object) as Bag;
export const getProperty = (object: unknown, key: Key): unknown => bag(object)[key];
export function setProperty(object: unknown, key: Key, value: unknown): void {
  bag(object)[key] = value;
}
export const hasProperty = (object: unknown, key: Key): boolean => key in bag(object);
export const hasOwnProperty = (object: unknown, key: Key): boolean =>
  Object.hasOwn(bag(object), key);
export const defineProperty = (
  object: unknown,
  key: Key,
  said: number,
  value: unknown,
  getter: unknown,
  setter: unknown,
): boolean =>
  Reflect.defineProperty(bag(object), key, {
    ...((said & 1) !== 0 && { value }),
    ...((said & 2) !== 0 && { writable: (said & 4) !== 0 }),
    ...((said & 8) !== 0 && { enumerable: (said & 16) !== 0 }),
    ...((said & 32) !== 0 && { configurable: (said & 64) !== 0 }),
    ...((said & 128) !== 0 && { get: getter as () => unknown }),
    ...((said & 256) !== 0 && { set: setter as (value: unknown) => void }),
  });
export const deleteProperty = (object: unknown, key: Key): boolean =>
  Reflect.deleteProperty(bag(object), key);
export function ownKeys(object: unknown, enumerableOnly: boolean): string[] {
  const names = enumerableOnly
    ? Object.keys(bag(object))
    : Object.getOwnPropertyNames(bag(object)).filter((name) => !isFunctionPart(object, name));
  return enumerableOnly ? names.filter((name) => !isHidden(object, name)) : names;
}
const isFunctionPart = (object: unknown, name: string): boolean =>
  typeof object === "function" && ["prototype", "arguments", "caller"].includes(name);
export const ownSymbols = (object: unknown, enumerableOnly: boolean): symbol[] =>
  Object.getOwnPropertySymbols(bag(object)).filter(
    (symbol) => !enumerableOnly || Object.prototype.propertyIsEnumerable.call(object, symbol),
  );
export function ownPropertyFlags(object: unknown, key: Key): number {
  const property = Object.getOwnPropertyDescriptor(bag(object), key);
  if (property === undefined) return -1;
  return (
    (property.enumerable && !isHidden(object, key) ? 1 : 0) +
    (property.writable === false ? 2 : 0) +
    (property.get ? 8 : 0) +
    (property.set ? 16 : 0)
  );
}
export function findGetter(object: unknown, key: Key): unknown {
  for (let o = bag(object); o !== null; o = Object.getPrototypeOf(o) as Bag) {
    const property = Object.getOwnPropertyDescriptor(o, key);
    if (property !== undefined) return property.get;
  }
  return undefined;
}
export function findSetter(object: unknown, key: Key): unknown {
  for (let o = bag(object); o !== null; o = Object.getPrototypeOf(o) as Bag) {
    const property = Object.getOwnPropertyDescriptor(o, key);
    if (property !== undefined) return property.set;
  }
  return undefined;
}
export function classNameOf(object: unknown): string | undefined {
  for (let o = bag(object); o !== null; o = Object.getPrototypeOf(o) as Bag) {
    const property = Object.getOwnPropertyDescriptor(o, "constructor");
    if (typeof property?.value === "function" && property.value.name !== "") {
      return property.value.name;
    }
  }
  return undefined;
}
export function hasMethod(object: unknown, key: Key): boolean {
  for (let o = Object.getPrototypeOf(object) as Bag | null; o !== null; ) {
    const maker = Object.getOwnPropertyDescriptor(o, "constructor")?.value as unknown;
    const builtIn = typeof maker === "function" && /\[native code\]/.test(String(maker));
    if (!builtIn && Object.hasOwn(o, key)) return true;
    o = Object.getPrototypeOf(o) as Bag | null;
  }
  return false;
}
export function recordNew(nullPrototype: boolean): Bag {
  return nullPrototype ? (Object.create(null) as Bag) : {};
}
export function recordSet(record: Bag, key: string, value: unknown): void {
  Object.defineProperty(record, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
export const copyProperties = (target: object, source: object): void =>
  void Object.assign(target, source);
export const objectLike = (): object => ({});
export const objectOfShape = (): object => ({});
export const objectFreeze = (object: unknown): void => void Object.freeze(object);
export const objectSeal = (object: unknown): void => void Object.seal(object);
export const objectPreventExtensions = (object: unknown): void =>
  void Object.preventExtensions(object);
export const objectIsFrozen = (object: unknown): boolean => Object.isFrozen(object);
export const objectIsSealed = (object: unknown): boolean => Object.isSealed(object);
export const objectIsExtensible = (object: unknown): boolean => Object.isExtensible(object);

// ---- functions

type Callable = (...args: unknown[]) => unknown;
export const callFunction = (
  callee: unknown,
  thisValue: unknown,
  args: readonly unknown[],
): unknown => (callee as Callable).apply(thisValue, [...args]);
export const bindFunction = <F>(callee: F, thisValue: unknown, args: readonly unknown[]): F =>
  (callee as Callable).bind(thisValue, ...args) as F;
export const functionName = (callee: unknown): string => (callee as Callable).name;
export const functionLength = (callee: unknown): number => (callee as Callable).length;
export function functionFlags(callee: unknown): number {
  const text = String(callee);
  return text.startsWith("class")
    ? 1
    : (text.startsWith("async") ? 2 : 0) + (/^(async )?function\s*\*/.test(text) ? 4 : 0);
}
export function functionParentName(callee: unknown): string | undefined {
  const name = (Object.getPrototypeOf(callee) as Callable).name;
  return name === "" ? undefined : name;
}

// ---- weak tables

export const weakTableNew = (): WeakMap<object, unknown> => new WeakMap();
export const weakTableGet = (table: WeakMap<object, unknown>, key: unknown): unknown =>
  table.get(key as object);
export const weakTableSet = (table: WeakMap<object, unknown>, key: unknown, value: unknown): void =>
  void table.set(key as object, value);
export const weakTableHas = (table: WeakMap<object, unknown>, key: unknown): boolean =>
  table.has(key as object);
export const weakTableDelete = (table: WeakMap<object, unknown>, key: unknown): boolean =>
  table.delete(key as object);
export const weakRefNew = (target: object): WeakRef<object> => new WeakRef(target);
export const weakRefGet = (ref: WeakRef<object>): unknown => ref.deref();
export const weakRefIsCleared = (ref: WeakRef<object>): boolean => ref.deref() === undefined;
export const collectionCount = (): number => 0;

export const weakEndJob = (): void => {};

export const defineHidden = (object: object, key: string, value: unknown): void => {
  Object.defineProperty(object, key, { value, writable: true, configurable: true });
};

// ---- stack traces: the tests set what they want to see

export const stackForTests = { text: "", location: "" };
export const captureStack = (): { text: string } => ({ text: stackForTests.text });
export const stackText = (trace: { text: string }): string => trace.text;
export const stackLocation = (): string => stackForTests.location;

// ---- the host: output is collected, the clock is the tests'

export const host = {
  output: "",
  errors: "",
  now: 0,
  exit: -1,
  environment: { HOME: "/root" } as Record<string, string>,
};
export function hostWrite(handle: number, text: string): void {
  if (handle === 2) host.errors += text;
  else host.output += text;
}
export const hostIsTerminal = (): boolean => false;
export const hostColumns = (): number => 0;
export const hostRows = (): number => 0;
export const hostKill = (): boolean => true;
export const hostListen = (): boolean => true;
export const hostNextSignal = (): number => 0;
export const hostProcessIdentity = (what: number): number => what;
export const hostMask = (): number => 18;
export const hostResourceUsage = (what: number): number => what;
export function hostSetExitStatus(code: number): void {
  host.exit = code;
}
export const hostDefaultExitStatus = hostSetExitStatus;
/** No exception of these tests goes uncaught: nobody is ever told. */
export const hostOnUncaught = (): void => {};
export function hostExit(code: number): never {
  host.exit = code;
  throw new Error(`exit ${code}`);
}
export const hostMonotonic = (): number => host.now;
export const hostWallClock = (): number => 1.7e12 + host.now;
export const hostZoneOffset = (time: number): number => -new Date(time).getTimezoneOffset() * 60000;
export const hostZoneName = (): string => "UTC";
export function hostSleepUntil(deadline: number): void {
  if (deadline > host.now) host.now = deadline;
}
/** No signal comes here to end the wait. */
export const hostIdleUntil = hostSleepUntil;
export const entryFile = (): string => "/bin/program.ts";
export const hostArguments = (): string[] => ["/bin/program", "one", "two"];
export const hostEnvironmentNames = (): string[] => Object.keys(host.environment);
export const hostEnvironment = (name: string): string | undefined => host.environment[name];
export function hostSetEnvironment(name: string, value: string | undefined): void {
  if (value === undefined) delete host.environment[name];
  else host.environment[name] = value;
}
export const bytesDecode = (
  view: Uint8Array,
  start: number,
  end: number,
  encoding: number,
): string => Buffer.from(view.slice(start, end)).toString(encodingOf(encoding));
export const bytesCount = (text: string, encoding: number): number =>
  Buffer.from(text, encodingOf(encoding)).length;
export function bytesEncode(
  view: Uint8Array,
  offset: number,
  text: string,
  encoding: number,
): number {
  const bytes = Buffer.from(text, encodingOf(encoding)).subarray(0, view.length - offset);
  view.set(bytes, offset);
  return bytes.length;
}
export const hostWaitInput = (): boolean => true;
export const hostChangeDirectory = (): boolean => false;
export const hostWorkingDirectory = (): string => "/";
export const hostPlatform = (): string => "linux";
export const hostArchitecture = (): string => "x64";
export const hostProcessId = (): number => 42;
export const hostMemory = (what: number): number => 1000 * (what + 1);

let failure: { errno: number; code: string; message: string } = { errno: 0, code: "", message: "" };
export const hostErrorNumber = (): number => -failure.errno;
export const hostErrorName = (): string => failure.code;
export const hostErrorText = (): string => failure.message;
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    const { errno, code, message } = error as { errno: number; code: string; message: string };
    failure = { errno, code, message: message.replace(/^\w+: /, "").replace(/, .*$/, "") };
    return undefined;
  }
}
const ENCODINGS = ["utf8", "latin1", "ascii", "utf16le", "hex", "base64", "base64url"] as const;
const encodingOf = (encoding: number): BufferEncoding => ENCODINGS[encoding] ?? "utf8";
export const fileRead = (path: string, encoding: number): string | undefined =>
  attempt(() => fs.readFileSync(path, encodingOf(encoding)));
export const handleRead = (handle: number, encoding: number): string | undefined =>
  attempt(() => fs.readFileSync(handle, encodingOf(encoding)));
export function fileWrite(
  path: string,
  text: string,
  encoding: number,
  mode: number,
  permissions: number,
): boolean {
  const flag = ["w", "a", "wx"][mode] ?? "w";
  const options = { encoding: encodingOf(encoding), flag, mode: permissions };
  return attempt(() => (fs.writeFileSync(path, text, options), true)) ?? false;
}
export const fileExists = (path: string): boolean => fs.existsSync(path);
export function fileStatus(path: string, what: number): number {
  const status = attempt(() => (what >= 8 ? fs.lstatSync(path) : fs.statSync(path)));
  if (status === undefined) return -1;
  const kind = status.isFile() ? 1 : status.isDirectory() ? 2 : status.isSymbolicLink() ? 3 : 0;
  return [status.size, kind, status.mtimeMs, status.mode][what % 8] ?? -1;
}
const succeeds = (action: () => void): boolean => attempt(() => (action(), true)) ?? false;
export const fileRemove = (path: string): boolean => succeeds(() => fs.unlinkSync(path));
export const fileRename = (from: string, to: string): boolean =>
  succeeds(() => fs.renameSync(from, to));
export const directoryCreate = (path: string, permissions: number): boolean =>
  succeeds(() => void fs.mkdirSync(path, { mode: permissions }));
export const directoryRemove = (path: string): boolean => succeeds(() => fs.rmdirSync(path));
export const directoryRead = (path: string): string[] | undefined =>
  attempt(() => fs.readdirSync(path).sort());
export const fileOpen = (path: string, mode: number): number =>
  attempt(() => fs.openSync(path, ["r", "w", "a"][mode] ?? "r")) ?? -1;
export const fileOpenWith = (path: string, flags: number, permissions: number): number =>
  attempt(() => fs.openSync(path, flags, permissions)) ?? -1;
const placeOf = (position: number): number | null => (position < 0 ? null : position);
export const handleReadInto = (
  handle: number,
  view: NodeJS.ArrayBufferView,
  offset: number,
  count: number,
  position: number,
): number => attempt(() => fs.readSync(handle, view, offset, count, placeOf(position))) ?? -1;
export const handleWriteFrom = (
  handle: number,
  view: NodeJS.ArrayBufferView,
  offset: number,
  count: number,
  position: number,
): number => attempt(() => fs.writeSync(handle, view, offset, count, placeOf(position))) ?? -1;
export const handleWriteText = (handle: number, text: string, encoding: number): number =>
  attempt(() => fs.writeSync(handle, text, null, encodingOf(encoding))) ?? -1;
function fillDetails(status: fs.Stats | undefined, view: Float64Array): boolean {
  if (status === undefined) return false;
  const { dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks } = status;
  const { atimeMs, mtimeMs, ctimeMs, birthtimeMs } = status;
  view.set([dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks]);
  view.set([atimeMs, mtimeMs, ctimeMs, birthtimeMs], 10);
  return true;
}
export const fileDetails = (path: string, followLink: boolean, view: Float64Array): boolean =>
  fillDetails(
    attempt(() => (followLink ? fs.statSync(path) : fs.lstatSync(path))),
    view,
  );
export const handleDetails = (handle: number, view: Float64Array): boolean =>
  fillDetails(
    attempt(() => fs.fstatSync(handle)),
    view,
  );
export const fileAccess = (path: string, mode: number): boolean =>
  succeeds(() => fs.accessSync(path, mode));
export const linkRead = (path: string): string | undefined => attempt(() => fs.readlinkSync(path));
export const linkMake = (target: string, path: string, symbolic: boolean): boolean =>
  succeeds(() => (symbolic ? fs.symlinkSync(target, path) : fs.linkSync(target, path)));
export const fileSetMode = (path: string, mode: number): boolean =>
  succeeds(() => fs.chmodSync(path, mode));
export const fileSetTimes = (path: string, accessed: number, modified: number): boolean =>
  succeeds(() => fs.utimesSync(path, accessed, modified));
export const handleSetLength = (handle: number, length: number): boolean =>
  succeeds(() => fs.ftruncateSync(handle, length));
export const handleFlush = (handle: number): boolean => succeeds(() => fs.fsyncSync(handle));
export const directoryTemporary = (prefix: string): string | undefined =>
  attempt(() => fs.mkdtempSync(prefix));
export const handleClose = (handle: number): boolean => succeeds(() => fs.closeSync(handle));

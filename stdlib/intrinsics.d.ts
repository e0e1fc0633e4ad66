/**
 * intrinsics.d.ts — the module "tsuk:intrinsics": what the standard library
 * asks of the compiler and of the C runtime. Only files of stdlib import it.
 *
 * Rule: `camelName(a: number, b: string, c: unknown): boolean` is the C function
 * `bool tsk_camel_name(double, struct tsk_string *, tsk_value)`, declared in
 * runtime-c/include/tsuk/. Digits stay attached: f64ToString is tsk_f64_to_string.
 * number is double, boolean bool, string struct tsk_string *, unknown, symbol and
 * unions tsk_value, every array struct tsk_array *, every other object type struct
 * tsk_object *, every function type struct tsk_function *, `T | undefined` of a
 * string or object a pointer that may be NULL, void void. A type parameter
 * stands for tsk_value on its own and for any array as T[].
 *
 * Tags: `@nothrow` never sets tsk_pending; `@pure` has no side effect and depends
 * on its arguments alone; `@inline` has no C function of its own: the compiler
 * (or a static inline function in a header) puts the code in place. Without a tag
 * a function may throw. Positions and counts are integers in range unless stated.
 */

// ---------------------------------------------------------------- the compiler

/** The value as a T, without a check: unboxed or reinterpreted. @inline @nothrow @pure */
export declare function unsafeCast<T>(value: unknown): T;
/**
 * The value, to look at or to hand back to code that gives it the type it had: the compiler does
 * not follow it to other places of type unknown. @inline @nothrow @pure
 */
export declare function untracked(value: unknown): unknown;
/** Whether an object has Object.prototype behind it. @nothrow */
export declare function isObjectInstance(object: unknown): boolean;
/** The object's prototype, or null; a TypeError for null and undefined. @inline */
export declare function prototypeOf(object: unknown): unknown;
/** What the program asks of objects may be asked of built-in ones: their members are needed. @inline */
export declare function looksAtMembers(): void;
/** Says that the names of all members are listed, also of those that nothing calls. */
export declare function listsMembers(): void;
/** The path of the source that the program begins with. @inline @nothrow @pure */
export declare function entryFile(): string;
/** Is there an element at `index`: inside the bounds and not a hole? @inline @nothrow */
export declare function hasIndex(xs: readonly unknown[], index: number): boolean;
/** The shape that the compiler gives to an object literal of type T. @inline @nothrow @pure */
export declare function shapeIndexOf<T>(): number;

/**
 * Where a coroutine stands: 0 before it has started, the number of the suspension that it waits
 * at, -1 while it runs, -2 when it has ended. @inline @nothrow
 */
export declare function coroutineState(resume: object): number;
/** Ends a coroutine that has not started. @inline @nothrow */
export declare function coroutineEnd(resume: object): void;

// ---------------------------------------------------------------- strings

/** The code unit; NaN when out of range. @nothrow @pure */
export declare function stringCharCodeAt(s: string, position: number): number;
/** The code unit; 0 <= position < s.length, not checked. @nothrow @pure */
export declare function stringUnitAt(s: string, position: number): number;
/** -1 when out of range. @nothrow @pure */
export declare function stringCodePointAt(s: string, position: number): number;
/** The one-unit string, "" when out of range. @nothrow */
export declare function stringCharAt(s: string, position: number): string;
/** s.at(position). @nothrow */
export declare function stringAt(s: string, position: number): string | undefined;
/** The one or two units of the code point at `position`; "" at the end. @nothrow */
export declare function stringCodePointString(s: string, position: number): string;
/** -1, 0 or 1 by code units. @nothrow @pure */
export declare function stringCompare(a: string, b: string): number;
/** A hash in 1 .. 2^32-1 that equal strings share. @nothrow @pure */
export declare function stringHash(s: string): number;
/** Is it the canonical text of an integer in 0 .. 2^32-2? The integer, else -1. @nothrow @pure */
export declare function stringToArrayIndex(s: string): number;
export declare function stringJoin(parts: readonly string[], separator: string): string;
export declare function stringRepeat(s: string, count: number): string;
export declare function stringPadStart(s: string, length: number, fill: string): string;
export declare function stringPadEnd(s: string, length: number, fill: string): string;
/** Positions as String.prototype.slice takes them. @nothrow */
export declare function stringSlice(s: string, start: number, end: number): string;
/** Positions as String.prototype.substring takes them. @nothrow */
export declare function stringSubstring(s: string, start: number, end: number): string;
/** @nothrow */
export declare function stringTrim(s: string): string;
/** @nothrow */
export declare function stringTrimStart(s: string): string;
/** @nothrow */
export declare function stringTrimEnd(s: string): string;
/** Every part; "" splits into units; `limit` 4294967295 for none. */
export declare function stringSplit(s: string, separator: string, limit: number): string[];
/** @nothrow @pure */
export declare function stringIndexOf(s: string, needle: string, from: number): number;
/** @nothrow @pure */
export declare function stringLastIndexOf(s: string, needle: string, from: number): number;
/** @nothrow @pure */
export declare function stringIncludes(s: string, needle: string, from: number): boolean;
/** @nothrow @pure */
export declare function stringStartsWith(s: string, needle: string, position: number): boolean;
/** @nothrow @pure */
export declare function stringEndsWith(s: string, needle: string, end: number): boolean;
/** All occurrences; the replacement is taken literally. */
export declare function stringReplaceAll(s: string, pattern: string, replacement: string): string;
export declare function stringToLowerCase(s: string): string;
export declare function stringToUpperCase(s: string): string;
/** form: 0 NFC, 1 NFD, 2 NFKC, 3 NFKD. */
export declare function stringNormalize(s: string, form: number): string;
/** @nothrow @pure */
export declare function stringIsWellFormed(s: string): boolean;
export declare function stringToWellFormed(s: string): string;
/** One unit; ToUint16 is applied. @nothrow */
export declare function stringFromCharCode(unit: number): string;
/** 0 .. 0x10ffff. @nothrow */
export declare function stringFromCodePoint(codePoint: number): string;
/** Columns of a terminal: none for control and combining characters, two for wide ones. @nothrow @pure */
export declare function stringDisplayWidth(s: string): number;
/** The text as a JSON string literal with its quotes, well-formed. */
export declare function stringQuoteJson(s: string): string;

/** A growing flat string. */
export interface StringBuilder {
  readonly builder: true;
}
export declare function builderNew(): StringBuilder;
/** @nothrow */
export declare function builderAppend(to: StringBuilder, s: string): void;
/** Units start <= i < end of s. @nothrow */
export declare function builderAppendRange(
  to: StringBuilder,
  s: string,
  start: number,
  end: number,
): void;
/** @nothrow */
export declare function builderAppendUnit(to: StringBuilder, unit: number): void;
/** The number as JavaScript prints it. @nothrow */
export declare function builderAppendF64(to: StringBuilder, value: number): void;
/** As stringQuoteJson. @nothrow */
export declare function builderAppendJson(to: StringBuilder, s: string): void;
/** The text so far; the builder is empty afterwards. */
export declare function builderFinish(from: StringBuilder): string;

// ---------------------------------------------------------------- numbers

/** @nothrow @pure */
export declare function f64Floor(x: number): number;
/** @nothrow @pure */
export declare function f64Ceil(x: number): number;
/** Math.round. @nothrow @pure */
export declare function f64Round(x: number): number;
/** @nothrow @pure */
export declare function f64Trunc(x: number): number;
/** ToIntegerOrInfinity; -0 and NaN give 0. @nothrow @pure */
export declare function f64ToInteger(x: number): number;
/** @nothrow @pure */
export declare function f64Sign(x: number): number;
/** @nothrow @pure */
export declare function f64Abs(x: number): number;
/** @nothrow @pure */
export declare function f64Fround(x: number): number;
/** @nothrow @pure */
export declare function f64Clz32(x: number): number;
/** @nothrow @pure */
export declare function f64Imul(x: number, y: number): number;
/** @nothrow @pure */
export declare function f64Min(x: number, y: number): number;
/** @nothrow @pure */
export declare function f64Max(x: number, y: number): number;
/** @nothrow @pure */
export declare function f64Sqrt(x: number): number;
/** @nothrow @pure */
export declare function f64Cbrt(x: number): number;
/** @nothrow @pure */
export declare function f64Pow(x: number, y: number): number;
/** @nothrow @pure */
export declare function f64Exp(x: number): number;
/** @nothrow @pure */
export declare function f64Expm1(x: number): number;
/** @nothrow @pure */
export declare function f64Log(x: number): number;
/** @nothrow @pure */
export declare function f64Log1p(x: number): number;
/** @nothrow @pure */
export declare function f64Log2(x: number): number;
/** @nothrow @pure */
export declare function f64Log10(x: number): number;
/** @nothrow @pure */
export declare function f64Sin(x: number): number;
/** @nothrow @pure */
export declare function f64Cos(x: number): number;
/** @nothrow @pure */
export declare function f64Tan(x: number): number;
/** @nothrow @pure */
export declare function f64Asin(x: number): number;
/** @nothrow @pure */
export declare function f64Acos(x: number): number;
/** @nothrow @pure */
export declare function f64Atan(x: number): number;
/** @nothrow @pure */
export declare function f64Atan2(y: number, x: number): number;
/** @nothrow @pure */
export declare function f64Sinh(x: number): number;
/** @nothrow @pure */
export declare function f64Cosh(x: number): number;
/** @nothrow @pure */
export declare function f64Tanh(x: number): number;
/** @nothrow @pure */
export declare function f64Asinh(x: number): number;
/** @nothrow @pure */
export declare function f64Acosh(x: number): number;
/** @nothrow @pure */
export declare function f64Atanh(x: number): number;
/** @nothrow @pure */
export declare function f64Hypot(x: number, y: number): number;
/** A number in [0, 1). @nothrow */
export declare function f64Random(): number;
/** A hash in 0 .. 2^32-1; 0 and -0 alike, all NaNs alike. @nothrow @pure */
export declare function f64Hash(x: number): number;

/** Number.prototype.toString(). @nothrow */
export declare function f64ToString(x: number): string;
/** radix 2 .. 36. @nothrow */
export declare function f64ToStringRadix(x: number, radix: number): string;
/** |x| < 1e21. @nothrow */
export declare function f64ToFixed(x: number, digits: number): string;
/** x finite. @nothrow */
export declare function f64ToPrecision(x: number, digits: number): string;
/** x finite; digits -1: as many as needed. @nothrow */
export declare function f64ToExponential(x: number, digits: number): string;
/** Number(s). @nothrow @pure */
export declare function stringToF64(s: string): number;
/** @nothrow @pure */
export declare function stringParseFloat(s: string): number;
/** radix 0: by prefix. @nothrow @pure */
export declare function stringParseInt(s: string, radix: number): number;

// ---------------------------------------------------------------- bigints

/** BigInt(value). */
export declare function bigintOf(value: unknown): bigint;
/** radix 2 .. 36. */
export declare function bigintToString(value: bigint, radix: number): string;
export declare function bigintAsIntN(bits: number, value: bigint): bigint;
export declare function bigintAsUintN(bits: number, value: bigint): bigint;
/** An element of a BigInt64Array or BigUint64Array; undefined outside the bounds. */
export declare function bigintViewFind(view: object, index: number): unknown;
/** ToBigInt is applied; nothing outside the bounds. */
export declare function bigintViewSet(view: object, index: number, value: unknown): void;

// ---------------------------------------------------------------- values

/**
 * 0 undefined, 1 null, 2 boolean, 3 number, 4 string, 5 symbol, 6 bigint,
 * 7 function, 8 array, 9 any other object. @nothrow @pure
 */
export declare function valueKind(value: unknown): number;
/** SameValue: Object.is. @nothrow @pure */
export declare function sameValue(a: unknown, b: unknown): boolean;
/** SameValueZero: === and NaN equal to itself. @nothrow @pure */
export declare function sameValueZero(a: unknown, b: unknown): boolean;
/** A hash in 0 .. 2^32-1 that SameValueZero-equal values share; identity for objects. @nothrow */
export declare function valueHash(value: unknown): number;
/** ToString of undefined, null, a boolean, number, string or bigint; a symbol is a TypeError. */
export declare function primitiveToString(value: unknown): string;
/** ToNumber of undefined, null, a boolean, number or string; a symbol or bigint is a TypeError. */
export declare function primitiveToNumber(value: unknown): number;
/** ToString of anything, objects through their own conversions. */
export declare function toString(value: unknown): string;
/** String(value): as toString, but a symbol gives "Symbol(description)". */
export declare function stringOfValue(value: unknown): string;
/** ToNumber of anything, objects through their own conversions. */
export declare function toNumber(value: unknown): number;
/** Number(value): as toNumber, but a bigint gives the nearest number. */
export declare function numberOfValue(value: unknown): number;
/** ToPrimitive of anything, objects through their own conversions with the hint "default". */
export declare function toPrimitiveDefault(value: unknown): unknown;
/** The operator ==. */
export declare function looseEqual(a: unknown, b: unknown): boolean;
/** What Object.prototype.toString gives. @nothrow */
export declare function objectToString(value: unknown): string;
/** A value as V8's messages name it: #<Foo>, [object Array], Symbol(x). @nothrow */
export declare function describe(value: unknown): string;

export declare function symbolNew(description: string | undefined): symbol;
/** Symbol.for. */
export declare function symbolFor(key: string): symbol;
/** Symbol.keyFor. */
export declare function symbolKeyFor(value: symbol): string | undefined;
/** A TypeError for what only the types call a symbol. */
export declare function symbolDescription(value: symbol): string | undefined;

// ---------------------------------------------------------------- arrays

/**
 * ArraySpeciesCreate for an array of a class: what its class makes of a length. Undefined where the
 * result of a method is to be a plain array.
 */
export declare function arraySpecies<T>(self: readonly unknown[], length: number): T[] | undefined;
/** What arraySpecies gave with the elements of `from`, which it is where that gave nothing. */
export declare function arrayFilled<T>(made: T[] | undefined, from: T[], ends: boolean): T[];
/** Whether an array is of a class that extends Array. @nothrow */
export declare function arrayHasClass(self: readonly unknown[]): boolean;
/** Whether an array may have properties beside its elements and its length. @nothrow */
export declare function arrayHasProperties(self: readonly unknown[]): boolean;
/** What `join` gives where the array is of a class with its own; else undefined. */
export declare function arrayText(self: readonly unknown[]): string | undefined;
/** `new made(length)`, or `new made()`, of a class that extends Array. */
export declare function arrayConstruct<T>(made: object, length?: number): T[];
/** Elements start <= i < end in a new array of the same kind; holes stay holes. */
export declare function arraySlice<T>(xs: readonly T[], start: number, end: number): T[];
/** Move `count` elements inside the present length, as memmove; holes stay holes. */
export declare function arrayMove<T>(xs: T[], to: number, from: number, count: number): void;
/** Remove `count` elements at `start`, put `items` there; the removed ones. */
export declare function arraySplice<T>(
  xs: T[],
  start: number,
  count: number,
  items: readonly T[],
): T[];
/** In place; holes stay holes. */
export declare function arrayReverse<T>(xs: T[]): void;
/** Truncate, or grow by holes. */
export declare function arraySetLength<T>(xs: T[], length: number): void;
/** Make room for this many elements without a change of length. */
export declare function arrayReserve<T>(xs: T[], capacity: number): void;
/** Make the element a hole; the length stays. */
export declare function arrayDeleteAt<T>(xs: T[], index: number): void;
/** Append all of `from`, its holes included, converting between element kinds. */
export declare function arrayAppendAll<T>(xs: T[], from: readonly T[]): void;
/** Append all of `from`; its holes become undefined: [...xs, ...from]. */
export declare function arraySpread<T>(xs: T[], from: readonly T[]): void;
/** A new empty array; kind as enum tsk_elements_kind: 0 value, 1 f64, 2 bool, 3 pointer. */
export declare function arrayNewOfKind<T>(kind: number): T[];
/** Append; the array keeps its kind if the value fits and becomes one of values otherwise. */
export declare function arrayAppendValue<T>(xs: T[], value: T): void;
/** The element as a value, whatever the kind; undefined for a hole or out of bounds. @nothrow */
export declare function arrayGetValue(xs: readonly unknown[], index: number): unknown;
/** Store again in the tightest kind that holds all elements. */
export declare function arrayTighten<T>(xs: T[]): void;
/**
 * The first position from <= i < to whose unit is in the class at `place` of a pattern's program, or,
 * unless `wanted`, is not; `to`: there is none. @nothrow
 */
export declare function scanClass(
  text: string,
  from: number,
  to: number,
  program: Int32Table,
  place: number,
  wanted: boolean,
): number;
/**
 * Looks for a match at or after `from`, or only there, by a matcher that the compiler wrote: 1 found,
 * 0 there is none, -1 it gave up. @nothrow
 */
export declare function matchNative(
  matcher: number,
  text: string,
  from: number,
  sticky: boolean,
  registers: Int32Table,
): number;
/**
 * The array for a match, with the properties index, input and groups: what the groups have matched by
 * the registers, two a group, -1 for nothing.
 */
export declare function matchResult(text: string, registers: Int32Table, groups: number): string[];
/**
 * An object without prototype: under each of the names, which differ and are no array indices, what
 * `list` has at the number that stands for it.
 */
export declare function matchNamedGroups(
  names: readonly string[],
  numbers: readonly number[],
  list: readonly unknown[],
): Record<string, unknown>;
/** Of a match whose array is new: the property groups. @nothrow */
export declare function matchSetGroups(result: string[], groups: unknown): void;
/** @nothrow @pure */
export declare function isArray(value: unknown): value is readonly unknown[];

/** A fixed table of 32-bit integers, zero at first. Accesses are static inline. */
export interface Int32Table {
  readonly int32Table: true;
}
export declare function int32TableNew(length: number): Int32Table;
/** 0 <= index < length, not checked. @nothrow */
export declare function int32TableGet(table: Int32Table, index: number): number;
/** ToInt32 is applied to the value. @nothrow */
export declare function int32TableSet(table: Int32Table, index: number, value: number): void;
/** Set every element. @nothrow */
export declare function int32TableFill(table: Int32Table, value: number): void;

// ---------------------------------------------------------------- raw memory
//
// Objects of the classes in ecma/view.ts and ecma/array-buffer.ts, whose first slots the runtime keeps.
// Kinds are numbers of ecma/view.ts. Positions and counts are integers inside the bounds.

/** What an object is; 0: it has no bytes. @nothrow @pure */
export declare function memoryKind(value: unknown): number;
/** Bytes of an element. @nothrow @pure */
export declare function memorySize(kind: number): number;
/** A number of a kind at a byte of a view. @nothrow */
export declare function memoryGet(view: object, at: number, kind: number, little: boolean): number;
/** @nothrow */
export declare function memorySet(
  view: object,
  at: number,
  kind: number,
  value: number,
  little: boolean,
): void;

/** `most` -1: of a fixed length. */
export declare function bufferAllocate(
  buffer: object,
  kind: number,
  length: number,
  most: number,
): void;
/** Makes a buffer that of a view that has none. @nothrow */
export declare function bufferAdopt(buffer: object, view: object): void;
/** @nothrow */
export declare function bufferLength(buffer: object): number;
/** @nothrow */
export declare function bufferMost(buffer: object): number;
/** A sum of 1 resizable, 2 detached. @nothrow */
export declare function bufferState(buffer: object): number;
/** @nothrow */
export declare function bufferByte(buffer: object, index: number): number;
/** @nothrow */
export declare function bufferCopy(
  to: object,
  at: number,
  from: object,
  start: number,
  count: number,
): void;
/** @nothrow */
export declare function bufferResize(buffer: object, length: number): void;
/** The bytes of `from` become those of the new buffer `to`. */
export declare function bufferTransfer(
  from: object,
  to: object,
  length: number,
  fixed: boolean,
): void;

/** The buffer has no bytes any more. @nothrow */
export declare function bufferDetach(buffer: object): void;

/** Bytes of a view as a text: encoding 0 UTF-8, 1 UTF-16 little-endian, 2 big-endian, 3 Latin-1. */
export declare function textDecode(
  view: object,
  start: number,
  end: number,
  encoding: number,
): string;
/** Are they well-formed? @nothrow */
export declare function textIsValid(
  view: object,
  start: number,
  end: number,
  encoding: number,
): boolean;
/** The bytes that a text takes in UTF-8. @nothrow @pure */
export declare function textBytes(s: string): number;
/** Writes what there is room for of a text in UTF-8; the number of bytes. @nothrow */
export declare function textEncode(view: object, s: string): number;
/** The same; the number of units that were read. @nothrow */
export declare function textFit(view: object, s: string): number;
/** Fills a view from the host's source of entropy. @nothrow */
export declare function randomFill(view: object): void;

/** Elements that are zero. */
export declare function viewAllocate(view: object, kind: number, length: number): void;
/** A range of a buffer; length -1: to its end, wherever that comes to be. @nothrow */
export declare function viewOpen(
  view: object,
  kind: number,
  buffer: object,
  byteOffset: number,
  length: number,
): void;
/** A new object of the class of a view, with elements that are zero. */
export declare function viewLike(view: object, length: number): unknown;
/** The same on a range of a buffer. */
export declare function viewLikeOn(
  view: object,
  buffer: object,
  byteOffset: number,
  length: number,
): unknown;
/** In elements, of a DataView in bytes. @nothrow */
export declare function viewLength(view: object): number;
/** In bytes, as the view was made. @nothrow */
export declare function viewOffset(view: object): number;
/** Has its buffer bytes, and enough of them? @nothrow */
export declare function viewIsAttached(view: object): boolean;
/** Does it go to the end of its buffer, wherever that is? @nothrow */
export declare function viewIsTracking(view: object): boolean;
/** The buffer, if there is an object for it. @nothrow */
export declare function viewBuffer(view: object): unknown;
/** NaN outside the bounds. @nothrow */
export declare function viewGet(view: object, index: number): number;
/** As viewGet, also of bigints; undefined outside the bounds. */
export declare function viewFind(view: object, index: number): unknown;
/** Nothing outside the bounds. @nothrow */
export declare function viewSet(view: object, index: number, value: number): void;
/** Elements to elements, converted, as far as both go. */
export declare function viewCopy(
  to: object,
  at: number,
  from: object,
  start: number,
  count: number,
): void;
/** The same from an array: ToNumber is applied. */
export declare function viewCopyArray(to: object, at: number, from: readonly unknown[]): void;
/** @nothrow */
export declare function viewFill(view: object, value: number, start: number, end: number): void;
/** @nothrow */
export declare function viewMove(view: object, to: number, from: number, count: number): void;
/** @nothrow */
export declare function viewReverse(view: object): void;
/** By number. */
export declare function viewSort(view: object): void;
/** By ===; -1: nowhere. @nothrow */
export declare function viewIndexOf(view: object, item: number, from: number): number;
/** @nothrow */
export declare function viewLastIndexOf(view: object, item: number, from: number): number;

// ---------------------------------------------------------------- objects

/** [[Get]]: own properties, then methods and accessors of the class and its parents. */
export declare function getProperty(object: unknown, key: string | symbol): unknown;
/** As getProperty, with another receiver for getters. Undefined when there is none. */
/** An empty string: the message of an error that inherits its message. @nothrow */
export declare function absentMessage(): string;
/** Gives an object that is being made a property that is not enumerable; the key is a literal. */
export declare function defineHidden(object: object, key: string, value: unknown): void;
export declare function setProperty(object: unknown, key: string | symbol, value: unknown): void;
/** The operator `in`. @nothrow */
export declare function hasProperty(object: unknown, key: string | symbol): boolean;
/** @nothrow */
export declare function hasOwnProperty(object: unknown, key: string | symbol): boolean;
/** [[DefineOwnProperty]] with a sum of what a descriptor says (ecma/define-property.ts); false: refused. */
export declare function defineProperty<T>(
  object: T,
  key: string | symbol,
  said: number,
  value: unknown,
  getter: unknown,
  setter: unknown,
): boolean;
/** The operator delete; false where it would be refused. */
export declare function deleteProperty(object: unknown, key: string | symbol): boolean;
/**
 * Names of own properties in JavaScript's order (indices ascending, then as they
 * came); array elements and characters of strings are included, and, unless only enumerable ones
 * are wanted, the length of arrays, strings and functions and the name of functions.
 */
export declare function ownKeys(object: unknown, enumerableOnly: boolean): string[];
export declare function ownSymbols(object: unknown, enumerableOnly: boolean): symbol[];
/**
 * -1: no such own property; else a sum of 1 enumerable, 2 read only, 8 has a
 * getter, 16 has a setter (TSK_PROP_*), 256 not configurable. @nothrow
 */
export declare function ownPropertyFlags(object: unknown, key: string | symbol): number;
/** The getter of an own or inherited accessor, or undefined. @nothrow */
export declare function findGetter(object: unknown, key: string | symbol): unknown;
/** The same of the setter. @nothrow */
export declare function findSetter(object: unknown, key: string | symbol): unknown;
/** Name of the object's class; "Object" for a literal or record, undefined: no prototype. @nothrow */
export declare function classNameOf(object: unknown): string | undefined;
/** Does the class or a parent define this method or accessor? @nothrow */
export declare function hasMethod(object: unknown, key: string | symbol): boolean;
/** A new record: an object with any string keys. */
export declare function recordNew(nullPrototype: boolean): Record<string, unknown>;
/** Define or change; order of insertion is kept. */
export declare function recordSet(
  record: Record<string, unknown>,
  key: string,
  value: unknown,
): void;
/** Enumerable own properties, symbols too: Object.assign with one source, { ...source }. */
export declare function copyProperties(target: unknown, source: unknown): void;
/** A new object of the same layout, or a new record, with no property set yet. */
export declare function objectLike(object: unknown): unknown;
/** An object of this shape with no property set yet: setProperty defines them. */
export declare function objectOfShape(shape: number): object;

export declare function objectFreeze(object: unknown): void;
export declare function objectSeal(object: unknown): void;
export declare function objectPreventExtensions(object: unknown): void;
/** @nothrow */
export declare function objectIsFrozen(object: unknown): boolean;
/** @nothrow */
export declare function objectIsSealed(object: unknown): boolean;
/** @nothrow */
export declare function objectIsExtensible(object: unknown): boolean;

// ---------------------------------------------------------------- functions

/** Call any function value; the callee may be anything, a TypeError if it is no function. */
export declare function callFunction(
  callee: unknown,
  thisValue: unknown,
  args: readonly unknown[],
): unknown;
/** The same function with `this` and the first arguments fixed. */
export declare function bindFunction<F>(callee: F, thisValue: unknown, args: readonly unknown[]): F;
/** @nothrow @pure */
export declare function functionName(callee: unknown): string;
/** @nothrow @pure */
export declare function functionLength(callee: unknown): number;
/** A sum of 1 class, 2 async, 4 generator (TSK_CODE_*). @nothrow @pure */
export declare function functionFlags(callee: unknown): number;
/** Name of the class that a class extends; undefined: none. @nothrow @pure */
export declare function functionParentName(callee: unknown): string | undefined;

// ---------------------------------------------------------------- weak tables

/** Objects to values; an entry goes when its key is collected. */
export interface WeakTable {
  readonly weakTable: true;
}
export declare function weakTableNew(): WeakTable;
/** Undefined when absent. @nothrow */
export declare function weakTableGet(table: WeakTable, key: unknown): unknown;
export declare function weakTableSet(table: WeakTable, key: unknown, value: unknown): void;
/** @nothrow */
export declare function weakTableHas(table: WeakTable, key: unknown): boolean;
/** @nothrow */
export declare function weakTableDelete(table: WeakTable, key: unknown): boolean;

export interface WeakReference {
  readonly weakReference: true;
}
export declare function weakRefNew(target: unknown): WeakReference;
/** The target, or undefined once it was collected. @nothrow */
export declare function weakRefGet(ref: WeakReference): unknown;
/** Was the target collected? Asking does not keep it. @nothrow */
export declare function weakRefIsCleared(ref: WeakReference): boolean;
/** How often the collector has run. @nothrow */
export declare function collectionCount(): number;

/** Called when the microtasks of a task have run: what a WeakRef gave may be collected. @nothrow */
export declare function weakEndJob(): void;

// ---------------------------------------------------------------- stack traces

/** Return addresses, not yet looked up. */
export interface StackTrace {
  readonly stackTrace: true;
}
/** The present frames, at most `limit`, without those of the Error constructors. @nothrow */
export declare function captureStack(limit: number): StackTrace;
/** "\n    at name (file:line:column)" for each frame; "" when nothing is known. @nothrow */
export declare function stackText(trace: StackTrace): string;
/** "file:line" of the innermost frame of the program's own code, or "". @nothrow */
export declare function stackLocation(trace: StackTrace): string;

// ---------------------------------------------------------------- the host

/** Write the text in UTF-8 to an open handle (1 stdout, 2 stderr); order between the two is kept. @nothrow */
export declare function hostWrite(handle: number, text: string): void;
/** The bytes of a Uint8Array. @nothrow */
export declare function hostWriteBytes(handle: number, bytes: object): void;
/** Is the handle a terminal? @nothrow */
export declare function hostIsTerminal(handle: number): boolean;
/** Columns of the terminal, 0: unknown. @nothrow */
export declare function hostColumns(handle: number): number;
/** @nothrow */
export declare function hostRows(handle: number): number;
/** The status that the program ends with when it runs to its end. @nothrow */
export declare function hostSetExitStatus(code: number): void;
/** The same, unless it has been set. @nothrow */
export declare function hostDefaultExitStatus(code: number): void;
/** Who is told of exceptions that nobody caught, and of the program's end after their report. @nothrow */
export declare function hostOnUncaught(listener: unknown): void;
/** Ends the program at once; buffered output is written first. @nothrow */
export declare function hostExit(code: number): never;
/** Milliseconds since the program started, with a fraction. @nothrow */
export declare function hostMonotonic(): number;
/** Milliseconds since 1970, with a fraction. @nothrow */
export declare function hostWallClock(): number;
/** What to add to a moment (ms since 1970) in UTC to have the host's wall time, in ms. @nothrow */
export declare function hostZoneOffset(time: number): number;
/** The abbreviation of the host's time zone at a moment: "CET". */
export declare function hostZoneName(time: number): string;
/** Wait until hostMonotonic() reaches the deadline. @nothrow */
export declare function hostSleepUntil(deadline: number): void;
/** The same, but a signal that is listened to ends it. @nothrow */
export declare function hostIdleUntil(deadline: number): void;
/** False: the reason is hostErrorNumber. @nothrow */
export declare function hostKill(process: number, signal: number): boolean;
/** Whether a signal waits for hostNextSignal; false: it cannot. @nothrow */
export declare function hostListen(signal: number, listen: boolean): boolean;
/** A signal that is listened to and has come; 0: none. @nothrow */
export declare function hostNextSignal(): number;
/** 0 user, 1 effective user, 2 group, 3 effective group, 4 the parent process. @nothrow */
export declare function hostProcessIdentity(what: number): number;
/** The old umask; below zero: it stays. @nothrow */
export declare function hostMask(mask: number): number;
/** Numbers of getrusage in its order, times in microseconds. @nothrow */
export declare function hostResourceUsage(what: number): number;
/** Is there input, or its end, before hostMonotonic() reaches the deadline? @nothrow */
export declare function hostWaitInput(handle: number, deadline: number): boolean;
/** Path of the program, then its arguments. */
export declare function hostArguments(): string[];
export declare function hostEnvironmentNames(): string[];
/** @nothrow */
export declare function hostEnvironment(name: string): string | undefined;
export declare function hostSetEnvironment(name: string, value: string | undefined): void;
export declare function hostWorkingDirectory(): string;
/** False: failed. @nothrow */
export declare function hostChangeDirectory(path: string): boolean;
/** "linux", "darwin", "win32", "xen". @nothrow */
export declare function hostPlatform(): string;
/** "x64", "arm64", "arm", "ia32". @nothrow */
export declare function hostArchitecture(): string;
/** @nothrow */
export declare function hostProcessId(): number;
/** what: 0 resident set, 1 heap reserved, 2 heap used, in bytes. @nothrow */
export declare function hostMemory(what: number): number;
/** The error number of the last failed file function below. @nothrow */
export declare function hostErrorNumber(): number;
/** Symbol of an error number: "ENOENT". @nothrow */
export declare function hostErrorName(errorNumber: number): string;
/** Text of an error number as libuv words it: "no such file or directory". @nothrow */
export declare function hostErrorText(errorNumber: number): string;

/**
 * The whole file as text; undefined: failed, see hostErrorNumber. encoding: 0 utf8
 * (a malformed byte is U+FFFD), 1 latin1, 2 ascii, 3 utf16le, 4 hex, 5 base64, 6 base64url.
 */
export declare function fileRead(path: string, encoding: number): string | undefined;
/** The rest of an open handle. */
export declare function handleRead(handle: number, encoding: number): string | undefined;
/** mode: 0 replace, 1 append, 2 fail if it exists. False: failed. */
export declare function fileWrite(
  path: string,
  text: string,
  encoding: number,
  mode: number,
  permissions: number,
): boolean;
/** @nothrow */
export declare function fileExists(path: string): boolean;
/** 0 size, 1 kind (1 file, 2 directory, 3 symbolic link, 0 other), 2 modified ms, 3 mode, plus 8 for a link itself; -1: failed. @nothrow */
export declare function fileStatus(path: string, what: number): number;
/** False: failed. @nothrow */
export declare function fileRemove(path: string): boolean;
/** False: failed. @nothrow */
export declare function fileRename(from: string, to: string): boolean;
/** False: failed. @nothrow */
export declare function directoryCreate(path: string, permissions: number): boolean;
/** False: failed. @nothrow */
export declare function directoryRemove(path: string): boolean;
/** Names without "." and "..", in order of bytes; undefined: failed. */
export declare function directoryRead(path: string): string[] | undefined;
/** An open handle for reading (mode 0), writing (1) or appending (2); -1: failed. @nothrow */
export declare function fileOpen(path: string, mode: number): number;
/** At most `count` bytes as one unit each; "" at the end; undefined: failed. */
export declare function handleReadBytes(handle: number, count: number): string | undefined;
/** @nothrow */
export declare function handleClose(handle: number): boolean;

// ---------------------------------------------------------------- node:fs beyond whole files

/** An open handle by Linux's flags; -1: failed. @nothrow */
export declare function fileOpenWith(path: string, flags: number, permissions: number): number;
/** Bytes read into a typed array, from a position or, below 0, where the handle stands; -1: failed. @nothrow */
export declare function handleReadInto(
  handle: number,
  view: object,
  offset: number,
  count: number,
  position: number,
): number;
/** The same, written. @nothrow */
export declare function handleWriteFrom(
  handle: number,
  view: object,
  offset: number,
  count: number,
  position: number,
): number;
/** The bytes that were written; -1: failed. */
export declare function handleWriteText(handle: number, text: string, encoding: number): number;
/**
 * Device, mode, links, user, group, device that it is, size of blocks, inode, size, blocks, then
 * accessed, modified, changed, born in ms, into 14 elements. False: failed. @nothrow
 */
export declare function fileDetails(path: string, followLink: boolean, view: Float64Array): boolean;
/** @nothrow */
export declare function handleDetails(handle: number, view: Float64Array): boolean;
/** May the program read (4), write (2), execute (1) the file, is it there (0)? @nothrow */
export declare function fileAccess(path: string, mode: number): boolean;
/** What a symbolic link names; undefined: failed. */
export declare function linkRead(path: string): string | undefined;
/** @nothrow */
export declare function linkMake(target: string, path: string, symbolic: boolean): boolean;
/** @nothrow */
export declare function fileSetMode(path: string, mode: number): boolean;
/** In seconds since 1970. @nothrow */
export declare function fileSetTimes(path: string, accessed: number, modified: number): boolean;
/** @nothrow */
export declare function handleSetLength(handle: number, length: number): boolean;
/** @nothrow */
export declare function handleFlush(handle: number): boolean;
/** A new directory whose name begins so; undefined: failed. */
export declare function directoryTemporary(prefix: string): string | undefined;

/** Bytes of a typed array as a text; the encodings are those of fileRead. */
export declare function bytesDecode(
  view: object,
  start: number,
  end: number,
  encoding: number,
): string;
/** The bytes that a text takes. */
export declare function bytesCount(text: string, encoding: number): number;
/** Puts them into a typed array, as far as there is room; their number. */
export declare function bytesEncode(
  view: object,
  offset: number,
  text: string,
  encoding: number,
): number;

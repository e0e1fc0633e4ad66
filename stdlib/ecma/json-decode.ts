/**
 * ecma/json-decode.ts — `JSON.parse(text) as T`: parsed values made into what a
 * static type says, or a TypeError with the path of the first mismatch.
 *
 * A mismatch is found while the result is built; the path is put together on
 * the way out. Members of a union are tried in order, by `matches`, before the
 * first that fits is built. An object with just the properties that T declares,
 * in T's order, has T's layout; one with others, or in another order, is a
 * record, so that nothing of it is lost.
 */
import {
  arrayAppendValue,
  arrayNewOfKind,
  getProperty,
  hasOwnProperty,
  isArray,
  objectOfShape,
  ownKeys,
  recordNew,
  recordSet,
  setProperty,
  stringQuoteJson,
  valueKind,
} from "tsuk:intrinsics";
import { TypeError } from "./error.ts";
import { isIdentifier } from "./inspect-text.ts";
import { parse$1 } from "./json-parse.ts";
import {
  type CompositeType,
  compositeType,
  FORM_ARRAY,
  FORM_LITERAL,
  FORM_OBJECT,
  FORM_RECORD,
  FORM_TUPLE,
  TYPE_ANY,
  TYPE_BOOLEAN,
  TYPE_NULL,
  TYPE_NUMBER,
  TYPE_STRING,
  TYPE_UNDEFINED,
  type TypeTable,
} from "./json-types.ts";

const OBJECT_KIND = 9;

/** The first mismatch: what was expected and found, and the keys from there outwards. */
class Mismatch {
  expected: string = "";
  got: string = "";
  readonly path: string[] = [];
}

/** The text as a value of the type, freshly built. */
export function decode(text: string, table: TypeTable, type: number): unknown {
  return convert(parse$1(text), table, type);
}

/** A parsed value as a value of the type. */
export function convert(value: unknown, table: TypeTable, type: number): unknown {
  const mismatch = new Mismatch();
  const result = build(value, table, type, mismatch);
  if (mismatch.expected !== "") throw new TypeError(mismatchText(mismatch));
  return result;
}

function mismatchText(mismatch: Mismatch): string {
  let path = "$";
  for (let i = mismatch.path.length - 1; i >= 0; i--) path += mismatch.path[i];
  return `${path}: expected ${mismatch.expected}, got ${mismatch.got}`;
}

/** Undefined, and `mismatch` filled, where the value does not fit. */
function build(value: unknown, table: TypeTable, type: number, mismatch: Mismatch): unknown {
  const composite = compositeType(table, type);
  if (composite === undefined) {
    if (matchesSimple(value, type)) return value;
    return fail(mismatch, simpleName(type), value);
  }
  switch (composite.form) {
    case FORM_LITERAL:
      if (value === composite.literal) return value;
      mismatch.expected = nameOf(table, type);
      mismatch.got = literalName(value);
      return undefined;
    case FORM_ARRAY:
      return buildArray(value, table, composite, mismatch);
    case FORM_TUPLE:
      return buildTuple(value, table, composite, mismatch);
    case FORM_OBJECT:
      return buildObject(value, table, composite, mismatch);
    case FORM_RECORD:
      return buildRecord(value, table, composite, mismatch);
    default:
      return buildUnion(value, table, type, composite, mismatch);
  }
}

function fail(mismatch: Mismatch, expected: string, value: unknown): unknown {
  mismatch.expected = expected;
  mismatch.got = foundName(value);
  return undefined;
}

function matchesSimple(value: unknown, type: number): boolean {
  switch (type) {
    case TYPE_ANY:
      return true;
    case TYPE_NUMBER:
      return typeof value === "number";
    case TYPE_STRING:
      return typeof value === "string";
    case TYPE_BOOLEAN:
      return typeof value === "boolean";
    case TYPE_NULL:
      return value === null;
    default:
      return value === undefined;
  }
}

function buildArray(
  value: unknown,
  table: TypeTable,
  type: CompositeType,
  mismatch: Mismatch,
): unknown {
  if (!isArray(value)) return fail(mismatch, "array", value);
  const result = arrayNewOfKind<unknown>(type.layout);
  for (let i = 0; i < value.length; i++) {
    const element = build(value[i], table, type.element, mismatch);
    if (mismatch.expected !== "") {
      mismatch.path.push(`[${i}]`);
      return undefined;
    }
    arrayAppendValue(result, element);
  }
  return result;
}

function buildTuple(
  value: unknown,
  table: TypeTable,
  type: CompositeType,
  mismatch: Mismatch,
): unknown {
  if (!isArray(value)) return fail(mismatch, "array", value);
  const count = value.length;
  const most = type.members.length;
  if (count < type.required || (count > most && type.element < 0)) {
    const open = type.element >= 0 || type.required < most;
    mismatch.expected = `array of ${open && count < type.required ? "at least " : ""}${
      count < type.required ? type.required : most
    } elements`;
    mismatch.got = `array of ${count}`;
    return undefined;
  }
  const result = arrayNewOfKind<unknown>(type.layout);
  for (let i = 0; i < count; i++) {
    const element = build(value[i], table, i < most ? type.members[i] : type.element, mismatch);
    if (mismatch.expected !== "") {
      mismatch.path.push(`[${i}]`);
      return undefined;
    }
    arrayAppendValue(result, element);
  }
  return result;
}

function buildObject(
  value: unknown,
  table: TypeTable,
  type: CompositeType,
  mismatch: Mismatch,
): unknown {
  if (valueKind(value) !== OBJECT_KIND) return fail(mismatch, objectName(type), value);
  const keys = ownKeys(value, true);
  // Objects of types that have no layout are records too.
  if (type.layout === 0 || !fitsLayout(keys, type))
    return buildRecord(value, table, type, mismatch);
  const result = objectOfShape(type.layout);
  const properties = type.properties;
  for (let i = 0, next = 0; i < keys.length; next++) {
    const property = properties[next];
    if (property.key !== keys[i]) continue;
    const part = build(getProperty(value, property.key), table, property.type, mismatch);
    if (mismatch.expected !== "") {
      mismatch.path.push(keyText(property.key));
      return undefined;
    }
    setProperty(result, property.key, part);
    i++;
  }
  return result;
}

/** Whether an object with these keys has what its type declares, nothing else, in that order. */
function fitsLayout(keys: readonly string[], type: CompositeType): boolean {
  const properties = type.properties;
  let found = 0;
  for (let i = 0; i < properties.length; i++) {
    const property = properties[i];
    if (found < keys.length && property.key === keys[found]) found++;
    else if (!property.optional) return false;
  }
  return found === keys.length;
}

function buildRecord(
  value: unknown,
  table: TypeTable,
  type: CompositeType,
  mismatch: Mismatch,
): unknown {
  if (valueKind(value) !== OBJECT_KIND) return fail(mismatch, objectName(type), value);
  const properties = type.properties;
  // The declared properties first, in their order: what tells members of a union apart leads.
  const declared: unknown[] = [];
  for (let i = 0; i < properties.length; i++) {
    const property = properties[i];
    const present = hasOwnProperty(value, property.key);
    if (!present && (property.optional || matches(undefined, table, property.type))) {
      declared.push(undefined);
      continue;
    }
    const part = present ? getProperty(value, property.key) : undefined;
    declared.push(build(part, table, property.type, mismatch));
    if (mismatch.expected !== "") {
      mismatch.path.push(keyText(property.key));
      return undefined;
    }
  }
  const result = recordNew(false);
  const keys = ownKeys(value, true);
  for (let i = 0; i < keys.length; i++) {
    const index = indexOfKey(type, keys[i]);
    if (index >= 0) {
      recordSet(result, keys[i], declared[index]);
      continue;
    }
    const part = build(getProperty(value, keys[i]), table, otherType(type), mismatch);
    if (mismatch.expected !== "") {
      mismatch.path.push(keyText(keys[i]));
      return undefined;
    }
    recordSet(result, keys[i], part);
  }
  return result;
}

/** The declared property of this name; -1: none. */
function indexOfKey(type: CompositeType, key: string): number {
  const properties = type.properties;
  for (let i = 0; i < properties.length; i++) if (properties[i].key === key) return i;
  return -1;
}

/** The type of properties that are not declared: that of the index signature, or anything. */
function otherType(type: CompositeType): number {
  return type.element < 0 ? TYPE_ANY : type.element;
}

function buildUnion(
  value: unknown,
  table: TypeTable,
  type: number,
  union: CompositeType,
  mismatch: Mismatch,
): unknown {
  const members = union.members;
  let candidate = -1;
  let candidates = 0;
  for (let i = 0; i < members.length; i++) {
    if (matches(value, table, members[i])) return build(value, table, members[i], mismatch);
    if (hasFormOf(value, table, members[i])) {
      candidate = members[i];
      candidates++;
    }
  }
  // With one member that could be meant, the mismatch inside it says more.
  if (candidates === 1) return build(value, table, candidate, mismatch);
  return fail(mismatch, nameOf(table, type), value);
}

/** Are both an array, or both an object? */
function hasFormOf(value: unknown, table: TypeTable, type: number): boolean {
  const composite = compositeType(table, type);
  if (composite === undefined) return false;
  if (composite.form === FORM_ARRAY || composite.form === FORM_TUPLE) return isArray(value);
  if (composite.form === FORM_OBJECT || composite.form === FORM_RECORD) {
    return valueKind(value) === OBJECT_KIND;
  }
  return false;
}

/** Does the value fit the type, all the way down? */
function matches(value: unknown, table: TypeTable, type: number): boolean {
  const composite = compositeType(table, type);
  if (composite === undefined) return matchesSimple(value, type);
  const members = composite.members;
  switch (composite.form) {
    case FORM_LITERAL:
      return value === composite.literal;
    case FORM_ARRAY:
      if (!isArray(value)) return false;
      for (let i = 0; i < value.length; i++) {
        if (!matches(value[i], table, composite.element)) return false;
      }
      return true;
    case FORM_TUPLE:
      if (!isArray(value) || value.length < composite.required) return false;
      if (value.length > members.length && composite.element < 0) return false;
      for (let i = 0; i < value.length; i++) {
        const element = i < members.length ? members[i] : composite.element;
        if (!matches(value[i], table, element)) return false;
      }
      return true;
    case FORM_OBJECT:
      return valueKind(value) === OBJECT_KIND && matchesProperties(value, table, composite);
    case FORM_RECORD: {
      if (valueKind(value) !== OBJECT_KIND) return false;
      if (!matchesProperties(value, table, composite)) return false;
      const keys = ownKeys(value, true);
      for (let i = 0; i < keys.length; i++) {
        if (indexOfKey(composite, keys[i]) >= 0) continue;
        if (!matches(getProperty(value, keys[i]), table, otherType(composite))) return false;
      }
      return true;
    }
    default:
      for (let i = 0; i < members.length; i++) {
        if (matches(value, table, members[i])) return true;
      }
      return false;
  }
}

function matchesProperties(value: unknown, table: TypeTable, type: CompositeType): boolean {
  const properties = type.properties;
  for (let i = 0; i < properties.length; i++) {
    const property = properties[i];
    if (!hasOwnProperty(value, property.key)) {
      if (!property.optional && !matches(undefined, table, property.type)) return false;
    } else if (!matches(getProperty(value, property.key), table, property.type)) {
      return false;
    }
  }
  return true;
}

// ------------------------------------------------------------ names in messages

function keyText(key: string): string {
  return isIdentifier(key) ? `.${key}` : `[${stringQuoteJson(key)}]`;
}

function objectName(type: CompositeType): string {
  return type.name === "" ? "object" : type.name;
}

function simpleName(type: number): string {
  switch (type) {
    case TYPE_NUMBER:
      return "number";
    case TYPE_STRING:
      return "string";
    case TYPE_BOOLEAN:
      return "boolean";
    case TYPE_NULL:
      return "null";
    case TYPE_UNDEFINED:
      return "undefined";
    default:
      return "unknown";
  }
}

function nameOf(table: TypeTable, type: number): string {
  const composite = compositeType(table, type);
  if (composite === undefined) return simpleName(type);
  if (composite.name !== "") return composite.name;
  switch (composite.form) {
    case FORM_LITERAL:
      return literalName(composite.literal);
    case FORM_ARRAY:
    case FORM_TUPLE:
      return "array";
    case FORM_OBJECT:
    case FORM_RECORD:
      return "object";
    default: {
      let text = "";
      for (let i = 0; i < composite.members.length; i++) {
        if (i > 0) text += " | ";
        text += nameOf(table, composite.members[i]);
      }
      return text;
    }
  }
}

/** What a value is: its type. */
function foundName(value: unknown): string {
  if (value === null) return "null";
  return isArray(value) ? "array" : typeof value;
}

/** Longer texts are not repeated in a message. */
const LONGEST_TEXT = 40;

/** What a value is, where one value was expected: itself. */
function literalName(value: unknown): string {
  if (typeof value === "string" && value.length <= LONGEST_TEXT) return stringQuoteJson(value);
  return typeof value === "number" || typeof value === "boolean" ? `${value}` : foundName(value);
}

/**
 * ecma/json-stringify.ts — JSON.stringify, in full.
 */
import {
  builderAppend,
  builderAppendF64,
  builderAppendJson,
  builderFinish,
  builderNew,
  callFunction,
  classNameOf,
  f64Abs,
  f64ToInteger,
  getProperty,
  isArray,
  ownKeys,
  recordNew,
  recordSet,
  type StringBuilder,
  stringRepeat,
  stringSlice,
  stringStartsWith,
  toString,
  valueKind,
} from "tsuk:intrinsics";
import { TypeError } from "./error.ts";

const ARRAY = 8;
const BIGINT = 6;
const CIRCULAR = "Converting circular structure to JSON";

class Stringifier {
  builder: StringBuilder = builderNew();
  /** What a level is indented by; "": everything on one line. */
  gap: string = "";
  /** The present line's indentation. */
  margin: string = "";
  replacer: unknown;
  /** The only properties that are written, if they were given. */
  allowed: string[] | undefined;
  /** Objects being written, outermost first, and the key by which each was reached. */
  stack: unknown[] = [];
  keys: unknown[] = [];
}

/** The text of a value, undefined for one that has none. */
export function stringify$1(value: unknown): string | undefined {
  const writer = new Stringifier();
  const prepared = prepare(writer, undefined, "", value);
  if (!isWritten(prepared)) return undefined;
  write(writer, "", prepared);
  return builderFinish(writer.builder);
}

/** @length 3 */
export function stringify(
  value: unknown,
  replacer?: unknown,
  space?: string | number | null,
): string | undefined {
  const writer = new Stringifier();
  writer.gap = gapOf(space);
  if (typeof replacer === "function") writer.replacer = replacer;
  else if (isArray(replacer)) writer.allowed = allowedKeys(replacer);
  let holder: unknown;
  if (writer.replacer !== undefined) {
    const root = recordNew(false);
    recordSet(root, "", value);
    holder = root;
  }
  const prepared = prepare(writer, holder, "", value);
  if (!isWritten(prepared)) return undefined;
  write(writer, "", prepared);
  return builderFinish(writer.builder);
}

/** The specifier %j: a value without a text, and what contains itself, are named. */
export function stringifyForFormat(value: unknown): string {
  try {
    return stringify$1(value) ?? "undefined";
  } catch (error) {
    if (error instanceof TypeError && stringStartsWith(error.message, CIRCULAR, 0)) {
      return "[Circular]";
    }
    throw error;
  }
}

function gapOf(space: string | number | null | undefined): string {
  if (typeof space === "number") {
    const count = f64ToInteger(space);
    return count < 1 ? "" : stringRepeat(" ", count > 10 ? 10 : count);
  }
  return typeof space === "string" ? stringSlice(space, 0, 10) : "";
}

function allowedKeys(list: readonly unknown[]): string[] {
  const keys: string[] = [];
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (typeof item !== "string" && typeof item !== "number") continue;
    const key = toString(item);
    let known = false;
    for (let j = 0; j < keys.length; j++) if (keys[j] === key) known = true;
    if (!known) keys.push(key);
  }
  return keys;
}

/** The value after toJSON and the replacer had their say. */
function prepare(writer: Stringifier, holder: unknown, key: string, value: unknown): unknown {
  let prepared = value;
  if (valueKind(value) >= BIGINT) {
    const convert = getProperty(value, "toJSON");
    if (typeof convert === "function") prepared = callFunction(convert, value, [key]);
  }
  if (writer.replacer !== undefined) {
    prepared = callFunction(writer.replacer, holder, [key, prepared]);
  }
  return prepared;
}

/** Undefined, functions and symbols have no text. */
function isWritten(value: unknown): boolean {
  if (value === undefined) return false;
  const type = typeof value;
  return type !== "function" && type !== "symbol";
}

function write(writer: Stringifier, key: unknown, value: unknown): void {
  if (typeof value === "string") {
    builderAppendJson(writer.builder, value);
  } else if (typeof value === "number") {
    if (f64Abs(value) < Infinity) builderAppendF64(writer.builder, value);
    else builderAppend(writer.builder, "null");
  } else if (value === null) {
    builderAppend(writer.builder, "null");
  } else if (typeof value === "boolean") {
    builderAppend(writer.builder, value ? "true" : "false");
  } else if (typeof value === "bigint") {
    throw new TypeError("Do not know how to serialize a BigInt");
  } else {
    enter(writer, key, value);
    const margin = writer.margin;
    writer.margin = margin + writer.gap;
    if (isArray(value)) writeArray(writer, value, margin);
    else writeObject(writer, value, margin);
    writer.margin = margin;
    writer.stack.pop();
    writer.keys.pop();
  }
}

function writeArray(writer: Stringifier, items: readonly unknown[], margin: string): void {
  const builder = writer.builder;
  const length = items.length;
  if (length === 0) {
    builderAppend(builder, "[]");
    return;
  }
  const separator = writer.gap === "" ? "," : `,\n${writer.margin}`;
  builderAppend(builder, writer.gap === "" ? "[" : `[\n${writer.margin}`);
  for (let i = 0; i < length; i++) {
    if (i > 0) builderAppend(builder, separator);
    const item = i < items.length ? items[i] : undefined;
    const kind = valueKind(item);
    const value =
      kind >= BIGINT || writer.replacer !== undefined ? prepare(writer, items, `${i}`, item) : item;
    if (isWritten(value)) write(writer, i, value);
    else builderAppend(builder, "null");
  }
  builderAppend(builder, writer.gap === "" ? "]" : `\n${margin}]`);
}

function writeObject(writer: Stringifier, object: unknown, margin: string): void {
  const builder = writer.builder;
  const keys = writer.allowed === undefined ? ownKeys(object, true) : writer.allowed;
  let count = 0;
  builderAppend(builder, "{");
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const value = prepare(writer, object, key, getProperty(object, key));
    if (!isWritten(value)) continue;
    if (count > 0) builderAppend(builder, ",");
    if (writer.gap !== "") builderAppend(builder, `\n${writer.margin}`);
    builderAppendJson(builder, key);
    builderAppend(builder, writer.gap === "" ? ":" : ": ");
    write(writer, key, value);
    count++;
  }
  if (count > 0 && writer.gap !== "") builderAppend(builder, `\n${margin}`);
  builderAppend(builder, "}");
}

function enter(writer: Stringifier, key: unknown, value: unknown): void {
  const stack = writer.stack;
  for (let i = 0; i < stack.length; i++) {
    if (stack[i] === value) throw new TypeError(circularMessage(writer, i, key));
  }
  stack.push(value);
  writer.keys.push(key);
}

/** V8's description of the way from an object to itself: the first steps and the last ones. */
function circularMessage(writer: Stringifier, start: number, lastKey: unknown): string {
  const stack = writer.stack;
  const keys = writer.keys;
  let text = `${CIRCULAR}\n    --> starting at object with constructor ${className(stack[start])}`;
  const first = start + 1;
  for (let i = first; i < stack.length; i++) {
    if (i === first + 2 && stack.length - i > 1) {
      text += "\n    |     ...";
      i = stack.length - 1;
    }
    text += `\n    |     ${keyText(keys[i])} -> object with constructor ${className(stack[i])}`;
  }
  return `${text}\n    --- ${keyText(lastKey)} closes the circle`;
}

function className(value: unknown): string {
  const name = valueKind(value) === ARRAY ? "Array" : classNameOf(value);
  return `'${name === undefined ? "Object" : name}'`;
}

function keyText(key: unknown): string {
  return typeof key === "number" ? `index ${key}` : `property '${toString(key)}'`;
}

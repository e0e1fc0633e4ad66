/**
 * ecma/inspect.ts — the text of any value as Node's util.inspect gives it.
 *
 * formatValue dispatches; formatObject finds how an object is introduced (its
 * class, size, braces), formats the entries one level deeper, and has
 * ecma/inspect-layout.ts put them together. Objects being formatted are on
 * `context.seen`, by which circular references are found.
 */
import {
  arrayGetValue,
  callFunction,
  classNameOf,
  findGetter,
  getProperty,
  hasIndex,
  hasOwnProperty,
  isArray,
  memoryKind,
  objectToString,
  ownKeys,
  ownPropertyFlags,
  ownSymbols,
  stringRepeat,
  stringReplaceAll,
  stringSlice,
  stringToArrayIndex,
  symbolFor,
  unsafeCast,
  valueKind,
  viewLength,
} from "tsuk:intrinsics";
import { RawBuffer } from "./array-buffer.ts";
import { Date } from "./date.ts";
import { INVALID, isoText } from "./date-text.ts";
import { displayWidth } from "./display-width.ts";
import { Error } from "./error.ts";
import { Collection } from "./hash-collection.ts";
import { Context, contextOf, type InspectOptions, stylize } from "./inspect-context.ts";
import { addErrorKeys, errorBase } from "./inspect-error.ts";
import { functionBase } from "./inspect-function.ts";
import { layOut } from "./inspect-layout.ts";
import { addMemory, addTypedElements, memoryName } from "./inspect-memory.ts";
import { formatPrimitive, propertyName } from "./inspect-text.ts";
import { type BuiltInIterator, CursorIterator } from "./iterator.ts";
import { Map } from "./map.ts";
import { Promise } from "./promise.ts";
import { RegExp } from "./regexp.ts";
import { isTypedArray, View } from "./view.ts";

const FUNCTION = 7;
const ENUMERABLE = 1;
const GETTER = 8;
const SETTER = 16;

/** The text of a value with the default options, as console.log shows it. */
export function inspect$1(value: unknown): string {
  return formatValue(new Context(), value, 0);
}

export function inspect(value: unknown, options?: InspectOptions): string {
  const context = options === undefined ? new Context() : contextOf(options);
  return formatValue(context, value, 0);
}

/** `level` is the number of objects around the value. */
export function formatValue(context: Context, value: unknown, level: number): string {
  const kind = valueKind(value);
  if (kind < FUNCTION) return formatPrimitive(context, value);
  if (context.customInspect) {
    const custom = getProperty(value, symbolFor("nodejs.util.inspect.custom"));
    if (typeof custom === "function" && custom !== unsafeCast<unknown>(inspect)) {
      const result = callFunction(custom, value, [
        context.depth === Infinity ? null : context.depth - level,
        optionsOf(context),
        inspect,
      ]);
      if (result !== value) {
        if (typeof result !== "string") return formatValue(context, result, level);
        return stringReplaceAll(result, "\n", `\n${stringRepeat(" ", context.indentation)}`);
      }
    }
  }
  for (let i = 0; i < context.seen.length; i++) {
    if (context.seen[i] === value) {
      return stylize(context, `[Circular *${circularNumber(context, value)}]`, "special");
    }
  }
  return formatObject(context, value, level, kind);
}

function optionsOf(context: Context): InspectOptions {
  return {
    showHidden: context.showHidden,
    depth: context.depth === Infinity ? null : context.depth,
    colors: context.colors,
    customInspect: context.customInspect,
    maxArrayLength: context.maxArrayLength,
    maxStringLength: context.maxStringLength,
    breakLength: context.breakLength,
    compact: context.compactAll ? true : context.compact,
    sorted: context.sorted,
    numericSeparator: context.numericSeparator,
  };
}

function circularNumber(context: Context, value: unknown): number {
  if (context.circular === undefined) context.circular = new Map<unknown, number>();
  let index = context.circular.get(value);
  if (index === undefined) {
    index = context.circular.size + 1;
    context.circular.set(value, index);
  }
  return index;
}

/** "Foo ", "Foo(2) [tag] ", "[Object: null prototype] ". */
export function prefix(
  name: string | undefined,
  tag: string,
  fallback: string,
  size: string,
): string {
  if (name === undefined) {
    // The object of `import * as ns`.
    if (tag === "Module") return "[Module: null prototype] ";
    const shown = `[${fallback}${size}: null prototype] `;
    return tag !== "" && fallback !== tag ? `${shown}[${tag}] ` : shown;
  }
  return tag !== "" && name !== tag ? `${name}${size} [${tag}] ` : `${name}${size} `;
}

function dateBase(context: Context, date: Date, name: string | undefined, tag: string): string {
  const time = Date.timeOf(date);
  const text = time !== time ? INVALID : isoText(time);
  const introduction = prefix(name, tag, "Date", "");
  return stylize(context, introduction === "Date " ? text : `${introduction}${text}`, "date");
}

/** The tag that Symbol.toStringTag gives, unless it is shown as a property anyway. */
function tagOf(context: Context, value: unknown): string {
  const tag = getProperty(value, Symbol.toStringTag);
  if (typeof tag !== "string" || tag === "") return "";
  const own = context.showHidden
    ? hasOwnProperty(value, Symbol.toStringTag)
    : ownPropertyFlags(value, Symbol.toStringTag) > 0 &&
      (ownPropertyFlags(value, Symbol.toStringTag) & ENUMERABLE) !== 0;
  return own ? "" : tag;
}

/** How an object is introduced, and what its entries are beside its properties. */
const PLAIN = 0;
const ARRAY = 1;
const SET = 2;
const MAP = 3;
const ITERATOR = 4;
const WEAK = 5;
const TYPED = 6;
const MEMORY = 7;
const PROMISE = 8;

function formatObject(context: Context, value: unknown, level: number, kind: number): string {
  const name = nameOf(value, kind);
  const tag = tagOf(context, value);
  let keys = propertyKeys(context, value);
  let base = "";
  let open = "{";
  let close = "}";
  let form = PLAIN;
  if (isArray(value)) {
    form = ARRAY;
    open =
      name !== "Array" || tag !== "" ? `${prefix(name, tag, "Array", `(${value.length})`)}[` : "[";
    close = "]";
    if (value.length === 0 && keys.length === 0) return `${open}]`;
  } else if (value instanceof Collection) {
    form = value.isMap ? MAP : SET;
    open = `${prefix(name, tag, value.isMap ? "Map" : "Set", `(${value.size})`)}{`;
    if (value.size === 0 && keys.length === 0) return `${open}}`;
  } else if (value instanceof CursorIterator && value.yields !== "") {
    form = ITERATOR;
    open = value.yields === "entries" ? `[${stringSlice(tag, 0, 3)} Entries] {` : `[${tag}] {`;
  } else if (kind === FUNCTION) {
    base = functionBase(value, tag);
    if (keys.length === 0) return stylize(context, base, "special");
  } else if (value instanceof Date) {
    base = dateBase(context, value, name, tag);
    if (keys.length === 0) return base;
  } else if (value instanceof View && isTypedArray(value)) {
    form = TYPED;
    const length = viewLength(value);
    open = `${prefix(name, tag, memoryName(value), `(${length})`)}[`;
    close = "]";
    if (length === 0 && keys.length === 0 && !context.showHidden) return `${open}]`;
  } else if ((value instanceof View || value instanceof RawBuffer) && memoryKind(value) > 0) {
    form = MEMORY;
    open = `${prefix(name, tag, memoryName(value), "")}{`;
  } else if (value instanceof RegExp) {
    const introduction = prefix(name, tag, "RegExp", "");
    const shown = value.toString();
    base = stylize(context, introduction === "RegExp " ? shown : introduction + shown, "regexp");
    if (keys.length === 0) return base;
  } else if (value instanceof Error) {
    keys = addErrorKeys(context, value, keys);
    base = errorBase(context, value, name, tag);
    if (keys.length === 0) return base;
  } else if (value instanceof Promise) {
    form = PROMISE;
    open = `${prefix(name, tag, "Promise", "")}{`;
  } else if (name === "WeakMap" || name === "WeakSet") {
    form = WEAK;
    open = `${prefix(name, tag, name, "")}{`;
  } else if (name === "Object" && tag === "") {
    if (keys.length === 0) return "{}";
  } else {
    open = `${prefix(name, tag, "Object", "")}{`;
    if (keys.length === 0) return `${open}}`;
  }
  if (level > context.depth) {
    const shown = stringSlice(prefix(name, tag, "Object", ""), 0, -1);
    return stylize(context, name === undefined ? shown : `[${shown}]`, "special");
  }

  const inner = level + 1;
  context.seen.push(value);
  context.currentDepth = inner;
  const entries: string[] = [];
  if (form === ARRAY) addElements(context, unsafeCast<readonly unknown[]>(value), inner, entries);
  else if (form === SET || form === MAP)
    addMembers(context, unsafeCast<Collection>(value), inner, entries);
  else if (form === ITERATOR)
    addRemaining(context, unsafeCast<BuiltInIterator>(value), inner, entries);
  else if (form === TYPED && value instanceof View) addTypedElements(context, value, entries);
  else if (form === MEMORY && (value instanceof View || value instanceof RawBuffer))
    addMemory(context, value, inner, entries, formatValue);
  else if (form === PROMISE && value instanceof Promise)
    entries.push(promiseText(context, value, inner));
  else if (form === WEAK) entries.push(stylize(context, "<items unknown>", "special"));
  const members = entries.length;
  for (let i = 0; i < keys.length; i++)
    entries.push(formatProperty(context, value, inner, keys[i]));
  context.seen.pop();
  if (context.circular !== undefined) {
    const index = context.circular.get(value);
    if (index !== undefined) {
      const reference = stylize(context, `<ref *${index}>`, "special");
      if (context.compactAll) open = `${reference} ${open}`;
      else base = base === "" ? reference : `${reference} ${base}`;
    }
  }
  const isList = form === ARRAY || form === TYPED;
  if (context.sorted) sortTexts(entries, isList ? members : 0);
  const allNumbers =
    isList && entries.length > 6 && (form === TYPED || hasOnlyNumbers(value, entries.length));
  return layOut(context, entries, { base, open, close, isArray: isList, allNumbers }, inner);
}

/** The class that is shown; the classes behind the iterators are not. */
function nameOf(value: unknown, kind: number): string | undefined {
  if (kind === FUNCTION) return "Function";
  if (value instanceof CursorIterator) return "Object";
  return classNameOf(value);
}

/** The properties that are shown: for arrays those that are no elements. */
function propertyKeys(context: Context, value: unknown): (string | symbol)[] {
  const keys: (string | symbol)[] = [];
  const names = ownKeys(value, !context.showHidden);
  const array = isArray(value) || (value instanceof View && isTypedArray(value));
  for (let i = 0; i < names.length; i++) {
    if (!array || stringToArrayIndex(names[i]) < 0) keys.push(names[i]);
  }
  const symbols = ownSymbols(value, !context.showHidden);
  for (let i = 0; i < symbols.length; i++) keys.push(symbols[i]);
  return keys;
}

function hasOnlyNumbers(value: unknown, count: number): boolean {
  const items = unsafeCast<readonly unknown[]>(value);
  for (let i = 0; i < count; i++) {
    const item = arrayGetValue(items, i);
    if (typeof item !== "number" && typeof item !== "bigint") return false;
  }
  return true;
}

/** Insertion sort by code units from `start` on: the option `sorted` is for short lists. */
function sortTexts(texts: string[], start: number): void {
  for (let i = start + 1; i < texts.length; i++) {
    const text = texts[i];
    let j = i;
    for (; j > start && texts[j - 1] > text; j--) texts[j] = texts[j - 1];
    texts[j] = text;
  }
}

// ------------------------------------------------------------ entries

function moreItems(count: number): string {
  return `... ${count} more item${count > 1 ? "s" : ""}`;
}

function addElements(
  context: Context,
  items: readonly unknown[],
  level: number,
  entries: string[],
): void {
  const length = items.length;
  const most = context.maxArrayLength > 0 ? context.maxArrayLength : 0;
  let i = 0;
  while (i < length && entries.length < most) {
    if (hasIndex(items, i)) {
      context.indentation += 2;
      entries.push(formatValue(context, arrayGetValue(items, i), level));
      context.indentation -= 2;
      i++;
      continue;
    }
    const start = i;
    while (i < length && !hasIndex(items, i)) i++;
    const holes = i - start;
    entries.push(stylize(context, `<${holes} empty item${holes > 1 ? "s" : ""}>`, "undefined"));
  }
  if (i < length) entries.push(moreItems(length - i));
}

/** What a promise is fulfilled with, or why it is rejected. */
function promiseText(context: Context, promise: Promise, level: number): string {
  if (promise.isPending) return stylize(context, "<pending>", "special");
  context.indentation += 2;
  const result = formatValue(context, promise.result, level);
  context.indentation -= 2;
  if (promise.isFulfilled) return result;
  return `${stylize(context, "<rejected>", "special")} ${result}`;
}

function addMembers(
  context: Context,
  collection: Collection,
  level: number,
  entries: string[],
): void {
  const most = context.maxArrayLength > 0 ? context.maxArrayLength : 0;
  context.indentation += 2;
  let shown = 0;
  for (let e = 0; e < collection.entryCount() && shown < most; e++) {
    if (!collection.isLive(e)) continue;
    const key = formatValue(context, collection.keyAt(e), level);
    if (collection.isMap) {
      entries.push(`${key} => ${formatValue(context, collection.valueAt(e), level)}`);
    } else {
      entries.push(key);
    }
    shown++;
  }
  if (collection.size > shown) entries.push(moreItems(collection.size - shown));
  context.indentation -= 2;
}

function addRemaining(
  context: Context,
  iterator: BuiltInIterator,
  level: number,
  entries: string[],
): void {
  const most = context.maxArrayLength > 0 ? context.maxArrayLength : 0;
  const remaining = iterator.remaining();
  const pairs = iterator.yields === "entries";
  const count = pairs ? remaining.length / 2 : remaining.length;
  context.indentation += 2;
  for (let i = 0; i < count && i < most; i++) {
    if (!pairs) {
      entries.push(formatValue(context, remaining[i], level));
      continue;
    }
    const pair = [
      formatValue(context, remaining[2 * i], level),
      formatValue(context, remaining[2 * i + 1], level),
    ];
    const frame = { base: "", open: "[", close: "]", isArray: true, allNumbers: false };
    entries.push(layOut(context, pair, frame, level));
  }
  context.indentation -= 2;
  if (count > most) entries.push(moreItems(count - most));
}

function formatProperty(
  context: Context,
  object: unknown,
  level: number,
  key: string | symbol,
): string {
  const flags = ownPropertyFlags(object, key);
  let text: string;
  let gap = " ";
  if (flags >= 0 && (flags & (GETTER | SETTER)) !== 0) {
    text = formatAccessor(context, object, level, key, flags);
  } else {
    const indent = context.compactAll ? 3 : 2;
    context.indentation += indent;
    text = formatValue(context, getProperty(object, key), level);
    if (indent === 3 && context.breakLength < displayWidth(text)) {
      gap = `\n${stringRepeat(" ", context.indentation)}`;
    }
    context.indentation -= indent;
  }
  // An error's name that was assigned is a property of its own in JavaScript.
  const shown =
    (flags >= 0 && (flags & ENUMERABLE) !== 0) || (key === "name" && object instanceof Error);
  return `${propertyName(context, key, shown)}:${gap}${text}`;
}

function formatAccessor(
  context: Context,
  object: unknown,
  level: number,
  key: string | symbol,
  flags: number,
): string {
  if ((flags & GETTER) === 0) return stylize(context, "[Setter]", "special");
  const both = (flags & SETTER) !== 0;
  const label = both ? "Getter/Setter" : "Getter";
  const wanted = context.getters === "all" || context.getters === (both ? "set" : "get");
  if (!wanted) return stylize(context, `[${label}]`, "special");
  let shown: string;
  try {
    const value = callFunction(findGetter(object, key), object, []);
    context.indentation += 2;
    if (valueKind(value) > FUNCTION) {
      shown = `${stylize(context, `[${label}]`, "special")} ${formatValue(context, value, level)}`;
      context.indentation -= 2;
      return shown;
    }
    shown = valueKind(value) < FUNCTION ? formatPrimitive(context, value) : objectToString(value);
    context.indentation -= 2;
  } catch (error) {
    shown = `<Inspection threw (${error instanceof Error ? error.message : "undefined"})>`;
  }
  const start = stylize(context, `[${label}:`, "special");
  return `${start} ${shown}${stylize(context, "]", "special")}`;
}

/**
 * ecma/inspect-memory.ts — the entries that typed arrays, buffers and DataViews are shown with.
 *
 * Only programs that make such objects contain this: elsewhere nothing is an instance of their classes.
 */
import {
  bufferByte,
  bufferLength,
  bufferState,
  builderAppend,
  builderFinish,
  builderNew,
  f64ToStringRadix,
  memoryKind,
  memorySize,
  unsafeCast,
  viewBuffer,
  viewFind,
  viewIsAttached,
  viewLength,
  viewOffset,
} from "tsuk:intrinsics";
import type { RawBuffer } from "./array-buffer.ts";
import { type Context, stylize } from "./inspect-context.ts";
import { formatPrimitive } from "./inspect-text.ts";
import { isTypedArray, View } from "./view.ts";

const DATA_VIEW = 12;

const DETACHED = 2;

/** How what has bytes is introduced where its class has no name. */
export function memoryName(memory: View | RawBuffer): string {
  if (memory instanceof View) return isTypedArray(memory) ? "TypedArray" : "DataView";
  return "ArrayBuffer";
}

type Format = (context: Context, value: unknown, level: number) => string;

export function addTypedElements(context: Context, view: View, entries: string[]): void {
  const length = viewLength(view);
  const most = context.maxArrayLength > 0 ? context.maxArrayLength : 0;
  const shown = most < length ? most : length;
  for (let i = 0; i < shown; i++) entries.push(formatPrimitive(context, viewFind(view, i)));
  if (shown < length) entries.push(more(length - shown, " more item"));
  if (!context.showHidden) return;
  const size = memorySize(memoryKind(view));
  entries.push(`[BYTES_PER_ELEMENT]: ${formatPrimitive(context, size)}`);
  entries.push(`[length]: ${formatPrimitive(context, length)}`);
  entries.push(`[byteLength]: ${formatPrimitive(context, length * size)}`);
  const offset = viewIsAttached(view) ? viewOffset(view) : 0;
  entries.push(`[byteOffset]: ${formatPrimitive(context, offset)}`);
  const buffer = viewBuffer(view);
  const bytes = buffer === undefined ? length * size : bufferLength(unsafeCast<object>(buffer));
  const name = memoryKind(buffer) > DATA_VIEW + 1 ? "SharedArrayBuffer" : "ArrayBuffer";
  entries.push(`[buffer]: ${name} { byteLength: ${formatPrimitive(context, bytes)} }`);
}

function more(count: number, what: string): string {
  return `... ${count}${what}${count > 1 ? "s" : ""}`;
}

/** Bytes in hexadecimal and the length; of a DataView where it is in its buffer. */
export function addMemory(
  context: Context,
  memory: View | RawBuffer,
  level: number,
  entries: string[],
  format: Format,
): void {
  if (memory instanceof View) addDataView(context, memory, level, entries, format);
  else addBytes(context, memory, entries);
}

function addDataView(
  context: Context,
  view: View,
  level: number,
  entries: string[],
  format: Format,
): void {
  entries.push(`byteLength: ${formatPrimitive(context, viewLength(view))}`);
  entries.push(`byteOffset: ${formatPrimitive(context, viewOffset(view))}`);
  context.indentation += 2;
  entries.push(`buffer: ${format(context, viewBuffer(view), level)}`);
  context.indentation -= 2;
}

function addBytes(context: Context, buffer: RawBuffer, entries: string[]): void {
  if ((bufferState(buffer) & DETACHED) !== 0) {
    entries.push(stylize(context, "(detached)", "special"));
  } else {
    const length = bufferLength(buffer);
    const most = context.maxArrayLength > 0 ? context.maxArrayLength : 0;
    const shown = most < length ? most : length;
    const text = builderNew();
    for (let i = 0; i < shown; i++) {
      const byte = bufferByte(buffer, i);
      if (i > 0) builderAppend(text, " ");
      if (byte < 16) builderAppend(text, "0");
      builderAppend(text, f64ToStringRadix(byte, 16));
    }
    if (shown < length) builderAppend(text, ` ${more(length - shown, " more byte")}`);
    const label = stylize(context, "[Uint8Contents]", "special");
    entries.push(`${label}: <${builderFinish(text)}>`);
  }
  entries.push(`byteLength: ${formatPrimitive(context, bufferLength(buffer))}`);
}

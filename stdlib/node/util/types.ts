/**
 * node/util/types.ts — the module node:util/types: of which built-in kind an object is.
 */
import { functionFlags } from "tsuk:intrinsics";
import { AsyncGenerator } from "../../ecma/async-generator.ts";
import { Generator } from "../../ecma/generator.ts";
import { isTypedArray as isElements } from "../../ecma/view.ts";

const ASYNC = 2;
const GENERATOR = 4;

export function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

export function isRegExp(value: unknown): value is RegExp {
  return value instanceof RegExp;
}

export function isDate(value: unknown): value is Date {
  return value instanceof Date;
}

export function isNativeError(value: unknown): value is Error {
  return value instanceof Error;
}

export function isMap(value: unknown): value is Map<unknown, unknown> {
  return value instanceof Map;
}

export function isSet(value: unknown): value is Set<unknown> {
  return value instanceof Set;
}

export function isWeakMap(value: unknown): value is WeakMap<object, unknown> {
  return value instanceof WeakMap;
}

export function isWeakSet(value: unknown): value is WeakSet<object> {
  return value instanceof WeakSet;
}

export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return value instanceof ArrayBuffer;
}

export function isSharedArrayBuffer(value: unknown): value is SharedArrayBuffer {
  return value instanceof SharedArrayBuffer;
}

export function isAnyArrayBuffer(value: unknown): value is ArrayBufferLike {
  return value instanceof ArrayBuffer || value instanceof SharedArrayBuffer;
}

export function isArrayBufferView(value: unknown): value is ArrayBufferView {
  return ArrayBuffer.isView(value);
}

export function isDataView(value: unknown): value is DataView {
  return value instanceof DataView;
}

export function isTypedArray(value: unknown): boolean {
  return typeof value === "object" && value !== null && isElements(value);
}

export function isUint8Array(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

export function isUint8ClampedArray(value: unknown): value is Uint8ClampedArray {
  return value instanceof Uint8ClampedArray;
}

export function isUint16Array(value: unknown): value is Uint16Array {
  return value instanceof Uint16Array;
}

export function isUint32Array(value: unknown): value is Uint32Array {
  return value instanceof Uint32Array;
}

export function isInt8Array(value: unknown): value is Int8Array {
  return value instanceof Int8Array;
}

export function isInt16Array(value: unknown): value is Int16Array {
  return value instanceof Int16Array;
}

export function isInt32Array(value: unknown): value is Int32Array {
  return value instanceof Int32Array;
}

export function isFloat32Array(value: unknown): value is Float32Array {
  return value instanceof Float32Array;
}

export function isFloat64Array(value: unknown): value is Float64Array {
  return value instanceof Float64Array;
}

export function isGeneratorObject(value: unknown): boolean {
  return value instanceof Generator || value instanceof AsyncGenerator;
}

export function isAsyncFunction(value: unknown): boolean {
  return typeof value === "function" && (functionFlags(value) & ASYNC) !== 0;
}

export function isGeneratorFunction(value: unknown): boolean {
  return typeof value === "function" && (functionFlags(value) & GENERATOR) !== 0;
}

/** Programs have no proxies. */
export function isProxy(_value: unknown): boolean {
  return false;
}

export * as default from "./types.ts";

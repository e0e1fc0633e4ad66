/** What tests of views of resizable buffers call (resizableArrayBufferUtils.js), written for tsuk. */
import { assert } from "./harness.ts";

export const builtinCtors: any[] = [
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  Uint8ClampedArray,
  BigUint64Array,
  BigInt64Array,
];

export const floatCtors: any[] = [Float32Array, Float64Array];

export const ctors: any[] = builtinCtors;

export function CreateResizableArrayBuffer(byteLength: any, maxByteLength: any): any {
  return new ArrayBuffer(byteLength, { maxByteLength });
}

export function Convert(item: any): any {
  return typeof item === "bigint" ? Number(item) : item;
}

export function ToNumbers(values: any): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < values.length; i++) numbers.push(Convert(values[i]));
  return numbers;
}

/** A number as an element of the array: a bigint, where its elements are. */
export function MayNeedBigInt(array: any, n: any): any {
  return array instanceof BigInt64Array || array instanceof BigUint64Array ? BigInt(n) : n;
}

/** A buffer for four elements and at most eight, which are 0, 2, 4 and 6. */
export function CreateRabForTest(kind: any): any {
  const size = kind.BYTES_PER_ELEMENT;
  const buffer = CreateResizableArrayBuffer(4 * size, 8 * size);
  const elements = new kind(buffer);
  for (let i = 0; i < 4; i++) elements[i] = MayNeedBigInt(elements, 2 * i);
  return buffer;
}

/** Takes a value up, resizes the buffer when there are as many as said; always goes on. */
export function CollectValuesAndResize(
  value: any,
  values: any,
  buffer: any,
  resizeAfter: any,
  resizeTo: any,
): boolean {
  values.push(Convert(value));
  if (values.length === resizeAfter) buffer.resize(resizeTo);
  return true;
}

/** Walks what is iterable, and resizes the buffer on the way. */
export function TestIterationAndResize(
  iterable: any,
  expected: any,
  buffer: any,
  resizeAfter: any,
  newByteLength: any,
): void {
  const values: any[] = [];
  let isResized = false;
  for (const value of iterable) {
    values.push(Array.isArray(value) ? [value[0], Number(value[1])] : Number(value));
    if (!isResized && values.length === resizeAfter) {
      buffer.resize(newByteLength);
      isResized = true;
    }
  }
  assert(isResized, "the buffer was resized");
  const flat = (items: any): number[] => items.flat();
  assert.compareArray(flat(values), flat(expected), "elements that were iterated");
}

/**
 * node/crypto/random.ts — bytes, numbers and identifiers from the host's source of entropy.
 */
import { randomFill as fillRandomly } from "tsuk:intrinsics";
import { inspect } from "../../ecma/inspect.ts";
import { RangeError, TypeError } from "../../web/coded-error.ts";
import { wrongArgument } from "../../web/received.ts";

const MOST_BYTES = 2 ** 31 - 1;
const RANGE = 2 ** 48;

type BytesDone = (error: Error | null, bytes: Buffer) => void;
type NumberDone = (error: Error | null | undefined, value: number) => void;

export function randomBytes(size: number): Buffer;
export function randomBytes(size: number, callback: BytesDone): void;
export function randomBytes(size: number, callback?: BytesDone): Buffer | undefined {
  if (!(size >= 0 && size <= MOST_BYTES)) {
    const message = 'The value of "size" is out of range. It must be >= 0 && <= 2147483647.';
    throw new RangeError("ERR_OUT_OF_RANGE", `${message} Received ${inspect(size)}`);
  }
  const bytes = Buffer.alloc(size);
  fillRandomly(bytes);
  if (callback === undefined) return bytes;
  setImmediate(() => callback(null, bytes));
  return undefined;
}

export function randomFillSync<T extends NodeJS.ArrayBufferView>(
  buffer: T,
  offset: number = 0,
  size?: number,
): T {
  const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  fillRandomly(bytes.subarray(offset, size === undefined ? bytes.length : offset + size));
  return buffer;
}

export function randomInt(max: number): number;
export function randomInt(min: number, max: number): number;
export function randomInt(max: number, callback: NumberDone): void;
export function randomInt(min: number, max: number, callback: NumberDone): void;
export function randomInt(
  first: number,
  second?: number | NumberDone,
  third?: NumberDone,
): number | undefined {
  const hasMinimum = typeof second === "number";
  const min = hasMinimum ? first : 0;
  const max = hasMinimum ? second : first;
  const callback = typeof second === "function" ? second : third;
  if (!Number.isSafeInteger(min)) throw notInteger("min", min);
  if (!Number.isSafeInteger(max)) throw notInteger("max", max);
  if (max <= min) {
    const message = `It must be greater than the value of "min" (${min}). Received ${inspect(max)}`;
    throw new RangeError("ERR_OUT_OF_RANGE", `The value of "max" is out of range. ${message}`);
  }
  if (max - min >= RANGE) {
    const name = hasMinimum ? "max - min" : "max";
    const message = `It must be <= ${RANGE - 1}. Received ${grouped(max - min)}`;
    throw new RangeError("ERR_OUT_OF_RANGE", `The value of "${name}" is out of range. ${message}`);
  }
  const value = min + belowRandomly(max - min);
  if (callback === undefined) return value;
  process.nextTick(callback, undefined, value);
  return undefined;
}

/** All numbers below `range` are equally likely: those of an incomplete last stretch are drawn anew. */
function belowRandomly(range: number): number {
  const limit = RANGE - (RANGE % range);
  const bytes = Buffer.alloc(6);
  for (;;) {
    fillRandomly(bytes);
    const drawn = bytes.readUIntBE(0, 6);
    if (drawn < limit) return drawn % range;
  }
}

function notInteger(name: string, value: number): TypeError {
  const message = wrongArgument(name, "a safe integer", value);
  return new TypeError("ERR_INVALID_ARG_TYPE", message);
}

/** As errors write large numbers: 1_000_000. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, "_");
}

/**
 * web/crypto.ts — crypto: bytes from the host's source of entropy.
 */
import {
  memoryKind,
  memorySize,
  randomFill,
  unsafeCast,
  viewGet,
  viewLength,
} from "tsuk:intrinsics";
import { Uint8Array } from "../ecma/typed-arrays.ts";
import { I8, U32 } from "../ecma/view.ts";
import { DOMException } from "./dom-exception.ts";

const MOST = 65536;

export function getRandomValues<T>(array: T): T {
  const kind = memoryKind(array);
  if (kind < I8 || kind > U32) {
    throw new DOMException(
      "The data argument must be an integer-type TypedArray",
      "TypeMismatchError",
    );
  }
  const view = unsafeCast<object>(array);
  if (viewLength(view) * memorySize(kind) > MOST) {
    throw new DOMException("The requested length exceeds 65,536 bytes", "QuotaExceededError");
  }
  randomFill(view);
  return array;
}

export function randomUUID(): string {
  const bytes = new Uint8Array(16);
  randomFill(bytes);
  let text = "";
  for (let i = 0; i < 16; i++) {
    let byte = viewGet(bytes, i);
    if (i === 6) byte = (byte & 15) | 64;
    if (i === 8) byte = (byte & 63) | 128;
    if (i === 4 || i === 6 || i === 8 || i === 10) text += "-";
    text += hexDigit(byte >> 4) + hexDigit(byte & 15);
  }
  return text;
}

function hexDigit(n: number): string {
  return "0123456789abcdef".charAt(n);
}

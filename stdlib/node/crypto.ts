/**
 * node/crypto.ts — the module node:crypto: hashes, keyed hashes and randomness.
 */
import { RangeError } from "../web/coded-error.ts";
import { getRandomValues as fillRandomly, randomUUID as makeUuid } from "../web/crypto.ts";

export {
  type BinaryLike,
  type BinaryToTextEncoding,
  type CharacterEncoding,
  createHash,
  createHmac,
  type Encoding,
  getHashes,
  type Hash,
  type Hmac,
  hash,
  type LegacyCharacterEncoding,
} from "./crypto/hash.ts";
export { randomBytes, randomFillSync, randomInt } from "./crypto/random.ts";

export type UUID = `${string}-${string}-${string}-${string}-${string}`;

export function randomUUID(): UUID {
  return makeUuid() as UUID;
}

export function getRandomValues<T extends NodeJS.ArrayBufferView>(typedArray: T): T {
  return fillRandomly(typedArray);
}

export function timingSafeEqual(a: NodeJS.ArrayBufferView, b: NodeJS.ArrayBufferView): boolean {
  if (a.byteLength !== b.byteLength) {
    const message = "Input buffers must have the same byte length";
    throw new RangeError("ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH", message);
  }
  const x = new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
  const y = new Uint8Array(b.buffer, b.byteOffset, b.byteLength);
  let difference = 0;
  for (let i = 0; i < x.length; i++) difference |= x[i] ^ y[i];
  return difference === 0;
}

export * as default from "./crypto.ts";

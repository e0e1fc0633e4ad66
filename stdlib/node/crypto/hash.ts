/**
 * node/crypto/hash.ts — createHash, createHmac and hash: bytes come in blocks to the compression
 * function of the algorithm, the last of them padded with the length.
 */
import { Error as CodedError, TypeError } from "../../web/coded-error.ts";
import { wrongArgument } from "../../web/received.ts";
import { md5Block, md5Start } from "./md5.ts";
import { sha1Block, sha1Start } from "./sha1.ts";
import { sha224Start, sha256Block, sha256Start } from "./sha256.ts";
import { sha384Start, sha512Block, sha512Start } from "./sha512.ts";

export type BinaryLike = string | NodeJS.ArrayBufferView;
export type BinaryToTextEncoding = "base64" | "base64url" | "hex" | "binary";
export type CharacterEncoding = "utf8" | "utf-8" | "utf16le" | "utf-16le" | "latin1";
export type LegacyCharacterEncoding = "ascii" | "binary" | "ucs2" | "ucs-2";
export type Encoding = BinaryToTextEncoding | CharacterEncoding | LegacyCharacterEncoding;

interface Algorithm {
  readonly start: () => Int32Array;
  readonly compress: (state: Int32Array, block: DataView, offset: number) => void;
  readonly blockSize: number;
  readonly size: number;
  readonly isLittleEndian: boolean;
}

const WORD_BLOCK = 64;
const LONG_BLOCK = 128;

function algorithmOf(name: string): Algorithm | undefined {
  switch (name.toLowerCase().replace("rsa-", "").replace("sha-", "sha")) {
    case "md5":
      return algorithm(md5Start, md5Block, WORD_BLOCK, 16, true);
    case "sha1":
      return algorithm(sha1Start, sha1Block, WORD_BLOCK, 20, false);
    case "sha224":
      return algorithm(sha224Start, sha256Block, WORD_BLOCK, 28, false);
    case "sha256":
      return algorithm(sha256Start, sha256Block, WORD_BLOCK, 32, false);
    case "sha384":
      return algorithm(sha384Start, sha512Block, LONG_BLOCK, 48, false);
    case "sha512":
      return algorithm(sha512Start, sha512Block, LONG_BLOCK, 64, false);
    default:
      return undefined;
  }
}

function algorithm(
  start: () => Int32Array,
  compress: (state: Int32Array, block: DataView, offset: number) => void,
  blockSize: number,
  size: number,
  isLittleEndian: boolean,
): Algorithm {
  return { start, compress, blockSize, size, isLittleEndian };
}

export function getHashes(): string[] {
  const plain = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"];
  return [...plain.map((name) => `RSA-${name.toUpperCase()}`), ...plain];
}

/** What has been hashed so far. */
class Digest {
  readonly algorithm: Algorithm;
  #state: Int32Array;
  readonly #block: Uint8Array;
  readonly #view: DataView;
  /** Bytes that wait in the block. */
  #used: number = 0;
  #length: number = 0;

  constructor(algorithm: Algorithm) {
    this.algorithm = algorithm;
    this.#state = algorithm.start();
    this.#block = new Uint8Array(algorithm.blockSize);
    this.#view = new DataView(this.#block.buffer);
  }

  copy(): Digest {
    const other = new Digest(this.algorithm);
    other.#state = this.#state.slice();
    other.#block.set(this.#block);
    other.#used = this.#used;
    other.#length = this.#length;
    return other;
  }

  update(bytes: Uint8Array): void {
    const { blockSize, compress } = this.algorithm;
    this.#length += bytes.length;
    let at = 0;
    if (this.#used > 0) {
      at = Math.min(blockSize - this.#used, bytes.length);
      this.#block.set(bytes.subarray(0, at), this.#used);
      this.#used += at;
      if (this.#used < blockSize) return;
      compress(this.#state, this.#view, 0);
      this.#used = 0;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (; at + blockSize <= bytes.length; at += blockSize) compress(this.#state, view, at);
    this.#block.set(bytes.subarray(at), 0);
    this.#used = bytes.length - at;
  }

  finish(): Buffer {
    const { blockSize, compress, isLittleEndian, size } = this.algorithm;
    const lengthBytes = blockSize / 8;
    this.#block[this.#used] = 0x80;
    this.#block.fill(0, this.#used + 1);
    if (this.#used >= blockSize - lengthBytes) {
      compress(this.#state, this.#view, 0);
      this.#block.fill(0);
    }
    const bits = BigInt(this.#length) * 8n;
    this.#view.setBigUint64(blockSize - 8, bits, isLittleEndian);
    compress(this.#state, this.#view, 0);
    const result = Buffer.alloc(4 * this.#state.length);
    const view = new DataView(result.buffer);
    for (let i = 0; i < this.#state.length; i++)
      view.setInt32(4 * i, this.#state[i], isLittleEndian);
    return result.subarray(0, size);
  }
}

/** The bytes of what is hashed; a view of the caller's where it has bytes already. */
export function bytesOf(
  data: BinaryLike,
  encoding: Encoding | undefined,
  name: string,
): Uint8Array {
  if (typeof data === "string") return Buffer.from(data, encoding as BufferEncoding | undefined);
  if (!ArrayBuffer.isView(data)) {
    const wanted = "of type string or an instance of Buffer, TypedArray, or DataView";
    throw new TypeError("ERR_INVALID_ARG_TYPE", wrongArgument(name, wanted, data));
  }
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function encoded(bytes: Buffer, encoding: BinaryToTextEncoding | undefined): Buffer | string {
  return encoding === undefined ? bytes : bytes.toString(encoding);
}

function isOver(): CodedError {
  return new CodedError("ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
}

export class Hash {
  readonly #digest: Digest;
  #isOver: boolean = false;

  constructor(digest: Digest) {
    this.#digest = digest;
  }

  copy(): Hash {
    if (this.#isOver) throw isOver();
    return new Hash(this.#digest.copy());
  }

  update(data: BinaryLike, inputEncoding?: Encoding): this {
    if (this.#isOver) throw isOver();
    this.#digest.update(bytesOf(data, inputEncoding, "data"));
    return this;
  }

  digest(): Buffer;
  digest(encoding: BinaryToTextEncoding): string;
  digest(encoding?: BinaryToTextEncoding): Buffer | string {
    if (this.#isOver) throw isOver();
    this.#isOver = true;
    return encoded(this.#digest.finish(), encoding);
  }
}

export function createHash(name: string): Hash {
  const found = algorithmOf(name);
  if (found === undefined) throw new Error("Digest method not supported");
  return new Hash(new Digest(found));
}

export function hash(name: string, data: BinaryLike, outputEncoding?: BinaryToTextEncoding): string;
export function hash(name: string, data: BinaryLike, outputEncoding: "buffer"): Buffer;
export function hash(
  name: string,
  data: BinaryLike,
  outputEncoding: BinaryToTextEncoding | "buffer" = "hex",
): string | Buffer {
  const made = createHash(name).update(data);
  return outputEncoding === "buffer" ? made.digest() : made.digest(outputEncoding);
}

const INNER = 0x36;
const OUTER = 0x5c;

export class Hmac {
  readonly #inner: Digest;
  readonly #outer: Digest;
  #isOver: boolean = false;

  constructor(algorithm: Algorithm, key: Uint8Array) {
    let short = key;
    if (key.length > algorithm.blockSize) {
      const digest = new Digest(algorithm);
      digest.update(key);
      short = digest.finish();
    }
    const padded = new Uint8Array(algorithm.blockSize);
    padded.set(short);
    this.#inner = new Digest(algorithm);
    this.#inner.update(padded.map((byte) => byte ^ INNER));
    this.#outer = new Digest(algorithm);
    this.#outer.update(padded.map((byte) => byte ^ OUTER));
  }

  update(data: BinaryLike, inputEncoding?: Encoding): this {
    if (this.#isOver) throw isOver();
    this.#inner.update(bytesOf(data, inputEncoding, "data"));
    return this;
  }

  /** Once it has been asked for, there is nothing more. */
  digest(): Buffer;
  digest(encoding: BinaryToTextEncoding): string;
  digest(encoding?: BinaryToTextEncoding): Buffer | string {
    if (this.#isOver) return encoded(Buffer.alloc(0), encoding);
    this.#isOver = true;
    this.#outer.update(this.#inner.finish());
    return encoded(this.#outer.finish(), encoding);
  }
}

export function createHmac(name: string, key: BinaryLike): Hmac {
  const bytes = bytesOf(key, undefined, "key");
  const found = algorithmOf(name);
  if (found === undefined) {
    throw new TypeError("ERR_CRYPTO_INVALID_DIGEST", `Invalid digest: ${name}`);
  }
  return new Hmac(found, bytes);
}

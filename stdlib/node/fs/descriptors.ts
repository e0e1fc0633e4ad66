/**
 * node/fs/descriptors.ts — files that are open: reading and writing at any place.
 */
import {
  fileOpenWith,
  handleClose,
  handleFlush,
  handleReadInto,
  handleSetLength,
  handleWriteFrom,
  handleWriteText,
} from "tsuk:intrinsics";
import { RangeError } from "../../web/coded-error.ts";
import { lastFailure } from "../internal/system-error.ts";
import { flagsOf, type OpenMode } from "./constants.ts";
import { encodingNumber, UTF8 } from "./encoding.ts";

const PERMISSIONS = 0o666;

export interface ReadSyncOptions {
  offset?: number | undefined;
  length?: number | undefined;
  position?: number | null | undefined;
}

export function openSync(path: string, flags: OpenMode, mode?: number | null): number {
  const handle = fileOpenWith(path, flagsOf(flags), mode ?? PERMISSIONS);
  if (handle < 0) throw lastFailure("open", path);
  return handle;
}

export function closeSync(fd: number): void {
  if (!handleClose(fd)) throw lastFailure("close");
}

function checkRange(name: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  const range = `It must be >= ${least} && <= ${most}`;
  const message = `The value of "${name}" is out of range. ${range}. Received ${value}`;
  throw new RangeError("ERR_OUT_OF_RANGE", message);
}

function bytesOf(buffer: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

export function readSync(
  fd: number,
  buffer: ArrayBufferView,
  offset: number,
  length: number,
  position: number | null,
): number;
export function readSync(fd: number, buffer: ArrayBufferView, options?: ReadSyncOptions): number;
export function readSync(
  fd: number,
  buffer: ArrayBufferView,
  offset?: number | ReadSyncOptions,
  length?: number,
  position?: number | null,
): number {
  const options =
    typeof offset === "number" || offset === undefined ? { offset, length, position } : offset;
  const start = options.offset ?? 0;
  const bytes = bytesOf(buffer);
  const count = options.length ?? bytes.length - start;
  if (count === 0) return 0;
  checkRange("offset", start, 0, bytes.length);
  checkRange("length", count, 0, bytes.length - start);
  const done = handleReadInto(fd, bytes, start, count, options.position ?? -1);
  if (done < 0) throw lastFailure("read");
  return done;
}

export function writeSync(
  fd: number,
  buffer: ArrayBufferView,
  offset?: number | null,
  length?: number | null,
  position?: number | null,
): number;
export function writeSync(
  fd: number,
  string: string,
  position?: number | null,
  encoding?: BufferEncoding | null,
): number;
export function writeSync(
  fd: number,
  data: ArrayBufferView | string,
  offset?: number | null,
  length?: number | BufferEncoding | null,
  position?: number | null,
): number {
  let done: number;
  if (typeof data === "string") {
    const encoding = typeof length === "string" ? encodingNumber(length) : UTF8;
    if (typeof offset === "number" && encoding === UTF8) {
      const bytes = new TextEncoder().encode(data);
      done = handleWriteFrom(fd, bytes, 0, bytes.length, offset);
    } else {
      done = handleWriteText(fd, data, encoding);
    }
  } else {
    const bytes = bytesOf(data);
    const start = offset ?? 0;
    const count = typeof length === "number" ? length : bytes.length - start;
    checkRange("offset", start, 0, bytes.length);
    checkRange("length", count, 0, bytes.length - start);
    done = handleWriteFrom(fd, bytes, start, count, position ?? -1);
  }
  if (done < 0) throw lastFailure("write");
  return done;
}

/** All of the bytes, whatever one call of the system takes. */
export function writeAll(fd: number, data: ArrayBufferView): void {
  const bytes = bytesOf(data);
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(fd, bytes, written, bytes.length - written, null);
  }
}

export function ftruncateSync(fd: number, len?: number | null): void {
  if (!handleSetLength(fd, len ?? 0)) throw lastFailure("ftruncate");
}

export function fsyncSync(fd: number): void {
  if (!handleFlush(fd)) throw lastFailure("fsync");
}

export function fdatasyncSync(fd: number): void {
  if (!handleFlush(fd)) throw lastFailure("fdatasync");
}

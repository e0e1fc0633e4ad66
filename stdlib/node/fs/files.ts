/**
 * node/fs/files.ts — whole files as texts, and what is done with a file by its name.
 */
import {
  fileAccess,
  fileExists,
  fileRead,
  fileRemove,
  fileRename,
  fileSetMode,
  fileSetTimes,
  fileWrite,
  handleRead,
  hostErrorNumber,
  linkMake,
  linkRead,
} from "tsuk:intrinsics";
import { lastFailure } from "../internal/system-error.ts";
import { dirname, resolve } from "../path/posix.ts";
import * as constants from "./constants.ts";
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeAll,
  writeSync,
} from "./descriptors.ts";
import { encodingNumber, UTF8 } from "./encoding.ts";
import { fstatSync, lstatSync, statSync } from "./stats.ts";

const REPLACE = 0;
const APPEND = 1;
const EXCLUSIVE = 2;

const EISDIR = 21;
const PERMISSIONS = 0o666;
const CHUNK = 65536;

export interface ReadOptions {
  encoding: BufferEncoding;
  flag?: constants.OpenMode | undefined;
}

export interface ReadBytesOptions {
  encoding?: null | undefined;
  flag?: constants.OpenMode | undefined;
}

export interface WriteFileOptionsObject {
  encoding?: BufferEncoding | null | undefined;
  mode?: number | undefined;
  flag?: string | undefined;
  flush?: boolean | undefined;
}

export type WriteFileOptions = WriteFileOptionsObject | BufferEncoding | null;

/** The path of a file, or an open file. */
export type PathOrFileDescriptor = string | number;

export function readFileSync(path: PathOrFileDescriptor, options?: ReadBytesOptions | null): Buffer;
export function readFileSync(
  path: PathOrFileDescriptor,
  options: BufferEncoding | ReadOptions,
): string;
export function readFileSync(
  path: PathOrFileDescriptor,
  options?: BufferEncoding | ReadOptions | ReadBytesOptions | null,
): string | Buffer {
  const name = typeof options === "string" ? options : options?.encoding;
  if (name === undefined || name === null) return readBytes(path);
  const encoding = encodingNumber(name);
  if (typeof path === "number") {
    const text = handleRead(path, encoding);
    if (text === undefined) throw lastFailure("read");
    return text;
  }
  const text = fileRead(path, encoding);
  if (text === undefined) {
    // A directory can be opened, but not read.
    throw hostErrorNumber() === EISDIR ? lastFailure("read") : lastFailure("open", path);
  }
  return text;
}

/** The length of a file is a guess: what is no plain file, or grows, has more. */
function readBytes(path: PathOrFileDescriptor): Buffer {
  const handle = typeof path === "number" ? path : openSync(path, "r");
  try {
    let bytes = Buffer.allocUnsafe(fstatSync(handle).size + 1);
    let filled = 0;
    for (;;) {
      const count = readSync(handle, bytes, filled, bytes.length - filled, null);
      if (count === 0) return bytes.subarray(0, filled);
      filled += count;
      if (filled < bytes.length) continue;
      const larger = Buffer.allocUnsafe(2 * bytes.length + CHUNK);
      bytes.copy(larger);
      bytes = larger;
    }
  } finally {
    if (typeof path === "string") closeSync(handle);
  }
}

export function writeFileSync(
  file: PathOrFileDescriptor,
  data: string | ArrayBufferView,
  options?: WriteFileOptions,
): void {
  writeWhole(file, data, options, "w");
}

export function appendFileSync(
  path: PathOrFileDescriptor,
  data: string | ArrayBufferView,
  options?: WriteFileOptions,
): void {
  writeWhole(path, data, options, "a");
}

function writeWhole(
  path: PathOrFileDescriptor,
  data: string | ArrayBufferView,
  options: WriteFileOptions | undefined,
  usual: string,
): void {
  const given: WriteFileOptionsObject =
    typeof options === "string" ? { encoding: options } : (options ?? {});
  const encoding = encodingNumber(given.encoding ?? "utf8");
  const flag = given.flag ?? usual;
  const permissions = given.mode ?? PERMISSIONS;
  if (typeof path === "string" && typeof data === "string" && given.flush !== true) {
    const mode = flag === "w" ? REPLACE : flag === "a" ? APPEND : flag === "wx" ? EXCLUSIVE : -1;
    if (mode >= 0) {
      if (!fileWrite(path, data, encoding, mode, permissions)) throw lastFailure("open", path);
      return;
    }
  }
  const handle = typeof path === "number" ? path : openSync(path, flag, permissions);
  try {
    if (typeof data !== "string") writeAll(handle, data);
    else if (encoding === UTF8) writeSync(handle, data);
    else writeSync(handle, data, null, given.encoding);
    if (given.flush === true) fsyncSync(handle);
  } finally {
    if (typeof path === "string") closeSync(handle);
  }
}

export function existsSync(path: string): boolean {
  return path !== "" && fileExists(path);
}

export function accessSync(path: string, mode?: number): void {
  if (!fileAccess(path, mode ?? constants.F_OK)) throw lastFailure("access", path);
}

export function unlinkSync(path: string): void {
  if (!fileRemove(path)) throw lastFailure("unlink", path);
}

export function renameSync(oldPath: string, newPath: string): void {
  if (!fileRename(oldPath, newPath)) throw lastFailure("rename", oldPath, newPath);
}

export function copyFileSync(src: string, dest: string, mode?: number): void {
  const failure = () => lastFailure("copyfile", src, dest);
  let from = -1;
  let to = -1;
  try {
    try {
      from = openSync(src, "r");
      const exclusive = ((mode ?? 0) & constants.COPYFILE_EXCL) !== 0;
      const status = fstatSync(from);
      to = openSync(dest, exclusive ? "wx" : "w", status.mode & 0o777);
      const buffer = new Uint8Array(CHUNK);
      for (;;) {
        const count = readSync(from, buffer, 0, CHUNK, null);
        if (count === 0) break;
        writeAll(to, buffer.subarray(0, count));
      }
    } catch {
      throw failure();
    }
  } finally {
    if (from >= 0) closeSync(from);
    if (to >= 0) closeSync(to);
  }
}

export function truncateSync(path: string, len?: number | null): void {
  const handle = openSync(path, "r+");
  try {
    ftruncateSync(handle, len);
  } finally {
    closeSync(handle);
  }
}

export function chmodSync(path: string, mode: number | string): void {
  const bits = typeof mode === "string" ? Number.parseInt(mode, 8) : mode;
  if (!fileSetMode(path, bits)) throw lastFailure("chmod", path);
}

export type TimeLike = string | number | Date;

export function utimesSync(path: string, atime: TimeLike, mtime: TimeLike): void {
  if (!fileSetTimes(path, seconds(atime), seconds(mtime))) throw lastFailure("utime", path);
}

function seconds(time: TimeLike): number {
  return time instanceof Date ? time.getTime() / 1000 : Number(time);
}

// ------------------------------------------------------------ links

export function readlinkSync(path: string): string {
  const target = linkRead(path);
  if (target === undefined) throw lastFailure("readlink", path);
  return target;
}

export function symlinkSync(target: string, path: string, _type?: string | null): void {
  if (!linkMake(target, path, true)) throw lastFailure("symlink", target, path);
}

export function linkSync(existingPath: string, newPath: string): void {
  if (!linkMake(existingPath, newPath, false)) throw lastFailure("link", existingPath, newPath);
}

/** The path without links: each part is looked at, and a link replaced by what it names. */
export function realpathSync(path: string): string {
  let rest = resolve(path).slice(1).split("/");
  let done = "";
  while (rest.length > 0) {
    const [part] = rest;
    rest = rest.slice(1);
    if (part === "") continue;
    const next = `${done}/${part}`;
    if (!lstatSync(next).isSymbolicLink()) {
      done = next;
      continue;
    }
    statSync(next);
    const target = resolve(dirname(next), readlinkSync(next));
    rest = [...target.slice(1).split("/"), ...rest];
    done = "";
  }
  return done === "" ? "/" : done;
}

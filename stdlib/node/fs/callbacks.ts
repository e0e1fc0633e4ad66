/**
 * node/fs/callbacks.ts — the functions of node:fs that tell a callback: what is done at once
 * elsewhere, done in a later turn of the event loop.
 */
import { callFunction } from "tsuk:intrinsics";
import { TypeError } from "../../web/coded-error.ts";
import { wrongArgument } from "../../web/received.ts";
import { setImmediate } from "../../web/timers.ts";
import { type CopySyncOptions, cpSync } from "./copy.ts";
import {
  type Dirent,
  type MakeDirectoryOptions,
  mkdirSync,
  mkdtempSync,
  type ReadDirectoryOptions,
  type RmOptions,
  readdirSync,
  rmdirSync,
  rmSync,
} from "./directories.ts";
import {
  accessSync,
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  type ReadBytesOptions,
  type ReadOptions,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  symlinkSync,
  type TimeLike,
  truncateSync,
  unlinkSync,
  utimesSync,
  type WriteFileOptions,
  writeFileSync,
} from "./files.ts";
import { lstatSync, type Stats, statSync } from "./stats.ts";

type Failure = NodeJS.ErrnoException | null;
export type NoParamCallback = (err: Failure) => void;
type Callback<T> = (err: Failure, result: T) => void;

/** Does something later, and tells the callback what came of it. */
function tell<T>(callback: unknown, action: () => T): void {
  requireCallback(callback);
  setImmediate(() => {
    let result: T;
    try {
      result = action();
    } catch (error) {
      callFunction(callback, undefined, [error]);
      return;
    }
    callFunction(callback, undefined, [null, result]);
  });
}

/** As tell, where there is nothing to tell but errors. */
function tellDone(callback: unknown, action: () => void): void {
  requireCallback(callback);
  setImmediate(() => {
    try {
      action();
    } catch (error) {
      callFunction(callback, undefined, [error]);
      return;
    }
    callFunction(callback, undefined, [null]);
  });
}

function requireCallback(callback: unknown): void {
  if (typeof callback === "function") return;
  throw new TypeError("ERR_INVALID_ARG_TYPE", wrongArgument("cb", "of type function", callback));
}

export function readFile(path: string, callback: Callback<Buffer>): void;
export function readFile(
  path: string,
  options: ReadBytesOptions | null | undefined,
  callback: Callback<Buffer>,
): void;
export function readFile(
  path: string,
  options: BufferEncoding | ReadOptions,
  callback: Callback<string>,
): void;
export function readFile(
  path: string,
  options: BufferEncoding | ReadOptions | ReadBytesOptions | Callback<Buffer> | null | undefined,
  callback?: Callback<Buffer> | Callback<string>,
): void {
  if (typeof options === "function") {
    tell(options, () => readFileSync(path));
    return;
  }
  const encoding = typeof options === "string" ? options : options?.encoding;
  if (encoding === undefined || encoding === null) tell(callback, () => readFileSync(path));
  else tell(callback, () => readFileSync(path, encoding));
}

export function writeFile(
  file: string,
  data: string | ArrayBufferView,
  callback: NoParamCallback,
): void;
export function writeFile(
  file: string,
  data: string | ArrayBufferView,
  options: WriteFileOptions,
  callback: NoParamCallback,
): void;
export function writeFile(
  file: string,
  data: string | ArrayBufferView,
  options: WriteFileOptions | NoParamCallback,
  callback?: NoParamCallback,
): void {
  if (typeof options === "function") tellDone(options, () => writeFileSync(file, data));
  else tellDone(callback, () => writeFileSync(file, data, options));
}

export function appendFile(
  path: string,
  data: string | ArrayBufferView,
  callback: NoParamCallback,
): void;
export function appendFile(
  path: string,
  data: string | ArrayBufferView,
  options: WriteFileOptions,
  callback: NoParamCallback,
): void;
export function appendFile(
  path: string,
  data: string | ArrayBufferView,
  options: WriteFileOptions | NoParamCallback,
  callback?: NoParamCallback,
): void {
  if (typeof options === "function") tellDone(options, () => appendFileSync(path, data));
  else tellDone(callback, () => appendFileSync(path, data, options));
}

/** The one callback that is not told of errors. */
export function exists(path: string, callback: (exists: boolean) => void): void {
  requireCallback(callback);
  setImmediate(() => callback(existsSync(path)));
}

export function access(path: string, callback: NoParamCallback): void;
export function access(path: string, mode: number | undefined, callback: NoParamCallback): void;
export function access(
  path: string,
  mode: number | undefined | NoParamCallback,
  callback?: NoParamCallback,
): void {
  if (typeof mode === "function") tellDone(mode, () => accessSync(path));
  else tellDone(callback, () => accessSync(path, mode));
}

export function stat(path: string, callback: Callback<Stats>): void {
  tell(callback, () => statSync(path));
}

export function lstat(path: string, callback: Callback<Stats>): void {
  tell(callback, () => lstatSync(path));
}

export function mkdir(path: string, callback: NoParamCallback): void;
export function mkdir(
  path: string,
  options: MakeDirectoryOptions & { recursive: true },
  callback: (err: Failure, path?: string) => void,
): void;
export function mkdir(
  path: string,
  options: number | string | MakeDirectoryOptions | null | undefined,
  callback: NoParamCallback,
): void;
export function mkdir(
  path: string,
  options: number | string | MakeDirectoryOptions | null | undefined | NoParamCallback,
  callback?: (err: Failure, path?: string) => void,
): void {
  if (typeof options === "function") {
    tellDone(options, () => {
      mkdirSync(path);
    });
  } else if (typeof options === "object" && options?.recursive === true) {
    tell(callback, () => mkdirSync(path, options));
  } else {
    tellDone(callback, () => {
      mkdirSync(path, options);
    });
  }
}

export function mkdtemp(prefix: string, callback: Callback<string>): void {
  tell(callback, () => mkdtempSync(prefix));
}

type WithNames = ReadDirectoryOptions & { withFileTypes?: false | undefined };
type WithTypes = ReadDirectoryOptions & { withFileTypes: true };

export function readdir(path: string, callback: Callback<string[]>): void;
export function readdir(
  path: string,
  options: BufferEncoding | WithNames | null | undefined,
  callback: Callback<string[]>,
): void;
export function readdir(path: string, options: WithTypes, callback: Callback<Dirent[]>): void;
export function readdir(
  path: string,
  options: BufferEncoding | ReadDirectoryOptions | null | undefined | Callback<string[]>,
  callback?: Callback<string[]> | Callback<Dirent[]>,
): void {
  if (typeof options === "function") {
    tell(options, () => readdirSync(path));
    return;
  }
  const recursive = typeof options === "object" && options?.recursive === true;
  if (typeof options === "object" && options?.withFileTypes === true) {
    tell(callback, () => readdirSync(path, { recursive, withFileTypes: true }));
  } else {
    tell(callback, () => readdirSync(path, { recursive }));
  }
}

export function rmdir(path: string, callback: NoParamCallback): void {
  tellDone(callback, () => rmdirSync(path));
}

export function rm(path: string, callback: NoParamCallback): void;
export function rm(path: string, options: RmOptions, callback: NoParamCallback): void;
export function rm(
  path: string,
  options: RmOptions | NoParamCallback,
  callback?: NoParamCallback,
): void {
  if (typeof options === "function") tellDone(options, () => rmSync(path));
  else tellDone(callback, () => rmSync(path, options));
}

export function unlink(path: string, callback: NoParamCallback): void {
  tellDone(callback, () => unlinkSync(path));
}

export function rename(oldPath: string, newPath: string, callback: NoParamCallback): void {
  tellDone(callback, () => renameSync(oldPath, newPath));
}

export function copyFile(src: string, dest: string, callback: NoParamCallback): void;
export function copyFile(src: string, dest: string, mode: number, callback: NoParamCallback): void;
export function copyFile(
  src: string,
  dest: string,
  mode: number | NoParamCallback,
  callback?: NoParamCallback,
): void {
  if (typeof mode === "function") tellDone(mode, () => copyFileSync(src, dest));
  else tellDone(callback, () => copyFileSync(src, dest, mode));
}

export function truncate(path: string, callback: NoParamCallback): void;
export function truncate(
  path: string,
  len: number | null | undefined,
  callback: NoParamCallback,
): void;
export function truncate(
  path: string,
  len: number | null | undefined | NoParamCallback,
  callback?: NoParamCallback,
): void {
  if (typeof len === "function") tellDone(len, () => truncateSync(path));
  else tellDone(callback, () => truncateSync(path, len));
}

export function chmod(path: string, mode: number | string, callback: NoParamCallback): void {
  tellDone(callback, () => chmodSync(path, mode));
}

export function utimes(
  path: string,
  atime: TimeLike,
  mtime: TimeLike,
  callback: NoParamCallback,
): void {
  tellDone(callback, () => utimesSync(path, atime, mtime));
}

export function link(existingPath: string, newPath: string, callback: NoParamCallback): void {
  tellDone(callback, () => linkSync(existingPath, newPath));
}

export function symlink(target: string, path: string, callback: NoParamCallback): void {
  tellDone(callback, () => symlinkSync(target, path));
}

export function readlink(path: string, callback: Callback<string>): void {
  tell(callback, () => readlinkSync(path));
}

export function realpath(path: string, callback: Callback<string>): void {
  tell(callback, () => realpathSync(path));
}

export function cp(source: string, destination: string, callback: NoParamCallback): void;
export function cp(
  source: string,
  destination: string,
  options: CopySyncOptions,
  callback: NoParamCallback,
): void;
export function cp(
  source: string,
  destination: string,
  options: CopySyncOptions | NoParamCallback,
  callback?: NoParamCallback,
): void {
  const given = typeof options === "function" ? {} : options;
  const done = typeof options === "function" ? options : callback;
  tellDone(done, () => cpSync(source, destination, given));
}

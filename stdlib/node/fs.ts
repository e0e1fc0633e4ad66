/**
 * node/fs.ts — the module node:fs: files as texts, and directories. All calls
 * are synchronous.
 */
import {
  directoryCreate,
  directoryRead,
  directoryRemove,
  fileExists,
  fileRead,
  fileRemove,
  fileRename,
  fileStatus,
  fileWrite,
  handleRead,
  hostErrorNumber,
} from "tsuk:intrinsics";
import { TypeError } from "../ecma/error.ts";
import { lastFailure, Error as SystemError } from "./internal/system-error.ts";

export type TextEncoding =
  | "utf8"
  | "utf-8"
  | "latin1"
  | "binary"
  | "ascii"
  | "utf16le"
  | "utf-16le"
  | "ucs2"
  | "ucs-2"
  | "hex"
  | "base64"
  | "base64url";

export interface WriteOptions {
  encoding?: TextEncoding | null | undefined;
  mode?: number | undefined;
  flag?: "w" | "a" | "wx" | undefined;
}

const UTF8 = 0;
const REPLACE = 0;
const APPEND = 1;
const EXCLUSIVE = 2;
const SIZE = 0;
const KIND = 1;
const MODIFIED = 2;
const MODE = 3;
const FILE = 1;
const DIRECTORY = 2;
const SYMBOLIC_LINK = 3;
const ENOENT = 2;
const EEXIST = 17;
const ENOTDIR = 20;
const EISDIR = 21;
/** Added to what is asked of fileStatus: of a link itself. */
const NO_FOLLOW = 8;

/** The number by which the intrinsics know an encoding. */
function encodingNumber(name: string): number {
  switch (name) {
    case "utf8":
    case "utf-8":
      return UTF8;
    case "latin1":
    case "binary":
      return 1;
    case "ascii":
      return 2;
    case "utf16le":
    case "utf-16le":
    case "ucs2":
    case "ucs-2":
      return 3;
    case "hex":
      return 4;
    case "base64":
      return 5;
    case "base64url":
      return 6;
    default:
      throw new TypeError(`The argument 'encoding' is invalid encoding. Received '${name}'`);
  }
}

export function readFileSync(
  path: string | number,
  options: TextEncoding | { encoding: TextEncoding },
): string {
  const encoding = encodingNumber(typeof options === "string" ? options : options.encoding);
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

export function writeFileSync(
  path: string,
  data: string,
  options?: TextEncoding | WriteOptions | null,
): void {
  writeText(path, data, options, REPLACE);
}

export function appendFileSync(
  path: string,
  data: string,
  options?: TextEncoding | WriteOptions | null,
): void {
  writeText(path, data, options, APPEND);
}

function writeText(
  path: string,
  data: string,
  options: TextEncoding | WriteOptions | null | undefined,
  given: number,
): void {
  let encoding = UTF8;
  let mode = given;
  let permissions = 0o666;
  if (typeof options === "string") {
    encoding = encodingNumber(options);
  } else if (options !== undefined && options !== null) {
    if (options.encoding !== undefined && options.encoding !== null) {
      encoding = encodingNumber(options.encoding);
    }
    if (options.mode !== undefined) permissions = options.mode;
    if (options.flag === "w") mode = REPLACE;
    else if (options.flag === "a") mode = APPEND;
    else if (options.flag === "wx") mode = EXCLUSIVE;
  }
  if (!fileWrite(path, data, encoding, mode, permissions)) throw lastFailure("open", path);
}

export function existsSync(path: string): boolean {
  return fileExists(path);
}

export class Stats {
  public readonly size: number;
  public readonly mode: number;
  public readonly mtimeMs: number;
  readonly #kind: number;

  constructor(size: number, mode: number, modified: number, kind: number) {
    this.size = size;
    this.mode = mode;
    this.mtimeMs = modified;
    this.#kind = kind;
  }

  isFile(): boolean {
    return this.#kind === FILE;
  }

  isDirectory(): boolean {
    return this.#kind === DIRECTORY;
  }

  isSymbolicLink(): boolean {
    return this.#kind === SYMBOLIC_LINK;
  }
}

export function statSync(path: string): Stats {
  const size = fileStatus(path, SIZE);
  if (size < 0) throw lastFailure("stat", path);
  return new Stats(
    size,
    fileStatus(path, MODE),
    fileStatus(path, MODIFIED),
    fileStatus(path, KIND),
  );
}

export function unlinkSync(path: string): void {
  if (!fileRemove(path)) throw lastFailure("unlink", path);
}

export function renameSync(from: string, to: string): void {
  if (!fileRename(from, to)) throw lastFailure("rename", from, to);
}

// ------------------------------------------------------------ directories

/** Gives the first directory that was made when it made several. */
export function mkdirSync(
  path: string,
  options?: { recursive?: boolean | undefined; mode?: number | undefined },
): string | undefined {
  const permissions = options === undefined || options.mode === undefined ? 0o777 : options.mode;
  if (options === undefined || options.recursive !== true) {
    if (!directoryCreate(path, permissions)) throw lastFailure("mkdir", path);
    return undefined;
  }
  let first: string | undefined;
  let end = 0;
  while (end < path.length) {
    const slash = path.indexOf("/", end + 1);
    end = slash < 0 ? path.length : slash;
    const part = path.slice(0, end);
    if (part === "" || part.endsWith("/")) continue;
    const kind = fileStatus(part, KIND);
    if (kind === DIRECTORY) continue;
    if (kind >= 0) {
      throw new SystemError(end === path.length ? EEXIST : ENOTDIR, "mkdir", path);
    }
    if (!directoryCreate(part, permissions)) throw lastFailure("mkdir", path);
    if (first === undefined) first = part;
  }
  return first;
}

export function readdirSync(path: string): string[] {
  const names = directoryRead(path);
  if (names === undefined) throw lastFailure("scandir", path);
  return names;
}

export function rmdirSync(path: string): void {
  if (!directoryRemove(path)) throw lastFailure("rmdir", path);
}

export function rmSync(
  path: string,
  options?: { force?: boolean | undefined; recursive?: boolean | undefined },
): void {
  const kind = fileStatus(path, KIND + NO_FOLLOW);
  if (kind < 0) {
    if (options !== undefined && options.force === true) return;
    throw new SystemError(ENOENT, "lstat", path);
  }
  if (kind !== DIRECTORY) {
    unlinkSync(path);
    return;
  }
  if (options === undefined || options.recursive !== true) {
    throw new TypeError(`Path is a directory: rm returned EISDIR (is a directory) ${path}`);
  }
  removeTree(path);
}

function removeTree(path: string): void {
  const names = readdirSync(path);
  for (let i = 0; i < names.length; i++) {
    const child = `${path}/${names[i]}`;
    if (fileStatus(child, KIND + NO_FOLLOW) === DIRECTORY) removeTree(child);
    else unlinkSync(child);
  }
  rmdirSync(path);
}

export * as default from "./fs.ts";

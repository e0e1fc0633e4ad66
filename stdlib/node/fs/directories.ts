/**
 * node/fs/directories.ts — directories: making them, what is in them, and removing whole trees.
 */
import {
  directoryCreate,
  directoryRead,
  directoryRemove,
  directoryTemporary,
  fileStatus,
} from "tsuk:intrinsics";
import { builtInName } from "../../ecma/error.ts";
import { Error as CodedError } from "../../web/coded-error.ts";
import { fileFailure, lastFailure } from "../internal/system-error.ts";
import { join, relative, resolve } from "../path/posix.ts";
import * as constants from "./constants.ts";
import { unlinkSync } from "./files.ts";
import { lstatSync } from "./stats.ts";

const KIND = 1;
const DIRECTORY = 2;
/** Added to what is asked of fileStatus: of a link itself. */
const NO_FOLLOW = 8;
const ENOENT = 2;
const EEXIST = 17;
const ENOTDIR = 20;
const EISDIR = 21;

export interface MakeDirectoryOptions {
  recursive?: boolean | undefined;
  mode?: number | string | undefined;
}

/** Gives the first directory that was made when it makes several. */
export function mkdirSync(
  path: string,
  options: MakeDirectoryOptions & { recursive: true },
): string | undefined;
export function mkdirSync(
  path: string,
  options?: number | string | (MakeDirectoryOptions & { recursive?: false | undefined }) | null,
): void;
export function mkdirSync(
  path: string,
  options?: number | string | MakeDirectoryOptions | null,
): string | undefined;
export function mkdirSync(
  path: string,
  options?: number | string | MakeDirectoryOptions | null,
): string | undefined {
  const given = typeof options === "object" ? (options ?? {}) : { mode: options };
  const mode = given.mode ?? 0o777;
  const permissions = typeof mode === "string" ? Number.parseInt(mode, 8) : mode;
  if (given.recursive === true) return makeAll(path, permissions);
  if (!directoryCreate(path, permissions)) throw lastFailure("mkdir", path);
  return undefined;
}

function makeAll(path: string, permissions: number): string | undefined {
  let first: string | undefined;
  let end = 0;
  while (end < path.length) {
    const slash = path.indexOf("/", end + 1);
    end = slash < 0 ? path.length : slash;
    const part = path.slice(0, end);
    if (part === "" || part.endsWith("/")) continue;
    const kind = fileStatus(part, KIND);
    if (kind === DIRECTORY) continue;
    if (kind >= 0) throw fileFailure(end === path.length ? EEXIST : ENOTDIR, "mkdir", path);
    if (!directoryCreate(part, permissions)) throw lastFailure("mkdir", path);
    if (first === undefined) first = resolve(part);
  }
  return first;
}

export function mkdtempSync(prefix: string): string {
  const path = directoryTemporary(prefix);
  if (path === undefined) throw lastFailure("mkdtemp", `${prefix}XXXXXX`);
  return path;
}

// ------------------------------------------------------------ what is in them

/** What libuv calls the kinds of entries. */
function entryType(mode: number): number {
  switch (mode & constants.S_IFMT) {
    case constants.S_IFREG:
      return 1;
    case constants.S_IFDIR:
      return 2;
    case constants.S_IFLNK:
      return 3;
    case constants.S_IFIFO:
      return 4;
    case constants.S_IFSOCK:
      return 5;
    case constants.S_IFCHR:
      return 6;
    case constants.S_IFBLK:
      return 7;
    default:
      return 0;
  }
}

const type = Symbol("type");

export class Dirent {
  public name: string;
  public parentPath: string;
  public path: string;
  public [type]: number;

  constructor(name: string, path: string, kind: number) {
    this.name = name;
    this.parentPath = path;
    this.path = path;
    this[type] = kind;
  }

  isFile(): boolean {
    return this[type] === 1;
  }

  isDirectory(): boolean {
    return this[type] === 2;
  }

  isSymbolicLink(): boolean {
    return this[type] === 3;
  }

  isFIFO(): boolean {
    return this[type] === 4;
  }

  isSocket(): boolean {
    return this[type] === 5;
  }

  isCharacterDevice(): boolean {
    return this[type] === 6;
  }

  isBlockDevice(): boolean {
    return this[type] === 7;
  }
}

export interface ReadDirectoryOptions {
  encoding?: BufferEncoding | null | undefined;
  withFileTypes?: boolean | undefined;
  recursive?: boolean | undefined;
}

type WithNames = ReadDirectoryOptions & { withFileTypes?: false | undefined };
type WithTypes = ReadDirectoryOptions & { withFileTypes: true };

export function readdirSync(path: string, options?: BufferEncoding | WithNames | null): string[];
export function readdirSync(path: string, options: WithTypes): Dirent[];
export function readdirSync(
  path: string,
  options?: BufferEncoding | ReadDirectoryOptions | null,
): string[] | Dirent[] {
  const given = typeof options === "object" && options !== null ? options : {};
  const recursive = given.recursive === true;
  return given.withFileTypes === true ? entriesIn(path, recursive) : namesIn(path, recursive);
}

function namesOf(path: string): string[] {
  const names = directoryRead(path);
  if (names === undefined) throw lastFailure("scandir", path);
  return names;
}

/** Directory by directory: what is in one comes together. */
function namesIn(path: string, recursive: boolean): string[] {
  if (!recursive) return namesOf(path);
  const found: string[] = [];
  const waiting = [path];
  for (let i = 0; i < waiting.length; i++) {
    for (const name of namesOf(waiting[i])) {
      const full = join(waiting[i], name);
      found.push(relative(path, full));
      if (fileStatus(full, KIND) === DIRECTORY) waiting.push(full);
    }
  }
  return found;
}

function entriesIn(path: string, recursive: boolean): Dirent[] {
  const found: Dirent[] = [];
  const waiting = [path];
  for (let i = 0; i < waiting.length; i++) {
    for (const name of namesOf(waiting[i])) {
      const full = join(waiting[i], name);
      const entry = new Dirent(name, waiting[i], entryType(lstatSync(full).mode));
      found.push(entry);
      if (recursive && entry.isDirectory()) waiting.push(full);
    }
  }
  return found;
}

// ------------------------------------------------------------ removing

export function rmdirSync(path: string): void {
  if (!directoryRemove(path)) throw lastFailure("rmdir", path);
}

export interface RmOptions {
  force?: boolean | undefined;
  recursive?: boolean | undefined;
  maxRetries?: number | undefined;
  retryDelay?: number | undefined;
}

/** What Node's own code says in the form of an error of the system. */
class DirectoryError extends CodedError {
  public info: object;
  public errno: number;
  public syscall: string;
  public path: string;

  constructor(path: string) {
    super("ERR_FS_EISDIR", `Path is a directory: rm returned EISDIR (is a directory) ${path}`);
    const context = { message: "is a directory", path, syscall: "rm", errno: EISDIR };
    this.info = { code: "EISDIR", ...context };
    this.errno = EISDIR;
    this.syscall = "rm";
    this.path = path;
  }

  override [builtInName](): string {
    return "SystemError";
  }
}

export function rmSync(path: string, options?: RmOptions): void {
  const kind = fileStatus(path, KIND + NO_FOLLOW);
  if (kind < 0) {
    if (options?.force === true) return;
    throw fileFailure(ENOENT, "lstat", path);
  }
  if (kind !== DIRECTORY) unlinkSync(path);
  else if (options?.recursive === true) removeTree(path);
  else throw new DirectoryError(path);
}

function removeTree(path: string): void {
  for (const name of namesOf(path)) {
    const child = `${path}/${name}`;
    if (fileStatus(child, KIND + NO_FOLLOW) === DIRECTORY) removeTree(child);
    else unlinkSync(child);
  }
  rmdirSync(path);
}

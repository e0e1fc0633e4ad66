/**
 * node/fs/copy.ts — cpSync: files, links and whole trees.
 */
import { builtInName } from "../../ecma/error.ts";
import { Error as CodedError } from "../../web/coded-error.ts";
import { dirname, isAbsolute, join, resolve } from "../path/posix.ts";
import { mkdirSync, readdirSync } from "./directories.ts";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
} from "./files.ts";
import { lstatSync, type Stats, statSync } from "./stats.ts";

const EEXIST = 17;
const ENOTDIR = 20;
const EISDIR = 21;
const EINVAL = 22;
const PERMISSIONS = 0o7777;

export interface CopySyncOptions {
  dereference?: boolean | undefined;
  errorOnExist?: boolean | undefined;
  filter?: ((source: string, destination: string) => boolean) | undefined;
  force?: boolean | undefined;
  mode?: number | undefined;
  preserveTimestamps?: boolean | undefined;
  recursive?: boolean | undefined;
  verbatimSymlinks?: boolean | undefined;
}

/** What Node's own code says in the form of an error of the system. */
class CopyError extends CodedError {
  public info: object;
  public errno: number;
  public syscall: string;
  public path: string;

  constructor(code: string, says: string, kind: string, why: string, path: string, errno: number) {
    super(code, `${says}: cp returned ${kind} (${why}) ${path}`);
    this.info = { message: why, path, syscall: "cp", errno, code: kind };
    this.errno = errno;
    this.syscall = "cp";
    this.path = path;
  }

  override [builtInName](): string {
    return "SystemError";
  }
}

function notEqual(why: string, path: string): CopyError {
  return new CopyError("ERR_FS_CP_EINVAL", "Invalid src or dest", "EINVAL", why, path, EINVAL);
}

function statusOf(path: string, options: CopySyncOptions): Stats {
  return options.dereference === true ? statSync(path) : lstatSync(path);
}

/** Undefined: there is nothing. */
function statusOfTarget(path: string, options: CopySyncOptions): Stats | undefined {
  try {
    return statusOf(path, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export function cpSync(source: string, destination: string, options: CopySyncOptions = {}): void {
  if (options.filter?.(source, destination) === false) return;
  const from = statusOf(source, options);
  checkPaths(source, from, destination, options);
  const parent = dirname(destination);
  if (!existsSync(parent)) mkdirSync(parent, { recursive: true });
  copy(source, from, destination, options);
}

function checkPaths(
  source: string,
  from: Stats,
  destination: string,
  options: CopySyncOptions,
): void {
  const to = statusOfTarget(destination, options);
  if (to !== undefined) {
    if (to.ino === from.ino && to.dev === from.dev) {
      throw notEqual("src and dest cannot be the same", destination);
    }
    if (from.isDirectory() && !to.isDirectory()) {
      const why = `cannot overwrite non-directory ${destination} with directory ${source}`;
      const says = "Cannot overwrite non-directory with directory";
      throw new CopyError("ERR_FS_CP_DIR_TO_NON_DIR", says, "EISDIR", why, destination, EISDIR);
    }
    if (!from.isDirectory() && to.isDirectory()) {
      const why = `cannot overwrite directory ${destination} with non-directory ${source}`;
      const says = "Cannot overwrite directory with non-directory";
      throw new CopyError("ERR_FS_CP_NON_DIR_TO_DIR", says, "ENOTDIR", why, destination, ENOTDIR);
    }
  }
  if (from.isDirectory() && options.recursive !== true) {
    const why = `${source} is a directory (not copied)`;
    throw new CopyError("ERR_FS_EISDIR", "Path is a directory", "EISDIR", why, source, EINVAL);
  }
  if (from.isDirectory() && `${resolve(destination)}/`.startsWith(`${resolve(source)}/`)) {
    const why = `cannot copy ${source} to a subdirectory of self ${destination}`;
    throw notEqual(why, destination);
  }
}

function copy(source: string, from: Stats, destination: string, options: CopySyncOptions): void {
  if (from.isDirectory()) copyFolder(source, from, destination, options);
  else if (from.isSymbolicLink()) copyLink(source, destination, options);
  else copyFile(source, from, destination, options);
}

function copyFolder(
  source: string,
  from: Stats,
  destination: string,
  options: CopySyncOptions,
): void {
  const isNew = statusOfTarget(destination, options) === undefined;
  if (isNew) mkdirSync(destination);
  for (const name of readdirSync(source)) {
    const child = join(source, name);
    const target = join(destination, name);
    if (options.filter?.(child, target) === false) continue;
    const status = statusOf(child, options);
    checkPaths(child, status, target, options);
    copy(child, status, target, options);
  }
  if (isNew) chmodSync(destination, from.mode & PERMISSIONS);
}

/** Whether what stands at the destination gives way. */
function mayReplace(destination: string, options: CopySyncOptions): boolean {
  if (options.force !== false) return true;
  if (options.errorOnExist !== true) return false;
  const why = `${destination} already exists`;
  throw new CopyError(
    "ERR_FS_CP_EEXIST",
    "Target already exists",
    "EEXIST",
    why,
    destination,
    EEXIST,
  );
}

function copyFile(
  source: string,
  from: Stats,
  destination: string,
  options: CopySyncOptions,
): void {
  if (statusOfTarget(destination, options) !== undefined) {
    if (!mayReplace(destination, options)) return;
    unlinkSync(destination);
  }
  copyFileSync(source, destination, options.mode);
  chmodSync(destination, from.mode & PERMISSIONS);
  if (options.preserveTimestamps === true) utimesSync(destination, from.atime, from.mtime);
}

function copyLink(source: string, destination: string, options: CopySyncOptions): void {
  let target = readlinkSync(source);
  if (options.verbatimSymlinks !== true && !isAbsolute(target)) {
    target = resolve(dirname(source), target);
  }
  if (statusOfTarget(destination, options) !== undefined) unlinkSync(destination);
  symlinkSync(target, destination);
}

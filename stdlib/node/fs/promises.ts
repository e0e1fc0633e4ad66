/**
 * node/fs/promises.ts — the module node:fs/promises: what node:fs does at once, done in a later turn
 * of the event loop.
 */
import * as now from "../fs.ts";
import { later } from "./file-handle.ts";

export * as constants from "./constants.ts";

export { type FileHandle, type FileReadResult, open } from "./file-handle.ts";

export interface CopyOptions extends Omit<now.CopySyncOptions, "filter"> {
  filter?: ((source: string, destination: string) => boolean) | undefined;
}

export function cp(source: string, destination: string, options?: CopyOptions): Promise<void> {
  return later(() => now.cpSync(source, destination, options));
}

export function readFile(path: string, options?: now.ReadBytesOptions | null): Promise<Buffer>;
export function readFile(path: string, options: BufferEncoding | now.ReadOptions): Promise<string>;
export function readFile(
  path: string,
  options?: BufferEncoding | now.ReadOptions | now.ReadBytesOptions | null,
): Promise<string> | Promise<Buffer> {
  const encoding = typeof options === "string" ? options : options?.encoding;
  if (encoding === undefined || encoding === null) return later(() => now.readFileSync(path));
  return later(() => now.readFileSync(path, encoding));
}

export function writeFile(
  file: string,
  data: string | ArrayBufferView,
  options?: now.WriteFileOptions,
): Promise<void> {
  return later(() => now.writeFileSync(file, data, options));
}

export function appendFile(
  path: string,
  data: string | ArrayBufferView,
  options?: now.WriteFileOptions,
): Promise<void> {
  return later(() => now.appendFileSync(path, data, options));
}

export function access(path: string, mode?: number): Promise<void> {
  return later(() => now.accessSync(path, mode));
}

export function stat(path: string): Promise<now.Stats> {
  return later(() => now.statSync(path));
}

export function lstat(path: string): Promise<now.Stats> {
  return later(() => now.lstatSync(path));
}

export function mkdir(
  path: string,
  options: now.MakeDirectoryOptions & { recursive: true },
): Promise<string | undefined>;
export function mkdir(
  path: string,
  options?: number | string | (now.MakeDirectoryOptions & { recursive?: false | undefined }) | null,
): Promise<void>;
export function mkdir(
  path: string,
  options?: number | string | now.MakeDirectoryOptions | null,
): Promise<string | undefined>;
export function mkdir(
  path: string,
  options?: number | string | now.MakeDirectoryOptions | null,
): Promise<string | undefined> | Promise<void> {
  return later(() => now.mkdirSync(path, options));
}

export function mkdtemp(prefix: string): Promise<string> {
  return later(() => now.mkdtempSync(prefix));
}

type WithNames = now.ReadDirectoryOptions & { withFileTypes?: false | undefined };
type WithTypes = now.ReadDirectoryOptions & { withFileTypes: true };

export function readdir(
  path: string,
  options?: BufferEncoding | WithNames | null,
): Promise<string[]>;
export function readdir(path: string, options: WithTypes): Promise<now.Dirent[]>;
export function readdir(
  path: string,
  options?: BufferEncoding | now.ReadDirectoryOptions | null,
): Promise<string[] | now.Dirent[]> {
  if (typeof options === "object" && options?.withFileTypes === true) {
    const given: WithTypes = { ...options, withFileTypes: true };
    return later(() => now.readdirSync(path, given));
  }
  const recursive = typeof options === "object" && options?.recursive === true;
  return later(() => now.readdirSync(path, { recursive }));
}

export function rmdir(path: string): Promise<void> {
  return later(() => now.rmdirSync(path));
}

export function rm(path: string, options?: now.RmOptions): Promise<void> {
  return later(() => now.rmSync(path, options));
}

export function unlink(path: string): Promise<void> {
  return later(() => now.unlinkSync(path));
}

export function rename(oldPath: string, newPath: string): Promise<void> {
  return later(() => now.renameSync(oldPath, newPath));
}

export function copyFile(src: string, dest: string, mode?: number): Promise<void> {
  return later(() => now.copyFileSync(src, dest, mode));
}

export function truncate(path: string, len?: number): Promise<void> {
  return later(() => now.truncateSync(path, len));
}

export function chmod(path: string, mode: number | string): Promise<void> {
  return later(() => now.chmodSync(path, mode));
}

export function utimes(path: string, atime: now.TimeLike, mtime: now.TimeLike): Promise<void> {
  return later(() => now.utimesSync(path, atime, mtime));
}

export function readlink(path: string): Promise<string> {
  return later(() => now.readlinkSync(path));
}

export function symlink(target: string, path: string, type?: string | null): Promise<void> {
  return later(() => now.symlinkSync(target, path, type));
}

export function link(existingPath: string, newPath: string): Promise<void> {
  return later(() => now.linkSync(existingPath, newPath));
}

export function realpath(path: string): Promise<string> {
  return later(() => now.realpathSync(path));
}

export * as default from "./promises.ts";

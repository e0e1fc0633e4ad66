/**
 * node/path/posix.ts — the module node:path/posix. Paths are looked at as texts; only resolve and
 * relative ask for the working directory.
 */
import { hostWorkingDirectory } from "tsuk:intrinsics";

export interface ParsedPath {
  root: string;
  dir: string;
  base: string;
  ext: string;
  name: string;
}

export interface FormatInputPathObject {
  root?: string | undefined;
  dir?: string | undefined;
  base?: string | undefined;
  ext?: string | undefined;
  name?: string | undefined;
}

export const sep = "/";
export const delimiter = ":";

const SLASH = 0x2f;

export function isAbsolute(path: string): boolean {
  return path.startsWith(sep);
}

export function normalize(path: string): string {
  if (path === "") return ".";
  const absolute = isAbsolute(path);
  const trailing = path.endsWith(sep);
  const body = withoutDots(path, !absolute);
  if (body === "") {
    if (absolute) return sep;
    return trailing ? "./" : ".";
  }
  return (absolute ? sep : "") + body + (trailing ? sep : "");
}

/** The segments without `.` and `..`; those that lead above the beginning stay if `above` is set. */
function withoutDots(path: string, above: boolean): string {
  const kept: string[] = [];
  for (const segment of path.split(sep)) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (kept.length > 0 && kept[kept.length - 1] !== "..") kept.pop();
    else if (above) kept.push(segment);
  }
  return kept.join(sep);
}

export function join(...paths: string[]): string {
  let joined = "";
  for (const path of paths) {
    if (path === "") continue;
    joined = joined === "" ? path : `${joined}/${path}`;
  }
  return normalize(joined);
}

export function resolve(...paths: string[]): string {
  let resolved = "";
  for (let i = paths.length - 1; i >= 0 && !isAbsolute(resolved); i--) {
    const path = paths[i];
    if (path !== "") resolved = resolved === "" ? path : `${path}/${resolved}`;
  }
  if (!isAbsolute(resolved)) resolved = `${hostWorkingDirectory()}/${resolved}`;
  return sep + withoutDots(resolved, false);
}

export function relative(from: string, to: string): string {
  if (from === to) return "";
  const start = resolve(from);
  const end = resolve(to);
  if (start === end) return "";
  const passed = start === sep ? [] : start.slice(1).split(sep);
  const wanted = end === sep ? [] : end.slice(1).split(sep);
  let common = 0;
  while (common < passed.length && common < wanted.length) {
    if (passed[common] !== wanted[common]) break;
    common++;
  }
  const steps: string[] = [];
  for (let i = common; i < passed.length; i++) steps.push("..");
  for (let i = common; i < wanted.length; i++) steps.push(wanted[i]);
  return steps.join(sep);
}

/** Only Windows has such paths. */
export function toNamespacedPath(path: string): string {
  return path;
}

/** The end of the last segment: slashes after it are not part of it. */
function endOfBase(path: string): number {
  let end = path.length;
  while (end > 0 && path.charCodeAt(end - 1) === SLASH) end--;
  return end;
}

/** Where the segment that ends at `end` begins. */
function startOfBase(path: string, end: number): number {
  return end === 0 ? 0 : path.lastIndexOf(sep, end - 1) + 1;
}

export function dirname(path: string): string {
  if (path === "") return ".";
  const slash = startOfBase(path, endOfBase(path)) - 1;
  if (slash < 0) return isAbsolute(path) ? sep : ".";
  if (slash === 0) return sep;
  return slash === 1 && isAbsolute(path) ? "//" : path.slice(0, slash);
}

export function basename(path: string, suffix?: string): string {
  if (suffix !== undefined && suffix !== "" && suffix === path) return "";
  const end = endOfBase(path);
  const base = path.slice(startOfBase(path, end), end);
  const isLonger = suffix !== undefined && base.length > suffix.length;
  if (!isLonger || !base.endsWith(suffix)) return base;
  return base.slice(0, base.length - suffix.length);
}

export function extname(path: string): string {
  return extensionOf(basename(path));
}

function extensionOf(base: string): string {
  const dot = base.lastIndexOf(".");
  return dot <= 0 || base === ".." ? "" : base.slice(dot);
}

export function parse(path: string): ParsedPath {
  const end = endOfBase(path);
  const start = startOfBase(path, end);
  const base = path.slice(start, end);
  const ext = extensionOf(base);
  const root = isAbsolute(path) ? sep : "";
  const dir = start > 1 ? path.slice(0, start - 1) : root;
  return { root, dir, base, ext, name: base.slice(0, base.length - ext.length) };
}

export function format(path: FormatInputPathObject): string {
  const dir = path.dir || path.root;
  const base = path.base || `${path.name || ""}${dotted(path.ext)}`;
  if (!dir) return base;
  return dir === path.root ? dir + base : dir + sep + base;
}

function dotted(extension: string | undefined): string {
  if (!extension) return "";
  return extension.startsWith(".") ? extension : `.${extension}`;
}

export * as default from "./posix.ts";
export * as posix from "./posix.ts";

/**
 * The cache on disk: where it is, how things get into it, and when they leave.
 *
 * Everything is stored under the hash of what it was made from, written beside its place and
 * renamed into it, so that any number of tsuk processes can share a cache without locks. Losing
 * any part of it costs time only.
 */

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { report } from "../diagnostics/reported-error.ts";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** What nobody used for this long leaves the cache. */
const KEEP_MILLISECONDS = 14 * DAY_MILLISECONDS;

export interface Cache {
  readonly folder: string;
}

/**
 * Opens the cache in the first of these places that can be written: TSUK_CACHE, the system's
 * place for caches, the system's place for temporary files. Throws a ReportedError if none can.
 */
export function openCache(environment: NodeJS.ProcessEnv): Cache {
  const candidates = [
    environment["TSUK_CACHE"],
    join(userCacheFolder(environment), "tsuk"),
    join(tmpdir(), `tsuk-cache-${userInfo().uid}`),
  ];
  let problem = "";
  for (const folder of candidates) {
    if (!folder) continue;
    try {
      mkdirSync(join(folder, "tmp"), { recursive: true, mode: 0o700 });
      const probe = join(folder, "tmp", `probe-${process.pid}`);
      writeFileSync(probe, "");
      rmSync(probe);
      return { folder };
    } catch (error) {
      problem ||= error instanceof Error ? error.message : String(error);
    }
  }
  throw report("TK5003", {
    message: "no folder for tsuk's cache can be written",
    notes: [problem],
    help: ["let TSUK_CACHE name a folder that can be written"],
  });
}

function userCacheFolder(environment: NodeJS.ProcessEnv): string {
  const chosen = environment["XDG_CACHE_HOME"];
  if (chosen && isAbsolute(chosen)) return chosen;
  return process.platform === "darwin"
    ? join(homedir(), "Library", "Caches")
    : join(homedir(), ".cache");
}

/** The hash of the parts, none of which can run into its neighbour. */
export function contentHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(`${typeof part === "string" ? Buffer.byteLength(part) : part.length}:`);
    hash.update(part);
  }
  return hash.digest("hex").slice(0, 40);
}

/** Where the thing of this kind and hash is, or will be. */
export function cachePath(cache: Cache, kind: string, hash: string, extension: string): string {
  return join(cache.folder, kind, hash.slice(0, 2), `${hash.slice(2)}${extension}`);
}

/** True if the path is in the cache; marks it as used. */
export function isCached(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    const status = statSync(path);
    if (Date.now() - status.mtimeMs > DAY_MILLISECONDS) utimesSync(path, new Date(), new Date());
  } catch {
    // Another process removed it in between, or may write here and we may not: still no error.
    return existsSync(path);
  }
  return true;
}

let scratchCount = 0;

/** A name for a file that will be renamed into the cache; same file system as the cache. */
export function scratchPath(cache: Cache, extension: string): string {
  scratchCount += 1;
  return join(cache.folder, "tmp", `${process.pid}-${scratchCount}${extension}`);
}

/** Moves a finished scratch file to its place. */
export function commitScratch(scratch: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  renameSync(scratch, path);
}

export function writeCached(cache: Cache, path: string, content: string | Uint8Array): void {
  const scratch = scratchPath(cache, ".part");
  writeFileSync(scratch, content);
  commitScratch(scratch, path);
}

/** Once a day, removes what has not been used for a while. Failures do not matter. */
export function pruneCache(cache: Cache): void {
  const stamp = join(cache.folder, "pruned");
  const now = Date.now();
  try {
    const last = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (now - last < DAY_MILLISECONDS) return;
    writeFileSync(stamp, "");
    for (const item of readdirSync(cache.folder, { withFileTypes: true, recursive: true })) {
      if (!item.isFile()) continue;
      const path = join(item.parentPath, item.name);
      if (now - statSync(path).mtimeMs > KEEP_MILLISECONDS) rmSync(path, { force: true });
    }
  } catch {
    // A cache that cannot be pruned is still a cache.
  }
}

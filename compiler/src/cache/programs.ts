/**
 * The cache of whole programs: an executable, and the state of every file it was made from. A
 * program that has not changed is answered from here without loading TypeScript.
 */

import { existsSync, readFileSync, statSync } from "node:fs";
import type { Statistic } from "../driver-types.ts";
import {
  type Cache,
  cachePath,
  commitScratch,
  contentHash,
  isCached,
  writeCached,
} from "./folder.ts";

interface FileState {
  readonly file: string;
  readonly hash: string;
  readonly size: number;
  /** Zero when the file was too young for its time to tell a later change. */
  readonly modified: number;
}

interface Manifest {
  readonly format: 1;
  readonly files: readonly FileState[];
  readonly absent: readonly string[];
  readonly stats: readonly Statistic[];
}

export interface CachedProgram {
  readonly executable: string;
  readonly stats: readonly Statistic[];
}

/** The executable stored under `key`, if nothing that it was made from has changed. */
export function findProgram(cache: Cache, key: string): CachedProgram | undefined {
  const executable = cachePath(cache, "programs", key, ".exe");
  const manifestPath = cachePath(cache, "programs", key, ".json");
  if (!isCached(executable) || !isCached(manifestPath)) return undefined;
  const manifest = readManifest(manifestPath);
  if (!manifest) return undefined;
  if (manifest.absent.some((path) => existsSync(path))) return undefined;
  if (!manifest.files.every(isUnchanged)) return undefined;
  return { executable, stats: manifest.stats };
}

/**
 * Stores a freshly linked executable and gives its place. `started` is when the compilation began:
 * a file modified since then may have changed after it was read.
 */
export function storeProgram(
  cache: Cache,
  key: string,
  scratch: string,
  program: {
    readonly sources: readonly { readonly file: string; readonly text: string }[];
    readonly absent: readonly string[];
    readonly stats: readonly Statistic[];
    readonly started: number;
  },
): string {
  const executable = cachePath(cache, "programs", key, ".exe");
  const files = program.sources.map(({ file, text }): FileState => {
    const status = statSync(file, { throwIfNoEntry: false });
    const isOld = status !== undefined && status.mtimeMs < program.started;
    return {
      file,
      hash: contentHash(text),
      size: status?.size ?? -1,
      modified: isOld ? status.mtimeMs : 0,
    };
  });
  const { absent, stats } = program;
  const manifest: Manifest = { format: 1, files, absent, stats };
  commitScratch(scratch, executable);
  writeCached(cache, cachePath(cache, "programs", key, ".json"), JSON.stringify(manifest));
  return executable;
}

function isUnchanged(state: FileState): boolean {
  const status = statSync(state.file, { throwIfNoEntry: false });
  if (!status) return false;
  if (status.size === state.size && status.mtimeMs === state.modified) return true;
  try {
    const text = readFileSync(state.file, "utf8");
    // TypeScript drops a byte order mark, and so does the text that was hashed.
    return contentHash(text.replace(/^\ufeff/, "")) === state.hash;
  } catch {
    return false;
  }
}

function readManifest(path: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
    return manifest.format === 1 ? manifest : undefined;
  } catch {
    return undefined;
  }
}

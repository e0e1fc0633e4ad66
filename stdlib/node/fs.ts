/**
 * node/fs.ts — the module node:fs: its synchronous functions, and node:fs/promises as `promises`.
 */
export * from "./fs/callbacks.ts";
export * as constants from "./fs/constants.ts";
export { type CopySyncOptions, cpSync } from "./fs/copy.ts";
export {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  type ReadSyncOptions,
  readSync,
  writeSync,
} from "./fs/descriptors.ts";
export * from "./fs/directories.ts";
export * from "./fs/files.ts";
export * as promises from "./fs/promises.ts";
export * from "./fs/stats.ts";
export {
  createReadStream,
  createWriteStream,
  type ReadStream,
  type WriteStream,
} from "./fs/streams.ts";
export * as default from "./fs.ts";

/**
 * node/path.ts — the module node:path: that of POSIX, as on every platform so far.
 */
export * from "./path/posix.ts";
export * as default from "./path/posix.ts";

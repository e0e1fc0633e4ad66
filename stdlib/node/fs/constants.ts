/**
 * node/fs/constants.ts — the numbers of node:fs.constants, as Linux has them, and the words for
 * flags.
 */
import { inspect } from "../../ecma/inspect.ts";
import { TypeError } from "../../web/coded-error.ts";

export const F_OK = 0;
export const X_OK = 1;
export const W_OK = 2;
export const R_OK = 4;
export const O_RDONLY = 0;
export const O_WRONLY = 1;
export const O_RDWR = 2;
export const O_CREAT = 64;
export const O_EXCL = 128;
export const O_TRUNC = 512;
export const O_APPEND = 1024;
export const O_SYNC = 1052672;
export const S_IFMT = 61440;
export const S_IFREG = 32768;
export const S_IFDIR = 16384;
export const S_IFCHR = 8192;
export const S_IFBLK = 24576;
export const S_IFIFO = 4096;
export const S_IFLNK = 40960;
export const S_IFSOCK = 49152;
export const COPYFILE_EXCL = 1;

export type OpenMode = number | string;

/** `r`, `w`, `a`, with `+` for both ways, `x` for new files only, `s` for synchronised ones. */
export function flagsOf(mode: OpenMode | undefined | null): number {
  if (mode === undefined || mode === null) return O_RDONLY;
  if (typeof mode === "number") return mode;
  const both = mode.endsWith("+");
  const letters = both ? mode.slice(0, -1) : mode;
  const direction = both ? O_RDWR : O_WRONLY;
  switch (letters) {
    case "r":
      return both ? O_RDWR : O_RDONLY;
    case "rs":
    case "sr":
      return (both ? O_RDWR : O_RDONLY) | O_SYNC;
    case "w":
      return O_TRUNC | O_CREAT | direction;
    case "wx":
    case "xw":
      return O_TRUNC | O_CREAT | direction | O_EXCL;
    case "a":
      return O_APPEND | O_CREAT | direction;
    case "ax":
    case "xa":
      return O_APPEND | O_CREAT | direction | O_EXCL;
    case "as":
    case "sa":
      return O_APPEND | O_CREAT | direction | O_SYNC;
    default: {
      const message = `The argument 'flags' is invalid. Received ${inspect(mode)}`;
      throw new TypeError("ERR_INVALID_ARG_VALUE", message);
    }
  }
}

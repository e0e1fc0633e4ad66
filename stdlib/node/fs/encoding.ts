/**
 * node/fs/encoding.ts — the names of encodings, and the numbers by which the intrinsics know them.
 */
import { inspect } from "../../ecma/inspect.ts";
import { TypeError } from "../../web/coded-error.ts";

export const UTF8 = 0;

export function encodingNumber(name: string): number {
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
    default: {
      const message = `The argument 'encoding' is invalid encoding. Received ${inspect(name)}`;
      throw new TypeError("ERR_INVALID_ARG_VALUE", message);
    }
  }
}

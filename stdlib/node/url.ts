/**
 * node/url.ts — the module node:url: URLs of files, and the web's classes.
 */
import { hostPlatform } from "tsuk:intrinsics";
import { TypeError } from "../web/coded-error.ts";
import { resolve } from "./path/posix.ts";

export { URL } from "../web/url.ts";
export { URLSearchParams } from "../web/url-search-params.ts";

export function fileURLToPath(url: string | URL): string {
  const file = typeof url === "string" ? new globalThis.URL(url) : url;
  if (file.protocol !== "file:") {
    throw new TypeError("ERR_INVALID_URL_SCHEME", "The URL must be of scheme file");
  }
  if (file.hostname !== "") {
    const message = `File URL host must be "localhost" or empty on ${hostPlatform()}`;
    throw new TypeError("ERR_INVALID_FILE_URL_HOST", message);
  }
  const { pathname } = file;
  if (/%2f/i.test(pathname)) {
    const message = "File URL path must not include encoded / characters";
    throw new TypeError("ERR_INVALID_FILE_URL_PATH", message);
  }
  return decodeURIComponent(pathname);
}

/** A slash at the end of the path stays. */
export function pathToFileURL(path: string): URL {
  let resolved = resolve(path);
  if (path.endsWith("/") && !resolved.endsWith("/")) resolved += "/";
  const encoded = resolved
    .replaceAll("%", "%25")
    .replaceAll("\\", "%5C")
    .replaceAll("\n", "%0A")
    .replaceAll("\r", "%0D")
    .replaceAll("\t", "%09")
    .replaceAll("?", "%3F")
    .replaceAll("#", "%23");
  return new globalThis.URL(`file://${encoded}`);
}

export * as default from "./url.ts";

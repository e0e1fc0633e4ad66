/**
 * web/url/record.ts — a URL taken apart, and written again (URL Standard, 4.1 and 4.5).
 */
export class UrlRecord {
  scheme: string = "";
  username: string = "";
  password: string = "";
  host: string | undefined = undefined;
  port: number | undefined = undefined;
  /** The segments; of a URL such as mailto:x there is one, and `isOpaque` is set. */
  path: string[] = [];
  isOpaque: boolean = false;
  query: string | undefined = undefined;
  fragment: string | undefined = undefined;
}

export function copyOf(url: UrlRecord): UrlRecord {
  const copy = new UrlRecord();
  copy.scheme = url.scheme;
  copy.username = url.username;
  copy.password = url.password;
  copy.host = url.host;
  copy.port = url.port;
  copy.path = url.path.slice();
  copy.isOpaque = url.isOpaque;
  copy.query = url.query;
  copy.fragment = url.fragment;
  return copy;
}

/** The port that a scheme has of itself; -1: none; undefined: it is not a special one. */
export function defaultPort(scheme: string): number | undefined {
  switch (scheme) {
    case "http":
    case "ws":
      return 80;
    case "https":
    case "wss":
      return 443;
    case "ftp":
      return 21;
    case "file":
      return -1;
    default:
      return undefined;
  }
}

export function isSpecial({ scheme }: UrlRecord): boolean {
  return defaultPort(scheme) !== undefined;
}

/** Of a URL without a host, or of a file, nobody logs in. */
export function hasNoCredentials(url: UrlRecord): boolean {
  return url.host === undefined || url.host === "" || url.scheme === "file";
}

export function pathText(url: UrlRecord): string {
  if (url.isOpaque) return url.path[0];
  return url.path.map((segment) => `/${segment}`).join("");
}

export function hostText({ host, port }: UrlRecord): string {
  if (host === undefined) return "";
  return port === undefined ? host : `${host}:${port}`;
}

export function urlText(url: UrlRecord): string {
  let text = `${url.scheme}:`;
  if (url.host !== undefined) {
    text += "//";
    if (url.username !== "" || url.password !== "") {
      text += url.username;
      if (url.password !== "") text += `:${url.password}`;
      text += "@";
    }
    text += hostText(url);
  } else if (!url.isOpaque && url.path.length > 1 && url.path[0] === "") {
    // Without this the path would be taken for a host.
    text += "/.";
  }
  text += pathText(url);
  if (url.query !== undefined) text += `?${url.query}`;
  if (url.fragment !== undefined) text += `#${url.fragment}`;
  return text;
}

export function originOf(url: UrlRecord): string {
  return isSpecial(url) && url.scheme !== "file" ? `${url.scheme}://${hostText(url)}` : "null";
}

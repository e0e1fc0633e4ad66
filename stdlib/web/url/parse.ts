/**
 * web/url/parse.ts — the URL parser (URL Standard, 4.4). Where the standard has a machine that looks at
 * one character after the other, each part is cut out of the text here and given to its function.
 */
import * as encode from "./encode.ts";
import { parseHost } from "./host.ts";
import { copyOf, defaultPort, isSpecial, UrlRecord } from "./record.ts";

/** The URL; undefined: the text is none. */
export function parseUrl(input: string, base: UrlRecord | undefined): UrlRecord | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard takes them off
  const text = input.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, "").replace(/[\t\n\r]/g, "");
  const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]*(?=:)/.exec(text)?.[0];
  if (scheme !== undefined) {
    return parseAfterScheme(scheme.toLowerCase(), text.slice(scheme.length + 1), base);
  }
  if (base === undefined) return undefined;
  if (base.isOpaque) {
    if (!text.startsWith("#")) return undefined;
    const url = copyOf(base);
    url.fragment = encode.percentEncode(text.slice(1), encode.FRAGMENT);
    return url;
  }
  const url = new UrlRecord();
  url.scheme = base.scheme;
  return base.scheme === "file" ? parseFile(url, text, base) : parseRelative(url, text, base);
}

function parseAfterScheme(
  scheme: string,
  rest: string,
  base: UrlRecord | undefined,
): UrlRecord | undefined {
  const url = new UrlRecord();
  url.scheme = scheme;
  if (scheme === "file") return parseFile(url, rest, base?.scheme === "file" ? base : undefined);
  if (isSpecial(url)) {
    const isRelative = base !== undefined && base.scheme === scheme && !rest.startsWith("//");
    return isRelative ? parseRelative(url, rest, base) : parseAuthority(url, withoutSlashes(rest));
  }
  if (rest.startsWith("//")) return parseAuthority(url, rest.slice(2));
  if (rest.startsWith("/")) return parsePath(url, rest.slice(1));
  const end = endOf(rest, "?#");
  url.isOpaque = true;
  url.path = [encode.percentEncode(rest.slice(0, end), encode.CONTROL)];
  return parseEnd(url, rest.slice(end));
}

/** Where the first of some characters stands, or the end. */
function endOf(text: string, characters: string): number {
  let end = 0;
  while (end < text.length && !characters.includes(text.charAt(end))) end++;
  return end;
}

function withoutSlashes(text: string): string {
  return text.replace(/^[/\\]+/, "");
}

function isSlash(url: UrlRecord, character: string): boolean {
  return character === "/" || (character === "\\" && isSpecial(url));
}

/** What the path of a URL ends with: a query and a fragment. */
function parseEnd(url: UrlRecord, text: string): UrlRecord {
  const hash = text.indexOf("#");
  const before = hash < 0 ? text : text.slice(0, hash);
  if (before.startsWith("?")) {
    const set = isSpecial(url) ? encode.SPECIAL_QUERY : encode.QUERY;
    url.query = encode.percentEncode(before.slice(1), set);
  }
  if (hash >= 0) url.fragment = encode.percentEncode(text.slice(hash + 1), encode.FRAGMENT);
  return url;
}

// ------------------------------------------------------------ relative to a base

function parseRelative(url: UrlRecord, text: string, base: UrlRecord): UrlRecord | undefined {
  if (text !== "" && isSlash(url, text.charAt(0))) {
    const next = text.charAt(1);
    if (isSpecial(url) && (next === "/" || next === "\\")) {
      return parseAuthority(url, withoutSlashes(text));
    }
    if (next === "/") return parseAuthority(url, text.slice(2));
    takeAuthority(url, base);
    return parsePath(url, text.slice(1));
  }
  takeAuthority(url, base);
  url.path = base.path.slice();
  if (text === "" || text.startsWith("#")) {
    url.query = base.query;
    return parseEnd(url, text);
  }
  if (text.startsWith("?")) return parseEnd(url, text);
  shorten(url);
  return parsePath(url, text);
}

function takeAuthority(url: UrlRecord, base: UrlRecord): void {
  url.username = base.username;
  url.password = base.password;
  url.host = base.host;
  url.port = base.port;
}

// ------------------------------------------------------------ user, host, port

function parseAuthority(url: UrlRecord, text: string): UrlRecord | undefined {
  const end = endOf(text, isSpecial(url) ? "/\\?#" : "/?#");
  const authority = text.slice(0, end);
  const at = authority.lastIndexOf("@");
  if (at >= 0) {
    if (at === authority.length - 1) return undefined;
    const credentials = authority.slice(0, at);
    const colon = credentials.indexOf(":");
    const user = colon < 0 ? credentials : credentials.slice(0, colon);
    url.username = encode.percentEncode(user, encode.USERINFO);
    if (colon >= 0) {
      url.password = encode.percentEncode(credentials.slice(colon + 1), encode.USERINFO);
    }
  }
  if (!parseHostAndPort(url, authority.slice(at + 1))) return undefined;
  return parsePathStart(url, text.slice(end));
}

/** False: one of them is wrong. */
export function parseHostAndPort(url: UrlRecord, text: string): boolean {
  const bracket = text.lastIndexOf("]");
  const colon = text.indexOf(":", bracket < 0 ? 0 : bracket);
  const host = colon < 0 ? text : text.slice(0, colon);
  if (host === "" && (colon >= 0 || isSpecial(url))) return false;
  const parsed = host === "" ? "" : parseHost(host, isSpecial(url));
  if (parsed === undefined) return false;
  const port = colon < 0 ? "" : text.slice(colon + 1);
  if (port !== "" && !/^[0-9]+$/.test(port)) return false;
  url.host = parsed;
  if (port === "") return true;
  const number = Number(port);
  if (number > 65535) return false;
  url.port = number === defaultPort(url.scheme) ? undefined : number;
  return true;
}

// ------------------------------------------------------------ files

function isDriveLetter(text: string): boolean {
  return /^[a-zA-Z][:|]$/.test(text);
}

function startsWithDriveLetter(text: string): boolean {
  return /^[a-zA-Z][:|](?:[/\\?#]|$)/.test(text);
}

function parseFile(
  url: UrlRecord,
  text: string,
  base: UrlRecord | undefined,
): UrlRecord | undefined {
  url.host = "";
  const isFirst = text !== "" && isSlash(url, text.charAt(0));
  if (isFirst && text.length > 1 && isSlash(url, text.charAt(1))) {
    return parseFileHost(url, text.slice(2));
  }
  if (isFirst) {
    const rest = text.slice(1);
    if (base !== undefined) {
      url.host = base.host;
      const [drive] = base.path;
      const isKept =
        !startsWithDriveLetter(rest) && base.path.length > 0 && /^[a-zA-Z]:$/.test(drive);
      if (isKept) url.path.push(drive);
    }
    return parsePath(url, rest);
  }
  if (base === undefined) return parsePath(url, text);
  url.host = base.host;
  url.path = base.path.slice();
  if (text === "" || text.startsWith("#")) {
    url.query = base.query;
    return parseEnd(url, text);
  }
  if (text.startsWith("?")) return parseEnd(url, text);
  if (startsWithDriveLetter(text)) url.path = [];
  else shorten(url);
  return parsePath(url, text);
}

function parseFileHost(url: UrlRecord, text: string): UrlRecord | undefined {
  const end = endOf(text, "/\\?#");
  const name = text.slice(0, end);
  if (isDriveLetter(name)) return parsePath(url, text);
  if (name !== "") {
    const host = parseHost(name, true);
    if (host === undefined) return undefined;
    url.host = host === "localhost" ? "" : host;
  }
  return parsePathStart(url, text.slice(end));
}

// ------------------------------------------------------------ paths

export function parsePathStart(url: UrlRecord, text: string): UrlRecord {
  if (isSpecial(url)) {
    return parsePath(url, text !== "" && isSlash(url, text.charAt(0)) ? text.slice(1) : text);
  }
  if (text === "" || text.startsWith("?") || text.startsWith("#")) return parseEnd(url, text);
  return parsePath(url, text.startsWith("/") ? text.slice(1) : text);
}

/** Adds the segments of a text to the path. */
function parsePath(url: UrlRecord, text: string): UrlRecord {
  const end = endOf(text, "?#");
  addSegments(url, text.slice(0, end));
  return parseEnd(url, text.slice(end));
}

/** A path alone: it may have what would end it. */
export function addSegments(url: UrlRecord, text: string): void {
  const segments = text.split(isSpecial(url) ? /[/\\]/ : "/");
  for (let i = 0; i < segments.length; i++) {
    const isLast = i === segments.length - 1;
    let segment = encode.percentEncode(segments[i], encode.PATH);
    if (isDoubleDot(segment)) {
      shorten(url);
      if (isLast) url.path.push("");
    } else if (isDot(segment)) {
      if (isLast) url.path.push("");
    } else {
      const isDrive = url.scheme === "file" && url.path.length === 0 && isDriveLetter(segment);
      if (isDrive) segment = `${segment.charAt(0)}:`;
      url.path.push(segment);
    }
  }
}

function isDot(segment: string): boolean {
  return segment === "." || segment.toLowerCase() === "%2e";
}

function isDoubleDot(segment: string): boolean {
  return /^(?:\.|%2e)(?:\.|%2e)$/i.test(segment);
}

/** The last segment goes, but for the letter of a drive. */
function shorten(url: UrlRecord): void {
  const [first] = url.path.length === 1 ? url.path : [""];
  if (url.scheme === "file" && /^[a-zA-Z]:$/.test(first)) return;
  url.path.pop();
}

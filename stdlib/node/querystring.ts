/**
 * node/querystring.ts — the module node:querystring: queries as objects.
 */
import { percentDecode } from "../web/url/encode.ts";

export interface StringifyOptions {
  encodeURIComponent?: ((str: string) => string) | undefined;
}

export interface ParseOptions {
  maxKeys?: number | undefined;
  decodeURIComponent?: ((str: string) => string) | undefined;
}

export type ParsedUrlQuery = Record<string, string | string[] | undefined>;

type Primitive = string | number | bigint | boolean;
export type ParsedUrlQueryInput = Record<
  string,
  Primitive | readonly Primitive[] | null | undefined
>;

/** As encodeURIComponent, but that half a surrogate pair is an error of its own kind. */
export function escape(str: string): string {
  return encodeURIComponent(str);
}

/** What is no well-formed encoding is taken as far as it goes. */
export function unescape(str: string): string {
  try {
    return decodeURIComponent(str);
  } catch {
    return percentDecode(str, false);
  }
}

function textOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return Number.isFinite(value) ? String(value) : "";
    case "bigint":
    case "boolean":
      return String(value);
    default:
      return "";
  }
}

export function stringify(
  obj?: ParsedUrlQueryInput,
  sep?: string | null,
  eq?: string | null,
  options?: StringifyOptions,
): string {
  const between = sep || "&";
  const equals = eq || "=";
  const encode = options?.encodeURIComponent ?? escape;
  const parts: string[] = [];
  for (const [key, value] of Object.entries(obj ?? {})) {
    const start = encode(key) + equals;
    if (Array.isArray(value)) for (const each of value) parts.push(start + encode(textOf(each)));
    else parts.push(start + encode(textOf(value)));
  }
  return parts.join(between);
}

export function parse(
  str: string,
  sep?: string | null,
  eq?: string | null,
  options?: ParseOptions,
): ParsedUrlQuery {
  const found = Object.create(null) as ParsedUrlQuery;
  const equals = eq || "=";
  const decode = options?.decodeURIComponent ?? unescape;
  const most = options?.maxKeys ?? 1000;
  let parts = str.split(sep || "&").filter((part) => part !== "");
  if (most > 0) parts = parts.slice(0, most);
  for (const part of parts) {
    const text = part.replaceAll("+", "%20");
    const at = text.indexOf(equals);
    const key = decode(at < 0 ? text : text.slice(0, at));
    const value = at < 0 ? "" : decode(text.slice(at + equals.length));
    const known = found[key];
    if (known === undefined) found[key] = value;
    else if (typeof known === "string") found[key] = [known, value];
    else known.push(value);
  }
  return found;
}

export * as default from "./querystring.ts";
export { parse as decode, stringify as encode };

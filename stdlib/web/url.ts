/**
 * web/url.ts — URL (URL Standard, 6.1).
 */
import { TypeError as BaseTypeError } from "../ecma/error.ts";
import type { InspectOptions } from "../ecma/inspect-context.ts";
import { customInspect, inspectParts } from "./inspect-parts.ts";
import * as encode from "./url/encode.ts";
import { addSegments, parseHostAndPort, parseUrl } from "./url/parse.ts";
import {
  copyOf,
  defaultPort,
  hasNoCredentials,
  hostText,
  isSpecial,
  originOf,
  pathText,
  type UrlRecord,
  urlText,
} from "./url/record.ts";
import { URLSearchParams } from "./url-search-params.ts";

class TypeError extends BaseTypeError {
  public code: string = "ERR_INVALID_URL";
  public input: string;
  declare public base?: string;

  constructor(input: string, base: string | undefined) {
    super("Invalid URL");
    this.input = input;
    if (base !== undefined) this.base = base;
  }
}

function parse(input: string, base: string | undefined): UrlRecord | undefined {
  if (base === undefined) return parseUrl(input, undefined);
  const parent = parseUrl(base, undefined);
  return parent === undefined ? undefined : parseUrl(input, parent);
}

export class URL {
  #record: UrlRecord;
  #searchParams: URLSearchParams | undefined = undefined;

  constructor(url: string | URL, base?: string | URL) {
    const input = String(url);
    const parent = base === undefined ? undefined : String(base);
    const record = parse(input, parent);
    if (record === undefined) throw new TypeError(input, parent);
    this.#record = record;
  }

  static canParse(url: string | URL, base?: string | URL): boolean {
    return parse(String(url), base === undefined ? undefined : String(base)) !== undefined;
  }

  get href(): string {
    return urlText(this.#record);
  }

  set href(value: string) {
    const record = parseUrl(value, undefined);
    if (record === undefined) throw new TypeError(value, undefined);
    this.#record = record;
    this.#searchParams?.read(record.query ?? "");
  }

  get origin(): string {
    if (this.#record.scheme !== "blob") return originOf(this.#record);
    const inner = parseUrl(pathText(this.#record), undefined);
    const isWeb = inner?.scheme === "http" || inner?.scheme === "https";
    return inner !== undefined && isWeb ? originOf(inner) : "null";
  }

  get protocol(): string {
    return `${this.#record.scheme}:`;
  }

  set protocol(value: string) {
    const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]*(?=:|$)/.exec(value)?.[0]?.toLowerCase();
    const url = this.#record;
    if (scheme === undefined || (defaultPort(scheme) !== undefined) !== isSpecial(url)) return;
    const hasLogin = url.username !== "" || url.password !== "" || url.port !== undefined;
    if (scheme === "file" && hasLogin) return;
    if (url.scheme === "file" && url.host === "") return;
    url.scheme = scheme;
    if (url.port === defaultPort(scheme)) url.port = undefined;
  }

  get username(): string {
    return this.#record.username;
  }

  set username(value: string) {
    if (hasNoCredentials(this.#record)) return;
    this.#record.username = encode.percentEncode(value, encode.USERINFO);
  }

  get password(): string {
    return this.#record.password;
  }

  set password(value: string) {
    if (hasNoCredentials(this.#record)) return;
    this.#record.password = encode.percentEncode(value, encode.USERINFO);
  }

  get host(): string {
    return hostText(this.#record);
  }

  set host(value: string) {
    this.#setHost(value, true);
  }

  get hostname(): string {
    return this.#record.host ?? "";
  }

  set hostname(value: string) {
    this.#setHost(value, false);
  }

  /** What follows the host is left out. */
  #setHost(value: string, withPort: boolean): void {
    if (this.#record.isOpaque) return;
    const ends = isSpecial(this.#record) ? /[/\\?#]/ : /[/?#]/;
    const [authority] = value.split(ends, 1);
    const changed = copyOf(this.#record);
    if (!withPort && /:(?![^[]*\])/.test(authority)) return;
    const digits = /^(.*:[0-9]*)[^0-9\]][^\]]*$/.exec(authority)?.[1] ?? authority;
    if (parseHostAndPort(changed, digits)) this.#record = changed;
  }

  get port(): string {
    const { port } = this.#record;
    return port === undefined ? "" : String(port);
  }

  set port(value: string) {
    const url = this.#record;
    if (hasNoCredentials(url)) return;
    const text = String(value);
    if (text === "") {
      url.port = undefined;
      return;
    }
    const digits = /^[0-9]+/.exec(text)?.[0];
    if (digits === undefined || Number(digits) > 65535) return;
    url.port = Number(digits) === defaultPort(url.scheme) ? undefined : Number(digits);
  }

  get pathname(): string {
    return pathText(this.#record);
  }

  set pathname(value: string) {
    const url = this.#record;
    if (url.isOpaque) return;
    url.path = [];
    const isSlash = value.startsWith("/") || (value.startsWith("\\") && isSpecial(url));
    if (value !== "" || isSpecial(url)) addSegments(url, isSlash ? value.slice(1) : value);
  }

  get search(): string {
    const { query } = this.#record;
    return query === undefined || query === "" ? "" : `?${query}`;
  }

  set search(value: string) {
    this.#setQuery(value === "" ? undefined : value.startsWith("?") ? value.slice(1) : value);
    this.#searchParams?.read(this.#record.query ?? "");
  }

  #setQuery(query: string | undefined): void {
    const set = isSpecial(this.#record) ? encode.SPECIAL_QUERY : encode.QUERY;
    this.#record.query = query === undefined ? undefined : encode.percentEncode(query, set);
  }

  get searchParams(): URLSearchParams {
    if (this.#searchParams === undefined) {
      const params = new URLSearchParams(this.#record.query ?? "");
      params.whenChanged(() => {
        const text = params.toString();
        this.#record.query = text === "" ? undefined : text;
      });
      this.#searchParams = params;
    }
    return this.#searchParams;
  }

  get hash(): string {
    const { fragment } = this.#record;
    return fragment === undefined || fragment === "" ? "" : `#${fragment}`;
  }

  set hash(value: string) {
    const text = value.startsWith("#") ? value.slice(1) : value;
    this.#record.fragment = value === "" ? undefined : encode.percentEncode(text, encode.FRAGMENT);
  }

  toString(): string {
    return this.href;
  }

  toJSON(): string {
    return this.href;
  }

  get [Symbol.toStringTag](): string {
    return "URL";
  }

  [customInspect](depth: number | null, options: InspectOptions): string {
    const parts = {
      href: this.href,
      origin: this.origin,
      protocol: this.protocol,
      username: this.username,
      password: this.password,
      host: this.host,
      hostname: this.hostname,
      port: this.port,
      pathname: this.pathname,
      search: this.search,
      searchParams: this.searchParams,
      hash: this.hash,
    };
    return inspectParts("URL", parts, depth, options);
  }
}

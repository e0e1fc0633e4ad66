/**
 * types/url.d.ts — URL and URLSearchParams, as programs see them. web/url.ts and
 * web/url-search-params.ts implement them.
 */
interface URLSearchParams {
  readonly size: number;
  append(name: string, value: string): void;
  delete(name: string, value?: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string, value?: string): boolean;
  set(name: string, value: string): void;
  sort(): void;
  forEach(
    callback: (value: string, name: string, searchParams: URLSearchParams) => void,
    thisArg?: unknown,
  ): void;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  [Symbol.iterator](): IterableIterator<[string, string]>;
  toString(): string;
}

interface URLSearchParamsConstructor {
  readonly prototype: URLSearchParams;
  new (
    init?:
      | string
      | URLSearchParams
      | Iterable<readonly [string, string]>
      | Readonly<Record<string, string>>,
  ): URLSearchParams;
}

declare var URLSearchParams: URLSearchParamsConstructor;

interface URL {
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
  toJSON(): string;
  toString(): string;
}

interface URLConstructor {
  readonly prototype: URL;
  new (url: string | URL, base?: string | URL): URL;
  canParse(url: string | URL, base?: string | URL): boolean;
}

declare var URL: URLConstructor;

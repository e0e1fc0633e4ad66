/**
 * web/url-search-params.ts — URLSearchParams: names and values in their order.
 */
import { inspect } from "../ecma/inspect.ts";
import type { InspectOptions } from "../ecma/inspect-context.ts";
import { customInspect } from "./inspect-parts.ts";
import { formEncode, percentDecode } from "./url/encode.ts";

type Pair = [name: string, value: string];

export class URLSearchParams {
  #pairs: Pair[] = [];
  /** What is told of each change: the URL that has these parameters. */
  #changed: (() => void) | undefined = undefined;

  constructor(
    init?: string | Iterable<readonly [string, string]> | Readonly<Record<string, string>>,
  ) {
    if (init === undefined || init === null) return;
    if (typeof init === "string") {
      this.read(init.startsWith("?") ? init.slice(1) : init);
    } else if (Symbol.iterator in init) {
      for (const [name, value] of init as Iterable<readonly [string, string]>) {
        this.#pairs.push([String(name), String(value)]);
      }
    } else {
      for (const [name, value] of Object.entries(init)) this.#pairs.push([name, String(value)]);
    }
  }

  /** Parses a query anew. */
  read(query: string): void {
    this.#pairs = [];
    for (const part of query.split("&")) {
      if (part === "") continue;
      const equals = part.indexOf("=");
      const name = equals < 0 ? part : part.slice(0, equals);
      const value = equals < 0 ? "" : part.slice(equals + 1);
      this.#pairs.push([percentDecode(name, true), percentDecode(value, true)]);
    }
  }

  whenChanged(action: () => void): void {
    this.#changed = action;
  }

  get size(): number {
    return this.#pairs.length;
  }

  append(name: string, value: string): void {
    this.#pairs.push([String(name), String(value)]);
    this.#changed?.();
  }

  delete(name: string, value?: string): void {
    this.#pairs = this.#pairs.filter(
      ([each, held]) => each !== name || (value !== undefined && held !== value),
    );
    this.#changed?.();
  }

  get(name: string): string | null {
    const found = this.#pairs.find(([each]) => each === name);
    return found === undefined ? null : found[1];
  }

  getAll(name: string): string[] {
    return this.#pairs.filter(([each]) => each === name).map(([, value]) => value);
  }

  has(name: string, value?: string): boolean {
    return this.#pairs.some(
      ([each, held]) => each === name && (value === undefined || held === value),
    );
  }

  set(name: string, value: string): void {
    const at = this.#pairs.findIndex(([each]) => each === name);
    if (at < 0) {
      this.append(name, value);
      return;
    }
    this.#pairs[at][1] = String(value);
    this.#pairs = this.#pairs.filter(([each], index) => each !== name || index <= at);
    this.#changed?.();
  }

  sort(): void {
    this.#pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#changed?.();
  }

  forEach(
    callback: (value: string, name: string, searchParams: URLSearchParams) => void,
    thisArg?: unknown,
  ): void {
    for (const [name, value] of this) callback.call(thisArg, value, name, this);
  }

  *entries(): IterableIterator<[string, string]> {
    for (let i = 0; i < this.#pairs.length; i++) {
      const [name, value] = this.#pairs[i];
      yield [name, value];
    }
  }

  *keys(): IterableIterator<string> {
    for (let i = 0; i < this.#pairs.length; i++) yield this.#pairs[i][0];
  }

  *values(): IterableIterator<string> {
    for (let i = 0; i < this.#pairs.length; i++) yield this.#pairs[i][1];
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }

  toString(): string {
    return this.#pairs.map(([name, value]) => `${formEncode(name)}=${formEncode(value)}`).join("&");
  }

  get [Symbol.toStringTag](): string {
    return "URLSearchParams";
  }

  [customInspect](depth: number | null, options: InspectOptions): string {
    if (depth !== null && depth < 0) return "[Object]";
    const shown = this.#pairs.map(
      ([name, value]) => `${inspect(name, options)} => ${inspect(value, options)}`,
    );
    const length = shown.reduce((sum, each) => sum + each.length + 2, -2);
    if (shown.length === 0) return "URLSearchParams {}";
    if (length <= (options.breakLength ?? 80)) return `URLSearchParams { ${shown.join(", ")} }`;
    return `URLSearchParams {\n  ${shown.join(",\n  ")} }`;
  }
}

// What the cases may use beyond lib.es2023, for `npm run conformance:check`: the cases are checked
// without @types/node, so that they stay programs that any strict project accepts.
interface Console {
  log(...data: unknown[]): void;
  error(...data: unknown[]): void;
  warn(...data: unknown[]): void;
  info(...data: unknown[]): void;
  debug(...data: unknown[]): void;
  table(data?: unknown, columns?: readonly string[]): void;
  group(...label: unknown[]): void;
  groupCollapsed(...label: unknown[]): void;
  groupEnd(): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  timeLog(label?: string, ...data: unknown[]): void;
  assert(condition?: boolean, ...data: unknown[]): void;
  count(label?: string): void;
  countReset(label?: string): void;
  dir(
    item?: unknown,
    options?: { depth?: number | null; showHidden?: boolean; colors?: boolean },
  ): void;
  trace(...data: unknown[]): void;
}
declare var console: Console;

interface Process {
  readonly argv: string[];
  readonly env: { [name: string]: string | undefined };
  readonly platform: string;
  exitCode?: number | string | null | undefined;
  exit(code?: number): never;
  cwd(): string;
  readonly stdout: { write(text: string): boolean };
  readonly stderr: { write(text: string): boolean };
}
declare var process: Process;

interface Timer {
  readonly __timer: unique symbol;
}
declare function setTimeout<A extends unknown[]>(
  callback: (...args: A) => void,
  delay?: number,
  ...args: A
): Timer;
declare function setInterval<A extends unknown[]>(
  callback: (...args: A) => void,
  delay?: number,
  ...args: A
): Timer;
declare function setImmediate<A extends unknown[]>(
  callback: (...args: A) => void,
  ...args: A
): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
declare function clearInterval(timer: Timer | undefined): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T, options?: { transfer?: readonly ArrayBuffer[] }): T;
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare var crypto: {
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): string;
};
interface TextEncoder {
  readonly encoding: string;
  encode(text?: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, into: Uint8Array): { read: number; written: number };
}
declare var TextEncoder: { new (): TextEncoder };
interface TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(bytes?: ArrayBufferLike | ArrayBufferView, options?: { stream?: boolean }): string;
}
declare var TextDecoder: {
  new (encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};
interface DOMException extends Error {
  readonly code: number;
}
declare var DOMException: { new (message?: string, name?: string): DOMException };
declare var performance: { now(): number };

declare module "node:fs" {
  export function readFileSync(path: string | number, encoding: "utf8" | "utf-8"): string;
  export function writeFileSync(path: string, text: string): void;
  export function appendFileSync(path: string, text: string): void;
  export function existsSync(path: string): boolean;
  export function mkdirSync(path: string, options?: { recursive?: boolean }): string | undefined;
  export function rmSync(path: string, options?: { recursive?: boolean; force?: boolean }): void;
  export function unlinkSync(path: string): void;
  export function readdirSync(path: string): string[];
}

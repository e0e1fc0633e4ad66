/**
 * types/process.d.ts — process, as programs see it. node/internal/process.ts implements it.
 */
declare namespace NodeJS {
  interface ProcessEnv {
    [name: string]: string | undefined;
  }

  interface ProcessVersions {
    readonly node: string;
    readonly tsuk: string;
  }

  interface MemoryUsage {
    rss: number;
    heapTotal: number;
    heapUsed: number;
    external: number;
    arrayBuffers: number;
  }

  /** process.stdout and process.stderr. */
  interface OutputStream {
    readonly fd: number;
    readonly isTTY: boolean;
    readonly columns: number;
    write(data: string | Uint8Array): boolean;
  }

  /** What lines are read from: Buffers, or texts once setEncoding has said of which encoding. */
  interface Input {
    setEncoding(encoding: string): unknown;
    // biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
    on(event: "data" | "end" | "close", listener: (...args: any[]) => void): unknown;
    // biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
    off(event: "data" | "end" | "close", listener: (...args: any[]) => void): unknown;
    pause(): unknown;
    resume(): unknown;
  }

  /** process.stdin: Buffers, or texts once setEncoding has said of which encoding. */
  interface InputStream {
    readonly fd: number;
    readonly isTTY: boolean;
    setEncoding(encoding: string): this;
    // biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
    on(event: "data" | "end" | "close", listener: (...args: any[]) => void): this;
    // biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
    once(event: "data" | "end" | "close", listener: (...args: any[]) => void): this;
    // biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
    off(event: "data" | "end" | "close", listener: (...args: any[]) => void): this;
    pause(): this;
    resume(): this;
    // biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
    [Symbol.asyncIterator](): AsyncIterableIterator<any>;
  }

  interface ErrnoException extends Error {
    errno?: number | undefined;
    code?: string | undefined;
    path?: string | undefined;
    syscall?: string | undefined;
  }

  interface HRTime {
    (earlier?: [number, number]): [number, number];
    bigint(): bigint;
  }

  type UncaughtExceptionOrigin = "uncaughtException" | "unhandledRejection";
  type ProcessEvent =
    | "beforeExit"
    | "exit"
    | "uncaughtException"
    | "uncaughtExceptionMonitor"
    | "unhandledRejection";

  interface Process {
    readonly argv: string[];
    readonly argv0: string;
    readonly execPath: string;
    readonly env: ProcessEnv;
    exitCode: number | string | null | undefined;
    readonly platform: string;
    readonly arch: string;
    readonly pid: number;
    readonly version: string;
    readonly versions: ProcessVersions;
    readonly stdout: OutputStream;
    readonly stderr: OutputStream;
    readonly stdin: InputStream;
    cwd(): string;
    chdir(directory: string): void;
    emitWarning(warning: string | Error, kind?: string): void;
    exit(code?: number | string | null): never;
    readonly hrtime: HRTime;
    memoryUsage(): MemoryUsage;
    nextTick<A extends unknown[]>(callback: (...args: A) => void, ...args: A): void;
    on(event: "beforeExit" | "exit", listener: (code: number) => void): void;
    on(
      event: "uncaughtException" | "uncaughtExceptionMonitor",
      listener: (error: Error, origin: UncaughtExceptionOrigin) => void,
    ): void;
    on(
      event: "unhandledRejection",
      listener: (reason: unknown, promise: Promise<unknown>) => void,
    ): void;
    addListener(event: "beforeExit" | "exit", listener: (code: number) => void): void;
    addListener(
      event: "uncaughtException" | "uncaughtExceptionMonitor",
      listener: (error: Error, origin: UncaughtExceptionOrigin) => void,
    ): void;
    addListener(
      event: "unhandledRejection",
      listener: (reason: unknown, promise: Promise<unknown>) => void,
    ): void;
    once(event: "beforeExit" | "exit", listener: (code: number) => void): void;
    once(
      event: "uncaughtException" | "uncaughtExceptionMonitor",
      listener: (error: Error, origin: UncaughtExceptionOrigin) => void,
    ): void;
    once(
      event: "unhandledRejection",
      listener: (reason: unknown, promise: Promise<unknown>) => void,
    ): void;
    off(event: "beforeExit" | "exit", listener: (code: number) => void): void;
    off(
      event: "uncaughtException" | "uncaughtExceptionMonitor",
      listener: (error: Error, origin: UncaughtExceptionOrigin) => void,
    ): void;
    off(
      event: "unhandledRejection",
      listener: (reason: unknown, promise: Promise<unknown>) => void,
    ): void;
    removeListener(event: "beforeExit" | "exit", listener: (code: number) => void): void;
    removeListener(
      event: "uncaughtException" | "uncaughtExceptionMonitor",
      listener: (error: Error, origin: UncaughtExceptionOrigin) => void,
    ): void;
    removeListener(
      event: "unhandledRejection",
      listener: (reason: unknown, promise: Promise<unknown>) => void,
    ): void;
    removeAllListeners(event?: ProcessEvent): void;
    listenerCount(event: ProcessEvent): number;
    uptime(): number;
  }
}

declare var process: NodeJS.Process;

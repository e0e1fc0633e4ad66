/**
 * types/process.d.ts — process, as programs see it. node/internal/process.ts implements it.
 */
declare namespace NodeJS {
  interface ProcessEnv {
    [name: string]: string | undefined;
  }

  interface Dict<T> {
    [key: string]: T | undefined;
  }

  interface ReadOnlyDict<T> {
    readonly [key: string]: T | undefined;
  }

  type TypedArray =
    | Uint8Array
    | Uint8ClampedArray
    | Uint16Array
    | Uint32Array
    | Int8Array
    | Int16Array
    | Int32Array
    | BigUint64Array
    | BigInt64Array
    | Float32Array
    | Float64Array;
  type ArrayBufferView = TypedArray | DataView;

  type Platform =
    | "aix"
    | "android"
    | "darwin"
    | "freebsd"
    | "haiku"
    | "linux"
    | "openbsd"
    | "sunos"
    | "win32"
    | "cygwin"
    | "netbsd";
  type Architecture =
    | "arm"
    | "arm64"
    | "ia32"
    | "loong64"
    | "mips"
    | "mipsel"
    | "ppc"
    | "ppc64"
    | "riscv64"
    | "s390"
    | "s390x"
    | "x64";

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

  interface MemoryUsageFn {
    (): MemoryUsage;
    rss(): number;
  }

  /** Whatever emits events, as `EventEmitter` of node:events does. */
  interface EventEmitter {
    on(eventName: string | symbol, listener: Listener): this;
    once(eventName: string | symbol, listener: Listener): this;
    off(eventName: string | symbol, listener: Listener): this;
    addListener(eventName: string | symbol, listener: Listener): this;
    removeListener(eventName: string | symbol, listener: Listener): this;
    emit(eventName: string | symbol, ...args: unknown[]): boolean;
  }

  // biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
  type Listener = (...args: any[]) => void;

  /** What can be written to. */
  interface WritableStream extends EventEmitter {
    readonly writable: boolean;
    write(data: string | Uint8Array, callback?: (error?: Error) => void): boolean;
    write(
      data: string | Uint8Array,
      encoding?: BufferEncoding,
      callback?: (error?: Error) => void,
    ): boolean;
    end(callback?: () => void): this;
    end(data: string | Uint8Array, callback?: () => void): this;
    end(data: string | Uint8Array, encoding?: BufferEncoding, callback?: () => void): this;
  }

  /** process.stdout and process.stderr. */
  type WriteStream = import("../node/internal/output-stream.ts").OutputStream;

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
  type Signals =
    | "SIGABRT"
    | "SIGALRM"
    | "SIGBUS"
    | "SIGCHLD"
    | "SIGCONT"
    | "SIGFPE"
    | "SIGHUP"
    | "SIGILL"
    | "SIGINT"
    | "SIGIO"
    | "SIGIOT"
    | "SIGKILL"
    | "SIGPIPE"
    | "SIGPOLL"
    | "SIGPROF"
    | "SIGPWR"
    | "SIGQUIT"
    | "SIGSEGV"
    | "SIGSTKFLT"
    | "SIGSTOP"
    | "SIGSYS"
    | "SIGTERM"
    | "SIGTRAP"
    | "SIGTSTP"
    | "SIGTTIN"
    | "SIGTTOU"
    | "SIGUNUSED"
    | "SIGURG"
    | "SIGUSR1"
    | "SIGUSR2"
    | "SIGVTALRM"
    | "SIGWINCH"
    | "SIGXCPU"
    | "SIGXFSZ"
    | "SIGBREAK"
    | "SIGLOST"
    | "SIGINFO";

  type SignalEvents = { [S in Signals]: [signal: Signals, number: number] };

  /** What listeners of the process are called with. */
  interface ProcessEvents extends SignalEvents {
    beforeExit: [code: number];
    exit: [code: number];
    uncaughtException: [error: Error, origin: UncaughtExceptionOrigin];
    uncaughtExceptionMonitor: [error: Error, origin: UncaughtExceptionOrigin];
    unhandledRejection: [reason: unknown, promise: Promise<unknown>];
  }

  type BeforeExitListener = (code: number) => void;
  type ExitListener = (code: number) => void;
  type UncaughtExceptionListener = (error: Error, origin: UncaughtExceptionOrigin) => void;
  type UnhandledRejectionListener = (reason: unknown, promise: Promise<unknown>) => void;
  type SignalsListener = (signal: Signals, number: number) => void;

  interface CpuUsage {
    user: number;
    system: number;
  }

  interface ResourceUsage {
    userCPUTime: number;
    systemCPUTime: number;
    maxRSS: number;
    sharedMemorySize: number;
    unsharedDataSize: number;
    unsharedStackSize: number;
    minorPageFault: number;
    majorPageFault: number;
    swappedOut: number;
    fsRead: number;
    fsWrite: number;
    ipcSent: number;
    ipcReceived: number;
    signalsCount: number;
    voluntaryContextSwitches: number;
    involuntaryContextSwitches: number;
  }

  interface Process {
    readonly argv: string[];
    readonly argv0: string;
    readonly execPath: string;
    readonly env: ProcessEnv;
    exitCode: number | string | null | undefined;
    readonly platform: Platform;
    readonly arch: Architecture;
    readonly pid: number;
    readonly version: string;
    readonly versions: ProcessVersions;
    readonly stdout: WriteStream;
    readonly stderr: WriteStream;
    readonly stdin: InputStream;
    cwd(): string;
    chdir(directory: string): void;
    emitWarning(warning: string | Error, kind?: string): void;
    exit(code?: number | string | null): never;
    readonly hrtime: HRTime;
    readonly memoryUsage: MemoryUsageFn;
    nextTick<A extends unknown[]>(callback: (...args: A) => void, ...args: A): void;
    on<K extends keyof ProcessEvents>(
      event: K,
      listener: (...args: ProcessEvents[K]) => void,
    ): Process;
    once<K extends keyof ProcessEvents>(
      event: K,
      listener: (...args: ProcessEvents[K]) => void,
    ): Process;
    off<K extends keyof ProcessEvents>(
      event: K,
      listener: (...args: ProcessEvents[K]) => void,
    ): Process;
    addListener<K extends keyof ProcessEvents>(
      event: K,
      listener: (...args: ProcessEvents[K]) => void,
    ): Process;
    removeListener<K extends keyof ProcessEvents>(
      event: K,
      listener: (...args: ProcessEvents[K]) => void,
    ): Process;
    prependListener<K extends keyof ProcessEvents>(
      event: K,
      listener: (...args: ProcessEvents[K]) => void,
    ): Process;
    prependOnceListener<K extends keyof ProcessEvents>(
      event: K,
      listener: (...args: ProcessEvents[K]) => void,
    ): Process;
    removeAllListeners(event?: keyof ProcessEvents): Process;
    listenerCount(event: keyof ProcessEvents): number;
    listeners(event: keyof ProcessEvents): Listener[];
    emit<K extends keyof ProcessEvents>(event: K, ...args: ProcessEvents[K]): boolean;
    setMaxListeners(count: number): Process;
    getMaxListeners(): number;
    kill(pid: number, signal?: string | number): true;
    abort(): never;
    readonly ppid: number;
    readonly execArgv: string[];
    getuid(): number;
    geteuid(): number;
    getgid(): number;
    getegid(): number;
    umask(mask?: number | string): number;
    cpuUsage(earlier?: CpuUsage): CpuUsage;
    resourceUsage(): ResourceUsage;
    uptime(): number;
  }
}

declare var process: NodeJS.Process;

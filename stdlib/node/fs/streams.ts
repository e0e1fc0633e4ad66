/**
 * node/fs/streams.ts — files piece by piece: createReadStream and createWriteStream. Each piece is
 * read or written in a turn of the event loop of its own.
 */
import { handleReadInto } from "tsuk:intrinsics";
import { setImmediate } from "../../web/timers.ts";
import { EventEmitter } from "../events.ts";
import { lastFailure } from "../internal/system-error.ts";
import { StringDecoder } from "../string_decoder.ts";
import type { OpenMode } from "./constants.ts";
import { closeSync, openSync, writeAll } from "./descriptors.ts";

const READ_SIZE = 65536;
/** So many bytes may wait before write() says that it is enough for now. */
const WRITE_SIZE = 16384;

export interface ReadStreamOptions {
  encoding?: BufferEncoding | undefined;
  flags?: OpenMode | undefined;
  highWaterMark?: number | undefined;
  start?: number | undefined;
  /** The last byte, which belongs to what is read. */
  end?: number | undefined;
}

export interface WriteStreamOptions {
  encoding?: BufferEncoding | undefined;
  flags?: OpenMode | undefined;
  mode?: number | undefined;
}

/** What a stream can be piped to. */
interface Target {
  write(chunk: string | Uint8Array): boolean;
  end?(): unknown;
  /** Is it what process.stdout is? Then others may write to it later. */
  readonly _isStdio?: boolean;
}

export class ReadStream extends EventEmitter {
  public readonly path: string;
  public bytesRead: number = 0;
  #options: ReadStreamOptions;
  #fd: number = -1;
  #position: number;
  #decoder: StringDecoder | undefined = undefined;
  #isFlowing: boolean = false;
  #isScheduled: boolean = false;
  #isOver: boolean = false;
  /** By `for await`, which gets the errors. */
  #isWalked: boolean = false;

  constructor(path: string, options: ReadStreamOptions) {
    super();
    this.path = path;
    this.#options = options;
    this.#position = options.start ?? -1;
    if (options.encoding !== undefined) this.#decoder = new StringDecoder(options.encoding);
    super.on("newListener", (name: string | symbol) => {
      if (name === "data") this.resume();
    });
    setImmediate(() => {
      if (this.#open()) this.#schedule();
    });
  }

  setEncoding(encoding: string): this {
    this.#decoder = new StringDecoder(encoding as BufferEncoding);
    return this;
  }

  resume(): this {
    this.#isFlowing = true;
    this.#schedule();
    return this;
  }

  pause(): this {
    this.#isFlowing = false;
    return this;
  }

  isPaused(): boolean {
    return !this.#isFlowing;
  }

  pipe<T extends Target>(target: T, options?: { end?: boolean | undefined }): T {
    this.on("data", (chunk: string | Uint8Array) => {
      target.write(chunk);
    });
    if (options?.end !== false && target._isStdio !== true) {
      this.on("end", () => {
        target.end?.();
      });
    }
    return target;
  }

  close(callback?: (error?: NodeJS.ErrnoException | null) => void): void {
    if (callback !== undefined) this.once("close", () => callback());
    this.destroy();
  }

  destroy(error?: Error): this {
    if (this.#isOver) return this;
    this.#shut();
    setImmediate(() => {
      if (error !== undefined) this.emit("error", error);
      this.emit("close");
    });
    return this;
  }

  // biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
  async *[Symbol.asyncIterator](): AsyncGenerator<any, void, undefined> {
    this.#isWalked = true;
    try {
      while (!this.#isOver) {
        await new Promise<void>((resolve) => setImmediate(resolve));
        if (this.#isOver) return;
        if (this.#fd < 0) this.#fd = openSync(this.path, this.#options.flags ?? "r");
        const chunk = this.#read();
        if (chunk === undefined) return;
        if (chunk !== "") yield chunk;
      }
    } finally {
      this.destroy();
    }
  }

  #open(): boolean {
    if (this.#isOver || this.#fd >= 0) return !this.#isOver;
    try {
      this.#fd = openSync(this.path, this.#options.flags ?? "r");
    } catch (error) {
      if (this.#isWalked) return false;
      this.#isOver = true;
      setImmediate(() => this.emit("close"));
      this.emit("error", error);
      return false;
    }
    this.emit("open", this.#fd);
    this.emit("ready");
    return true;
  }

  #schedule(): void {
    if (this.#isScheduled || !this.#isFlowing || this.#isOver || this.#fd < 0) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#step();
    });
  }

  #step(): void {
    if (!this.#isFlowing || this.#isOver) return;
    const chunk = this.#read();
    if (chunk === undefined) {
      this.#shut();
      this.emit("end");
      setImmediate(() => this.emit("close"));
      return;
    }
    if (chunk !== "") this.emit("data", chunk);
    this.#schedule();
  }

  /** The next piece; undefined at the end. */
  #read(): Buffer | string | undefined {
    const { end } = this.#options;
    const left = end === undefined ? Infinity : end + 1 - (this.#options.start ?? 0);
    const size = Math.min(this.#options.highWaterMark ?? READ_SIZE, left - this.bytesRead);
    const bytes = new Uint8Array(Math.max(0, size));
    const count = size > 0 ? handleReadInto(this.#fd, bytes, 0, size, this.#position) : 0;
    if (count < 0) throw lastFailure("read");
    const decoder = this.#decoder;
    if (count === 0) {
      const rest = decoder === undefined ? "" : decoder.end();
      this.#decoder = undefined;
      return rest === "" ? undefined : rest;
    }
    this.bytesRead += count;
    if (this.#position >= 0) this.#position += count;
    const chunk = Buffer.from(bytes.buffer, 0, count);
    return decoder === undefined ? chunk : decoder.write(chunk);
  }

  #shut(): void {
    this.#isOver = true;
    if (this.#fd >= 0) closeSync(this.#fd);
  }
}

export class WriteStream extends EventEmitter {
  public readonly path: string;
  public bytesWritten: number = 0;
  #options: WriteStreamOptions;
  #fd: number = -1;
  #waiting: { data: Uint8Array; done: (() => void) | undefined }[] = [];
  #waitingBytes: number = 0;
  #needsDrain: boolean = false;
  #isEnding: boolean = false;
  #isOver: boolean = false;

  constructor(path: string, options: WriteStreamOptions) {
    super();
    this.path = path;
    this.#options = options;
    setImmediate(() => this.#open());
  }

  get writable(): boolean {
    return !this.#isEnding && !this.#isOver;
  }

  write(
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | (() => void),
    callback?: () => void,
  ): boolean {
    const name = typeof encoding === "string" ? encoding : this.#options.encoding;
    const done = typeof encoding === "function" ? encoding : callback;
    const data = typeof chunk === "string" ? Buffer.from(chunk, name) : chunk;
    this.#waiting.push({ data, done });
    this.#waitingBytes += data.length;
    if (this.#fd >= 0) setImmediate(() => this.#flush());
    this.#needsDrain ||= this.#waitingBytes >= WRITE_SIZE;
    return !this.#needsDrain;
  }

  end(
    chunk?: string | Uint8Array | (() => void),
    encoding?: BufferEncoding | (() => void),
    callback?: () => void,
  ): this {
    const done =
      typeof chunk === "function" ? chunk : typeof encoding === "function" ? encoding : callback;
    if (chunk !== undefined && typeof chunk !== "function") {
      this.write(chunk, typeof encoding === "string" ? encoding : undefined);
    }
    if (done !== undefined) this.once("finish", done);
    this.#isEnding = true;
    if (this.#fd >= 0) setImmediate(() => this.#flush());
    return this;
  }

  close(callback?: () => void): void {
    if (callback !== undefined) this.once("close", callback);
    this.end();
  }

  #open(): void {
    try {
      this.#fd = openSync(this.path, this.#options.flags ?? "w", this.#options.mode);
    } catch (error) {
      this.#isOver = true;
      setImmediate(() => this.emit("close"));
      this.emit("error", error);
      return;
    }
    this.emit("open", this.#fd);
    this.emit("ready");
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    if (this.#isOver || this.#fd < 0) return;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (const { data, done } of batch) {
      writeAll(this.#fd, data);
      this.bytesWritten += data.length;
      done?.();
    }
    if (this.#needsDrain && this.#waitingBytes < WRITE_SIZE) {
      this.#needsDrain = false;
      if (!this.#isEnding) this.emit("drain");
    }
    if (!this.#isEnding || this.#waiting.length > 0) return;
    this.#isOver = true;
    this.emit("finish");
    closeSync(this.#fd);
    setImmediate(() => this.emit("close"));
  }
}

export function createReadStream(
  path: string,
  options?: BufferEncoding | ReadStreamOptions,
): ReadStream {
  return new ReadStream(
    path,
    typeof options === "string" ? { encoding: options } : (options ?? {}),
  );
}

export function createWriteStream(
  path: string,
  options?: BufferEncoding | WriteStreamOptions,
): WriteStream {
  return new WriteStream(
    path,
    typeof options === "string" ? { encoding: options } : (options ?? {}),
  );
}

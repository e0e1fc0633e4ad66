/**
 * node/fs/file-handle.ts — FileHandle: an open file, as `open` of node:fs/promises gives it.
 */
import { setImmediate } from "../../web/timers.ts";
import { EventEmitter } from "../events.ts";
import type { OpenMode } from "./constants.ts";
import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeAll,
  writeSync,
} from "./descriptors.ts";
import { type ReadBytesOptions, type ReadOptions, readFileSync } from "./files.ts";
import { fstatSync, type Stats } from "./stats.ts";

/** Done in a later turn of the event loop. */
export function later<T>(action: () => T): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(action());
      } catch (error) {
        reject(error);
      }
    });
  });
}

export interface FileReadResult<T extends NodeJS.ArrayBufferView> {
  bytesRead: number;
  buffer: T;
}

export interface FileReadOptions<T extends NodeJS.ArrayBufferView = Buffer> {
  buffer?: T | undefined;
  offset?: number | null | undefined;
  length?: number | null | undefined;
  position?: number | null | undefined;
}

const READ_SIZE = 16384;

export class FileHandle extends EventEmitter {
  #fd: number;

  constructor(fd: number) {
    super();
    this.#fd = fd;
  }

  /** -1 once it is closed. */
  get fd(): number {
    return this.#fd;
  }

  async close(): Promise<void> {
    if (this.#fd < 0) return;
    await later(() => {
      const fd = this.#fd;
      this.#fd = -1;
      closeSync(fd);
    });
    this.emit("close");
  }

  read<T extends NodeJS.ArrayBufferView>(
    buffer: T,
    offset?: number | null,
    length?: number | null,
    position?: number | null,
  ): Promise<FileReadResult<T>>;
  read<T extends NodeJS.ArrayBufferView = Buffer>(
    options?: FileReadOptions<T>,
  ): Promise<FileReadResult<T>>;
  read(
    first?: NodeJS.ArrayBufferView | FileReadOptions<NodeJS.ArrayBufferView>,
    offset?: number | null,
    length?: number | null,
    position?: number | null,
  ): Promise<FileReadResult<NodeJS.ArrayBufferView>> {
    const given: FileReadOptions<NodeJS.ArrayBufferView> =
      first === undefined || ArrayBuffer.isView(first)
        ? { buffer: first, offset, length, position }
        : first;
    const buffer = given.buffer ?? Buffer.alloc(READ_SIZE);
    return later(() => {
      const start = given.offset ?? 0;
      const count = given.length ?? buffer.byteLength - start;
      const bytesRead = readSync(this.#fd, buffer, start, count, given.position ?? null);
      return { bytesRead, buffer };
    });
  }

  write<T extends NodeJS.ArrayBufferView>(
    buffer: T,
    offset?: number | null,
    length?: number | null,
    position?: number | null,
  ): Promise<{ bytesWritten: number; buffer: T }>;
  write(
    data: string,
    position?: number | null,
    encoding?: BufferEncoding | null,
  ): Promise<{ bytesWritten: number; buffer: string }>;
  write(
    data: NodeJS.ArrayBufferView | string,
    offset?: number | null,
    length?: number | BufferEncoding | null,
    position?: number | null,
  ): Promise<{ bytesWritten: number; buffer: NodeJS.ArrayBufferView | string }> {
    return later(() => {
      const bytesWritten =
        typeof data === "string"
          ? writeSync(this.#fd, data, offset, typeof length === "string" ? length : undefined)
          : writeSync(this.#fd, data, offset, typeof length === "number" ? length : null, position);
      return { bytesWritten, buffer: data };
    });
  }

  readFile(options?: ReadBytesOptions | null): Promise<Buffer>;
  readFile(options: BufferEncoding | ReadOptions): Promise<string>;
  readFile(
    options?: BufferEncoding | ReadOptions | ReadBytesOptions | null,
  ): Promise<string> | Promise<Buffer> {
    const encoding = typeof options === "string" ? options : options?.encoding;
    if (encoding === undefined || encoding === null) return later(() => readFileSync(this.#fd));
    return later(() => readFileSync(this.#fd, encoding));
  }

  writeFile(
    data: string | NodeJS.ArrayBufferView,
    encoding?: BufferEncoding | null,
  ): Promise<void> {
    return later(() => {
      const bytes = typeof data === "string" ? Buffer.from(data, encoding ?? "utf8") : data;
      writeAll(this.#fd, bytes);
    });
  }

  appendFile(
    data: string | NodeJS.ArrayBufferView,
    encoding?: BufferEncoding | null,
  ): Promise<void> {
    return this.writeFile(data, encoding);
  }

  stat(): Promise<Stats> {
    return later(() => fstatSync(this.#fd));
  }

  truncate(length?: number): Promise<void> {
    return later(() => ftruncateSync(this.#fd, length));
  }

  sync(): Promise<void> {
    return later(() => fsyncSync(this.#fd));
  }

  datasync(): Promise<void> {
    return later(() => fdatasyncSync(this.#fd));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

export function open(path: string, flags: OpenMode = "r", mode?: number): Promise<FileHandle> {
  return later(() => new FileHandle(openSync(path, flags, mode)));
}

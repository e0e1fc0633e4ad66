/**
 * node/internal/input-stream.ts — process.stdin: what comes on a handle, as events or one after the
 * other. It is read while somebody listens; the event loop waits for it.
 */
import { handleReadInto, hostIsTerminal, hostWaitInput } from "tsuk:intrinsics";
import { runJobs } from "../../ecma/jobs.ts";
import { TextDecoder } from "../../web/text-decoder.ts";
import { setPoll } from "../../web/timers.ts";
import { on } from "../events/awaited.ts";
import { EventEmitter } from "../events.ts";
import { lastFailure } from "./system-error.ts";

const CHUNK = 65536;

export class InputStream extends EventEmitter {
  readonly #handle: number;
  #decoder: TextDecoder | undefined = undefined;
  #hasEnded: boolean = false;
  readonly #buffer: Uint8Array = new Uint8Array(CHUNK);

  constructor(handle: number) {
    super();
    this.#handle = handle;
    super.on("newListener", (name: string | symbol) => {
      if (name === "data") this.resume();
    });
  }

  get fd(): number {
    return this.#handle;
  }

  get isTTY(): boolean {
    return hostIsTerminal(this.#handle);
  }

  setEncoding(encoding: string): this {
    const name = encoding === "ucs2" || encoding === "utf16le" ? "utf-16le" : encoding;
    this.#decoder = new TextDecoder(name, { ignoreBOM: true });
    return this;
  }

  resume(): this {
    if (!this.#hasEnded) setPoll((deadline) => this.#poll(deadline));
    return this;
  }

  pause(): this {
    setPoll(undefined);
    return this;
  }

  #poll(deadline: number): void {
    if (!hostWaitInput(this.#handle, deadline)) return;
    const count = handleReadInto(this.#handle, this.#buffer, 0, CHUNK, -1);
    if (count < 0) throw lastFailure("read");
    const decoder = this.#decoder;
    const bytes = this.#buffer.subarray(0, count);
    if (decoder === undefined) {
      if (count > 0) this.emit("data", Buffer.from(bytes));
    } else {
      const text = decoder.decode(bytes, { stream: count > 0 });
      if (text !== "") this.emit("data", text);
    }
    runJobs();
    if (count > 0) return;
    this.#hasEnded = true;
    setPoll(undefined);
    this.emit("end");
    runJobs();
    this.emit("close");
    runJobs();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    if (this.#hasEnded) return;
    try {
      for await (const [chunk] of on(this, "data", { close: ["end"] })) yield chunk;
    } finally {
      this.pause();
    }
  }
}

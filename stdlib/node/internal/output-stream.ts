/**
 * node/internal/output-stream.ts — process.stdout and process.stderr: what is written goes out at once.
 * A terminal has members that others lack, as in Node.
 */
import { hostColumns, hostIsTerminal, hostRows, hostWrite, hostWriteBytes } from "tsuk:intrinsics";
import { addTick, CallbackJob } from "../../ecma/jobs.ts";
import { EventEmitter } from "../events.ts";
import { receiveSignal } from "./signals.ts";
import {
  colorDepth,
  cursorMoved,
  cursorPlaced,
  type Direction,
  lineCleared,
  SCREEN_DOWN_CLEARED,
} from "./terminal-codes.ts";

type Done = (error?: Error) => void;
type Environment = Readonly<Record<string, string | undefined>>;

export class OutputStream extends EventEmitter {
  public readonly fd: number;
  public readonly writable: boolean = true;
  /** Nobody who is done with it closes it. */
  public readonly _isStdio: boolean = true;
  // What follows is not there unless the stream is a terminal.
  public isTTY!: boolean;
  public columns!: number;
  public rows!: number;
  public getWindowSize!: () => [columns: number, rows: number];
  public clearLine!: (direction: Direction, callback?: () => void) => boolean;
  public clearScreenDown!: (callback?: () => void) => boolean;
  public cursorTo!: (x: number, y?: number | (() => void), callback?: () => void) => boolean;
  public moveCursor!: (dx: number, dy: number, callback?: () => void) => boolean;
  public getColorDepth!: (env?: Environment) => number;
  public hasColors!: (count?: number | Environment, env?: Environment) => boolean;

  constructor(fd: number) {
    super();
    this.fd = fd;
    if (hostIsTerminal(fd)) this.#becomeTerminal();
  }

  write(data: string | Uint8Array, callback?: Done): boolean;
  write(data: string | Uint8Array, encoding?: BufferEncoding, callback?: Done): boolean;
  write(data: string | Uint8Array, encoding?: BufferEncoding | Done, callback?: Done): boolean {
    if (typeof data !== "string") hostWriteBytes(this.fd, data);
    else if (typeof encoding !== "string" || encoding === "utf8" || encoding === "utf-8") {
      hostWrite(this.fd, data);
    } else hostWriteBytes(this.fd, Buffer.from(data, encoding));
    const done = typeof encoding === "function" ? encoding : callback;
    if (done !== undefined) addTick(new CallbackJob(() => done()));
    return true;
  }

  end(callback?: () => void): this;
  end(data: string | Uint8Array, callback?: () => void): this;
  end(data: string | Uint8Array, encoding?: BufferEncoding, callback?: () => void): this;
  end(
    data?: string | Uint8Array | (() => void),
    encoding?: BufferEncoding | (() => void),
    callback?: () => void,
  ): this {
    if (typeof data === "function") this.once("finish", data);
    else if (data !== undefined) this.write(data, typeof encoding === "string" ? encoding : "utf8");
    if (typeof encoding === "function") this.once("finish", encoding);
    if (callback !== undefined) this.once("finish", callback);
    addTick(new CallbackJob(() => this.emit("finish")));
    return this;
  }

  cork(): void {}

  uncork(): void {}

  #becomeTerminal(): void {
    this.isTTY = true;
    this.columns = hostColumns(this.fd);
    this.rows = hostRows(this.fd);
    this.getWindowSize = () => [this.columns, this.rows];
    this.clearLine = (direction, callback) => this.write(lineCleared(direction), callback);
    this.clearScreenDown = (callback) => this.write(SCREEN_DOWN_CLEARED, callback);
    this.cursorTo = (x, y, callback) => {
      const done = typeof y === "function" ? y : callback;
      return this.write(cursorPlaced(x, typeof y === "number" ? y : undefined), done);
    };
    this.moveCursor = (dx, dy, callback) => this.write(cursorMoved(dx, dy), callback);
    this.getColorDepth = (env = process.env) => colorDepth(env);
    this.hasColors = (count, env) => {
      const given = typeof count === "object" ? count : env;
      return (typeof count === "number" ? count : 16) <= 2 ** this.getColorDepth(given);
    };
    this.on("newListener", (name: string | symbol) => {
      if (name === "resize" && this.listenerCount("resize") === 0) this.#followSize();
    });
  }

  #followSize(): void {
    receiveSignal("SIGWINCH", () => {
      const columns = hostColumns(this.fd);
      const rows = hostRows(this.fd);
      if (columns === this.columns && rows === this.rows) return;
      this.columns = columns;
      this.rows = rows;
      this.emit("resize");
    });
  }
}

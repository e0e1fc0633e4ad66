/**
 * node/readline.ts — the module node:readline: lines of an input, as events, one after the other, or
 * as answers. A terminal's lines are edited by the terminal itself.
 */
import { Error as CodedError } from "../web/coded-error.ts";
import { on } from "./events/awaited.ts";
import { EventEmitter } from "./events.ts";
import {
  cursorMoved,
  cursorPlaced,
  type Direction,
  lineCleared,
  SCREEN_DOWN_CLEARED,
} from "./internal/terminal-codes.ts";

export type { Direction } from "./internal/terminal-codes.ts";

export interface ReadLineOptions {
  input: NodeJS.Input;
  output?: { write(text: string): unknown } | undefined;
  prompt?: string | undefined;
  crlfDelay?: number | undefined;
  historySize?: number | undefined;
  terminal?: false | undefined;
}

export class Interface extends EventEmitter {
  readonly #input: NodeJS.Input;
  readonly #output: { write(text: string): unknown } | undefined;
  #prompt: string;
  /** What came after the last end of a line. */
  #rest: string = "";
  #answer: ((line: string) => void) | undefined = undefined;
  #isClosed: boolean = false;
  #isPaused: boolean = false;
  readonly #onData: (chunk: string) => void;
  readonly #onEnd: () => void;

  constructor(options: ReadLineOptions) {
    super();
    this.#input = options.input;
    this.#output = options.output;
    this.#prompt = options.prompt ?? "> ";
    this.#onData = (chunk) => this.#take(chunk);
    this.#onEnd = () => this.#finish();
    this.#input.setEncoding("utf8");
    this.#input.on("data", this.#onData);
    this.#input.on("end", this.#onEnd);
  }

  /** CR LF, LF and CR end lines; of a CR at the end of a chunk nobody knows yet. */
  #take(chunk: string): void {
    let text = this.#rest + chunk;
    let kept = "";
    if (text.endsWith("\r")) {
      text = text.slice(0, -1);
      kept = "\r";
    }
    const lines = text.split(/\r?\n|\r/);
    this.#rest = (lines.pop() ?? "") + kept;
    for (const line of lines) this.#tell(line);
  }

  #tell(line: string): void {
    const answer = this.#answer;
    if (answer === undefined) {
      this.emit("line", line);
      return;
    }
    this.#answer = undefined;
    answer(line);
  }

  #finish(): void {
    const rest = this.#rest.endsWith("\r") ? this.#rest.slice(0, -1) : this.#rest;
    const isLine = this.#rest !== "";
    this.#rest = "";
    if (isLine) this.#tell(rest);
    this.close();
  }

  get closed(): boolean {
    return this.#isClosed;
  }

  get terminal(): boolean {
    return false;
  }

  close(): void {
    if (this.#isClosed) return;
    this.pause();
    this.#input.off("data", this.#onData);
    this.#input.off("end", this.#onEnd);
    this.#isClosed = true;
    this.emit("close");
  }

  pause(): this {
    if (this.#isPaused) return this;
    this.#input.pause();
    this.#isPaused = true;
    this.emit("pause");
    return this;
  }

  resume(): this {
    if (!this.#isPaused) return this;
    this.#input.resume();
    this.#isPaused = false;
    this.emit("resume");
    return this;
  }

  setPrompt(prompt: string): void {
    this.#prompt = prompt;
  }

  getPrompt(): string {
    return this.#prompt;
  }

  prompt(_preserveCursor?: boolean): void {
    if (this.#isPaused) this.resume();
    this.#output?.write(this.#prompt);
  }

  /** The next line is the answer, and no event. */
  question(query: string, callback: (answer: string) => void): void {
    this.ask(query, callback);
  }

  ask(query: string, callback: (answer: string) => void): void {
    if (this.#isClosed) throw new CodedError("ERR_USE_AFTER_CLOSE", "readline was closed");
    if (this.#answer !== undefined) {
      this.prompt();
      return;
    }
    if (this.#isPaused) this.resume();
    this.#output?.write(query);
    this.#answer = callback;
  }

  write(data: string): void {
    this.#take(data);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string, void, undefined> {
    try {
      for await (const [line] of on(this, "line", { close: ["close"] })) yield line;
    } finally {
      this.close();
    }
  }
}

export { Interface as ReadLine };

export function createInterface(options: ReadLineOptions): Interface;
export function createInterface(
  input: NodeJS.Input,
  output?: { write(text: string): unknown },
): Interface;
export function createInterface(
  input: ReadLineOptions | NodeJS.Input,
  output?: { write(text: string): unknown },
): Interface {
  return new Interface("input" in input ? input : { input, output });
}

// ------------------------------------------------------------ the terminal's cursor

interface Screen {
  write(text: string, callback?: () => void): boolean;
}

export function clearLine(stream: Screen, dir: Direction, callback?: () => void): boolean {
  return stream.write(lineCleared(dir), callback);
}

export function clearScreenDown(stream: Screen, callback?: () => void): boolean {
  return stream.write(SCREEN_DOWN_CLEARED, callback);
}

export function cursorTo(
  stream: Screen,
  x: number,
  y?: number | (() => void),
  callback?: () => void,
): boolean {
  if (typeof y === "function") return stream.write(cursorPlaced(x, undefined), y);
  return stream.write(cursorPlaced(x, y), callback);
}

export function moveCursor(stream: Screen, dx: number, dy: number, callback?: () => void): boolean {
  const text = cursorMoved(dx, dy);
  if (text !== "") return stream.write(text, callback);
  if (callback !== undefined) process.nextTick(callback);
  return true;
}

export * as promises from "./readline/promises.ts";
export * as default from "./readline.ts";

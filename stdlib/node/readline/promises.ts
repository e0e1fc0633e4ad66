/**
 * node/readline/promises.ts — the module node:readline/promises: answers to be awaited.
 */
import { AbortError } from "../../web/coded-error.ts";
import { EventEmitter } from "../events.ts";
import * as readline from "../readline.ts";

export interface Abortable {
  signal?: AbortSignal | undefined;
}

export class Interface extends EventEmitter {
  readonly #lines: readline.Interface;

  constructor(options: readline.ReadLineOptions) {
    super();
    this.#lines = new readline.Interface(options);
    for (const name of ["line", "close", "pause", "resume"]) {
      this.#lines.on(name, (...args: unknown[]) => this.emit(name, ...args));
    }
  }

  get closed(): boolean {
    return this.#lines.closed;
  }

  close(): void {
    this.#lines.close();
  }

  pause(): this {
    this.#lines.pause();
    return this;
  }

  resume(): this {
    this.#lines.resume();
    return this;
  }

  setPrompt(prompt: string): void {
    this.#lines.setPrompt(prompt);
  }

  getPrompt(): string {
    return this.#lines.getPrompt();
  }

  prompt(preserveCursor?: boolean): void {
    this.#lines.prompt(preserveCursor);
  }

  question(query: string, options?: Abortable): Promise<string> {
    const signal = options?.signal;
    if (signal?.aborted) return Promise.reject(new AbortError(signal.reason));
    return new Promise<string>((resolve, reject) => {
      const abort = (): void => reject(new AbortError(signal?.reason));
      signal?.addEventListener("abort", abort, { once: true });
      try {
        this.#lines.ask(query, (answer) => {
          signal?.removeEventListener("abort", abort);
          resolve(answer);
        });
      } catch (error) {
        reject(error);
      }
    });
  }

  [Symbol.asyncIterator](): AsyncGenerator<string, void, undefined> {
    return this.#lines[Symbol.asyncIterator]();
  }
}

export function createInterface(options: readline.ReadLineOptions): Interface;
export function createInterface(
  input: NodeJS.Input,
  output?: { write(text: string): unknown },
): Interface;
export function createInterface(
  input: readline.ReadLineOptions | NodeJS.Input,
  output?: { write(text: string): unknown },
): Interface {
  return new Interface("input" in input ? input : { input, output });
}

export * as default from "./promises.ts";

/**
 * node/events/awaited.ts — events as promises and as an asynchronous iterator: once and on of
 * node:events.
 */
import { AbortError } from "../../web/coded-error.ts";
import { EventEmitter } from "../events.ts";

// biome-ignore lint/suspicious/noExplicitAny: what is emitted is of any type
type Arguments = any[];
// biome-ignore lint/suspicious/noExplicitAny: no other type takes all of them
type Emitter = EventEmitter<any> | EventTarget;
type Handler = (...args: Arguments) => void;

export interface StaticEventEmitterOptions {
  signal?: AbortSignal | undefined;
}

export interface StaticEventEmitterIteratorOptions extends StaticEventEmitterOptions {
  close?: string[] | undefined;
}

function listen(emitter: Emitter, name: string | symbol, handler: Handler): void {
  if (emitter instanceof EventEmitter) emitter.on(name, handler);
  else emitter.addEventListener(String(name), handler);
}

function forget(emitter: Emitter, name: string | symbol, handler: Handler): void {
  if (emitter instanceof EventEmitter) emitter.removeListener(name, handler);
  else emitter.removeEventListener(String(name), handler);
}

/** The arguments of the next event of this name. */
export async function once(
  emitter: Emitter,
  eventName: string | symbol,
  options?: StaticEventEmitterOptions,
): Promise<Arguments> {
  const signal = options?.signal;
  if (signal?.aborted) throw new AbortError(signal.reason);
  return await new Promise<Arguments>((resolve, reject) => {
    const stop = (): void => {
      forget(emitter, eventName, arrived);
      forget(emitter, "error", failed);
      signal?.removeEventListener("abort", aborted);
    };
    const arrived = (...args: Arguments): void => {
      stop();
      resolve(args);
    };
    const failed = (error: unknown): void => {
      stop();
      reject(error);
    };
    const aborted = (): void => {
      stop();
      reject(new AbortError(signal?.reason));
    };
    listen(emitter, eventName, arrived);
    if (eventName !== "error" && emitter instanceof EventEmitter) listen(emitter, "error", failed);
    signal?.addEventListener("abort", aborted, { once: true });
  });
}

interface Waiting {
  resolve(result: IteratorResult<Arguments, undefined>): void;
  reject(error: unknown): void;
}

/** Events that came and that nobody took yet, and those who wait for one. */
class EventIterator implements AsyncIterableIterator<Arguments, undefined> {
  readonly #arrived: Arguments[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #listening: (() => void)[] = [];
  #error: unknown;
  #hasFailed: boolean = false;
  #isFinished: boolean = false;

  listenTo(emitter: Emitter, name: string | symbol, handler: Handler): void {
    listen(emitter, name, handler);
    this.#listening.push(() => forget(emitter, name, handler));
  }

  whenDone(action: () => void): void {
    this.#listening.push(action);
  }

  arrive(args: Arguments): void {
    const first = this.#waiting.shift();
    if (first === undefined) this.#arrived.push(args);
    else first.resolve({ value: args, done: false });
  }

  fail(error: unknown): void {
    const first = this.#waiting.shift();
    if (first === undefined) {
      this.#error = error;
      this.#hasFailed = true;
    } else {
      first.reject(error);
    }
    this.close();
  }

  close(): IteratorResult<Arguments, undefined> {
    while (this.#listening.length > 0) this.#listening.pop()?.();
    this.#isFinished = true;
    const end: IteratorResult<Arguments, undefined> = { value: undefined, done: true };
    while (this.#waiting.length > 0) this.#waiting.shift()?.resolve(end);
    return end;
  }

  next(): Promise<IteratorResult<Arguments, undefined>> {
    const args = this.#arrived.shift();
    if (args !== undefined) return Promise.resolve({ value: args, done: false });
    if (this.#hasFailed) {
      this.#hasFailed = false;
      return Promise.reject(this.#error);
    }
    if (this.#isFinished) return Promise.resolve(this.close());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  return(): Promise<IteratorResult<Arguments, undefined>> {
    return Promise.resolve(this.close());
  }

  throw(error: unknown): Promise<IteratorResult<Arguments, undefined>> {
    this.fail(error);
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** The arguments of each event of this name, one after the other. */
export function on(
  emitter: Emitter,
  eventName: string | symbol,
  options?: StaticEventEmitterIteratorOptions,
): AsyncIterableIterator<Arguments, undefined> {
  const signal = options?.signal;
  if (signal?.aborted) throw new AbortError(signal.reason);
  const iterator = new EventIterator();
  iterator.listenTo(emitter, eventName, (...args: Arguments) => iterator.arrive(args));
  if (eventName !== "error" && emitter instanceof EventEmitter) {
    iterator.listenTo(emitter, "error", (error: unknown) => iterator.fail(error));
  }
  for (const name of options?.close ?? []) {
    iterator.listenTo(emitter, name, () => iterator.close());
  }
  if (signal !== undefined) {
    const aborted = (): void => iterator.fail(new AbortError(signal.reason));
    signal.addEventListener("abort", aborted, { once: true });
    iterator.whenDone(() => signal.removeEventListener("abort", aborted));
  }
  return iterator;
}

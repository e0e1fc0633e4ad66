/**
 * ecma/disposal.ts — resources and their disposal: what `using` declarations ask of the library
 * (the compiler's part is lower/statements/using.ts), SuppressedError and the two stacks.
 */
import { defineHidden, unsafeCast, untracked } from "tsuk:intrinsics";
import { builtInName, Error } from "./error.ts";

const NOT_A_FUNCTION = "Symbol(Symbol.dispose) is not a function";
const IS_DISPOSED = "Cannot add values to a disposed stack!";

type Disposer = () => void;
type AsyncDisposer = () => PromiseLike<void> | void;

// ------------------------------------------------------------ `using`

/** What disposes of a resource, looked up when it is declared; undefined where there is none. */
export function disposerOf(resource: Disposable | null | undefined): Disposer | undefined {
  if (resource === null || resource === undefined) return undefined;
  requireObject(untracked(resource));
  const dispose = resource[Symbol.dispose];
  if (typeof dispose !== "function") throw new TypeError(NOT_A_FUNCTION);
  return () => dispose.call(resource);
}

/** As disposerOf; a resource that is not asynchronous is disposed of all the same. */
export function asyncDisposerOf(
  resource: AsyncDisposable | Disposable | null | undefined,
): AsyncDisposer | undefined {
  if (resource === null || resource === undefined) return undefined;
  requireObject(untracked(resource));
  if (Symbol.asyncDispose in resource) {
    const owner = unsafeCast<AsyncDisposable>(resource);
    const dispose = owner[Symbol.asyncDispose];
    if (dispose !== undefined && dispose !== null) {
      if (typeof dispose !== "function") throw new TypeError(NOT_A_FUNCTION);
      return () => dispose.call(owner);
    }
  }
  const dispose = disposerOf(unsafeCast<Disposable>(resource));
  return dispose === undefined ? undefined : () => disposeLater(dispose);
}

/** What goes wrong in it is a rejection. */
async function disposeLater(dispose: Disposer): Promise<void> {
  dispose();
}

function requireObject(value: unknown): void {
  if (typeof value !== "object" && typeof value !== "function") {
    throw new TypeError(NOT_A_FUNCTION);
  }
}

export function callDisposer(dispose: Disposer | undefined): void {
  if (dispose !== undefined) dispose();
}

export function isPresent(dispose: AsyncDisposer | undefined): boolean {
  return dispose !== undefined;
}

export function callAsyncDisposer(dispose: AsyncDisposer | undefined): PromiseLike<void> | void {
  if (dispose !== undefined) return dispose();
}

/** The error of a disposal after an earlier error. */
export function suppress(error: unknown, suppressed: unknown): unknown {
  return new SuppressedError(error, suppressed, "An error was suppressed during disposal");
}

// ------------------------------------------------------------ classes

export class SuppressedError extends Error {
  declare error: unknown;
  declare suppressed: unknown;

  constructor(error: unknown, suppressed: unknown, message?: string) {
    super(message);
    defineHidden(this, "error", error);
    defineHidden(this, "suppressed", suppressed);
  }

  override [builtInName](): string {
    return "SuppressedError";
  }
}

export class DisposableStack {
  #disposers: Disposer[] = [];
  #disposed: boolean = false;

  get disposed(): boolean {
    return this.#disposed;
  }

  use<T extends Disposable | null | undefined>(value: T): T {
    this.#requireOpen();
    const dispose = disposerOf(value);
    if (dispose !== undefined) this.#disposers.push(dispose);
    return value;
  }

  adopt<T>(value: T, onDispose: (value: T) => void): T {
    this.#requireOpen();
    requireFunction(onDispose);
    this.#disposers.push(() => onDispose(value));
    return value;
  }

  defer(onDispose: () => void): void {
    this.#requireOpen();
    requireFunction(onDispose);
    this.#disposers.push(onDispose);
  }

  move(): DisposableStack {
    this.#requireOpen();
    const moved = new DisposableStack();
    moved.#disposers = this.#disposers;
    this.#disposers = [];
    this.#disposed = true;
    return moved;
  }

  dispose(): void {
    this.#disposeAll();
  }

  [Symbol.dispose](): void {
    this.#disposeAll();
  }

  get [Symbol.toStringTag](): string {
    return "DisposableStack";
  }

  #requireOpen(): void {
    if (this.#disposed) throw new ReferenceError(IS_DISPOSED);
  }

  #disposeAll(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const disposers = this.#disposers;
    this.#disposers = [];
    const failure = new Failure();
    for (let i = disposers.length - 1; i >= 0; i--) {
      try {
        disposers[i]();
      } catch (error) {
        failure.add(error);
      }
    }
    failure.rethrow();
  }
}

export class AsyncDisposableStack {
  /** Undefined for a resource that was null: there is a turn of the queue for it nevertheless. */
  #disposers: (AsyncDisposer | undefined)[] = [];
  #disposed: boolean = false;

  get disposed(): boolean {
    return this.#disposed;
  }

  use<T extends AsyncDisposable | Disposable | null | undefined>(value: T): T {
    this.#requireOpen();
    this.#disposers.push(asyncDisposerOf(value));
    return value;
  }

  adopt<T>(value: T, onDispose: (value: T) => PromiseLike<void> | void): T {
    this.#requireOpen();
    requireFunction(onDispose);
    this.#disposers.push(() => onDispose(value));
    return value;
  }

  defer(onDispose: () => PromiseLike<void> | void): void {
    this.#requireOpen();
    requireFunction(onDispose);
    this.#disposers.push(onDispose);
  }

  move(): AsyncDisposableStack {
    this.#requireOpen();
    const moved = new AsyncDisposableStack();
    moved.#disposers = this.#disposers;
    this.#disposers = [];
    this.#disposed = true;
    return moved;
  }

  disposeAsync(): Promise<void> {
    return this.#disposeAll();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#disposeAll();
  }

  get [Symbol.toStringTag](): string {
    return "AsyncDisposableStack";
  }

  #requireOpen(): void {
    if (this.#disposed) throw new ReferenceError(IS_DISPOSED);
  }

  async #disposeAll(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    const disposers = this.#disposers;
    this.#disposers = [];
    const failure = new Failure();
    let needsAwait = false;
    let hasAwaited = false;
    for (let i = disposers.length - 1; i >= 0; i--) {
      const dispose = disposers[i];
      if (dispose === undefined) {
        needsAwait = true;
        continue;
      }
      try {
        const disposed = dispose();
        hasAwaited = true;
        await disposed;
      } catch (error) {
        failure.add(error);
      }
    }
    if (needsAwait && !hasAwaited) await undefined;
    failure.rethrow();
  }
}

/** What has gone wrong so far while the resources of a stack are disposed of. */
class Failure {
  #failed: boolean = false;
  #error: unknown = undefined;

  add(error: unknown): void {
    this.#error = this.#failed ? suppress(error, this.#error) : error;
    this.#failed = true;
  }

  rethrow(): void {
    if (this.#failed) throw this.#error;
  }
}

function requireFunction(value: unknown): void {
  if (typeof value !== "function") throw new TypeError(`${String(value)} is not a function`);
}

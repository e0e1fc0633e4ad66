/**
 * node/util/callbacks.ts — functions with callbacks as functions that return promises, and the
 * reverse: util.promisify and util.callbackify.
 */
import { callFunction, getProperty } from "tsuk:intrinsics";
import { Error as CodedError } from "../../web/coded-error.ts";
import { setTimeout as timeout } from "../../web/timers.ts";
import { setTimeout as awaitedTimeout } from "../timers/promises.ts";

// biome-ignore lint/suspicious/noExplicitAny: whatever the callback declares
type Failure = any;
type Callback<R> = (error: Failure, result: R) => void;
type Done = (error?: Failure) => void;
// biome-ignore lint/complexity/noBannedTypes: the functions of all of the signatures below
type Callable = Function;

const customPromisify: unique symbol = Symbol.for("nodejs.util.promisify.custom");

export interface CustomPromisifyLegacy<F extends Callable> extends Callable {
  __promisify__: F;
}

export interface CustomPromisifySymbol<F extends Callable> extends Callable {
  [customPromisify]: F;
}

export type CustomPromisify<F extends Callable> =
  | CustomPromisifySymbol<F>
  | CustomPromisifyLegacy<F>;

export function promisify<F extends Callable>(fn: CustomPromisify<F>): F;
export function promisify<R>(fn: (callback: Callback<R>) => void): () => Promise<R>;
export function promisify(fn: (callback: Done) => void): () => Promise<void>;
export function promisify<A, R>(
  fn: (arg1: A, callback: Callback<R>) => void,
): (arg1: A) => Promise<R>;
export function promisify<A>(fn: (arg1: A, callback: Done) => void): (arg1: A) => Promise<void>;
export function promisify<A, B, R>(
  fn: (arg1: A, arg2: B, callback: Callback<R>) => void,
): (arg1: A, arg2: B) => Promise<R>;
export function promisify<A, B>(
  fn: (arg1: A, arg2: B, callback: Done) => void,
): (arg1: A, arg2: B) => Promise<void>;
export function promisify<A, B, C, R>(
  fn: (arg1: A, arg2: B, arg3: C, callback: Callback<R>) => void,
): (arg1: A, arg2: B, arg3: C) => Promise<R>;
export function promisify<A, B, C>(
  fn: (arg1: A, arg2: B, arg3: C, callback: Done) => void,
): (arg1: A, arg2: B, arg3: C) => Promise<void>;
export function promisify<A, B, C, D, R>(
  fn: (arg1: A, arg2: B, arg3: C, arg4: D, callback: Callback<R>) => void,
): (arg1: A, arg2: B, arg3: C, arg4: D) => Promise<R>;
export function promisify(fn: Callable): Callable;
export function promisify(fn: Callable): Callable {
  if ((fn as unknown) === timeout) return awaitedTimeout;
  const given = getProperty(fn, customPromisify);
  if (typeof given === "function") return given;
  return function (this: unknown, ...args: unknown[]): Promise<unknown> {
    return new Promise<unknown>((resolve, reject) => {
      const settle = (error: unknown, value: unknown): void => {
        if (error) reject(error);
        else resolve(value);
      };
      callFunction(fn, this, [...args, settle]);
    });
  };
}

export namespace promisify {
  export const custom: typeof customPromisify = customPromisify;
}

type Finished = (error: NodeJS.ErrnoException) => void;
type FinishedWith<R> = (error: NodeJS.ErrnoException | null, result: R) => void;

export function callbackify(fn: () => Promise<void>): (callback: Finished) => void;
export function callbackify<R>(fn: () => Promise<R>): (callback: FinishedWith<R>) => void;
export function callbackify<A>(
  fn: (arg1: A) => Promise<void>,
): (arg1: A, callback: Finished) => void;
export function callbackify<A, R>(
  fn: (arg1: A) => Promise<R>,
): (arg1: A, callback: FinishedWith<R>) => void;
export function callbackify<A, B>(
  fn: (arg1: A, arg2: B) => Promise<void>,
): (arg1: A, arg2: B, callback: Finished) => void;
export function callbackify<A, B, R>(
  fn: (arg1: A, arg2: B) => Promise<R>,
): (arg1: A, arg2: B, callback: FinishedWith<R>) => void;
export function callbackify<A, B, C>(
  fn: (arg1: A, arg2: B, arg3: C) => Promise<void>,
): (arg1: A, arg2: B, arg3: C, callback: Finished) => void;
export function callbackify<A, B, C, R>(
  fn: (arg1: A, arg2: B, arg3: C) => Promise<R>,
): (arg1: A, arg2: B, arg3: C, callback: FinishedWith<R>) => void;
export function callbackify(fn: Callable): Callable {
  return function (this: unknown, ...args: unknown[]): void {
    const callback = args.pop();
    const tell = (error: unknown, results: unknown[]): void => {
      process.nextTick(() => callFunction(callback, this, [error, ...results]));
    };
    const promise = callFunction(fn, this, args) as Promise<unknown>;
    promise.then(
      (value) => tell(null, [value]),
      (reason: unknown) => tell(reason ? reason : new FalsyRejection(reason), []),
    );
  };
}

class FalsyRejection extends CodedError {
  public reason: unknown;

  constructor(reason: unknown) {
    super("ERR_FALSY_VALUE_REJECTION", "Promise was rejected with falsy value");
    this.reason = reason;
  }
}

/**
 * node/timers/promises.ts — the module node:timers/promises: timers to be awaited.
 */
import { AbortError } from "../../web/coded-error.ts";
import {
  setImmediate as startImmediate,
  setInterval as startInterval,
  setTimeout as startTimeout,
  clearImmediate as stopImmediate,
  clearInterval as stopInterval,
  clearTimeout as stopTimeout,
} from "../../web/timers.ts";

export interface TimerOptions {
  ref?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

export function setTimeout<T = void>(
  delay?: number,
  value?: T,
  options?: TimerOptions,
): Promise<T> {
  const signal = options?.signal;
  if (signal?.aborted) return Promise.reject(new AbortError(signal.reason));
  return new Promise<T>((resolve, reject) => {
    const timer = startTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve(value as T);
    }, delay);
    if (options?.ref === false) timer.unref();
    const abort = (): void => {
      stopTimeout(timer);
      reject(new AbortError(signal?.reason));
    };
    signal?.addEventListener("abort", abort);
  });
}

export function setImmediate<T = void>(value?: T, options?: TimerOptions): Promise<T> {
  const signal = options?.signal;
  if (signal?.aborted) return Promise.reject(new AbortError(signal.reason));
  return new Promise<T>((resolve, reject) => {
    const immediate = startImmediate(() => {
      signal?.removeEventListener("abort", abort);
      resolve(value as T);
    });
    if (options?.ref === false) immediate.unref();
    const abort = (): void => {
      stopImmediate(immediate);
      reject(new AbortError(signal?.reason));
    };
    signal?.addEventListener("abort", abort);
  });
}

/** A value for each time that the interval passes: those that nobody waited for are kept. */
export async function* setInterval<T = void>(
  delay?: number,
  value?: T,
  options?: TimerOptions,
): AsyncGenerator<T, void, undefined> {
  const signal = options?.signal;
  if (signal?.aborted) throw new AbortError(signal.reason);
  let passed = 0;
  let wake: (() => void) | undefined;
  const notify = (): void => {
    const waiting = wake;
    wake = undefined;
    waiting?.();
  };
  const timer = startInterval(() => {
    passed++;
    notify();
  }, delay);
  if (options?.ref === false) timer.unref();
  const abort = (): void => {
    stopInterval(timer);
    notify();
  };
  signal?.addEventListener("abort", abort, { once: true });
  try {
    while (!signal?.aborted) {
      if (passed === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      for (; passed > 0; passed--) yield value as T;
    }
    throw new AbortError(signal.reason);
  } finally {
    stopInterval(timer);
    signal?.removeEventListener("abort", abort);
  }
}

export interface Scheduler {
  wait(delay?: number, options?: { signal?: AbortSignal | undefined }): Promise<void>;
  yield(): Promise<void>;
}

export const scheduler: Scheduler = {
  wait: (delay, options) => setTimeout<void>(delay, undefined, options),
  yield: () => setImmediate<void>(),
};

export * as default from "./promises.ts";

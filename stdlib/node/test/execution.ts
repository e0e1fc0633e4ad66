/**
 * node/test/execution.ts — calling the functions of tests and hooks, and waiting for what they promise
 * or call back, for as long as there is time.
 */
import { callFunction, getProperty } from "tsuk:intrinsics";
import { clearTimeout, setTimeout, type Timeout } from "../../web/timers.ts";
import { ABORTED, CALLBACK_AND_PROMISE, MANY_CALLBACKS, TestFailure, TIMEOUT } from "./failure.ts";

/** A promise and what settles it. */
export class Deferred {
  readonly promise: Promise<void>;
  resolve!: () => void;
  reject!: (error: unknown) => void;

  constructor() {
    this.promise = new Promise<void>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

/** The test whose function is running, whatever the runner calls a test. */
let current: object | undefined;

export function running(): object | undefined {
  return current;
}

/** Calls a function of a test's or hook's, and waits for what it promises or calls back. */
export async function perform(
  fn: unknown,
  context: object,
  owner: object | undefined,
): Promise<void> {
  if (typeof fn !== "function") return;
  const outer = current;
  current = owner ?? outer;
  const finished = getProperty(fn, "length") === 2 ? new Deferred() : undefined;
  let returned: unknown;
  try {
    returned =
      finished === undefined
        ? callFunction(fn, context, [context])
        : callFunction(fn, context, [context, callbackOf(finished)]);
  } finally {
    current = outer;
  }
  if (finished === undefined) {
    await returned;
  } else if (returned instanceof Promise) {
    await returned;
    const message = "passed a callback but also returned a Promise";
    throw new TestFailure(message, CALLBACK_AND_PROMISE);
  } else {
    await finished.promise;
  }
}

function callbackOf(finished: Deferred): (error?: unknown) => void {
  let calls = 0;
  return (error?: unknown) => {
    calls++;
    if (calls === 2) throw new TestFailure("callback invoked multiple times", MANY_CALLBACKS);
    if (calls > 2) return;
    if (error) finished.reject(error);
    else finished.resolve();
  };
}

/** Waits for work, for as long as there is time and nobody aborts it. */
export async function inTime(
  work: Promise<unknown>,
  timeout: number | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (timeout === undefined && signal === undefined) {
    await work;
    return;
  }
  const stopped = new Deferred();
  let timer: Timeout | undefined;
  if (timeout !== undefined && timeout !== Infinity) {
    timer = setTimeout(() => {
      stopped.reject(new TestFailure(`test timed out after ${timeout}ms`, TIMEOUT));
    }, timeout);
    timer.unref();
  }
  const abort = (): void => stopped.reject(new TestFailure(signal?.reason, ABORTED));
  signal?.addEventListener("abort", abort);
  try {
    await Promise.race([work, stopped.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

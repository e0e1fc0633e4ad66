/**
 * node/test/mock.ts — functions that note how they are called, alone or in the place of methods.
 *
 * A method is replaced by an assignment to the object's property; what the compiler calls without
 * looking at a property (built-in objects, prototypes, classes) refuses that with a TypeError.
 */
import { callFunction, getProperty } from "tsuk:intrinsics";
import { inspect } from "../../ecma/inspect.ts";
import { TypeError } from "../../web/coded-error.ts";
import { wrongArgument } from "../../web/received.ts";
import { MockTimers } from "./mock-timers.ts";

// biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
type AnyFunction = (...args: any[]) => any;
type NoOpFunction = (...args: unknown[]) => undefined;
type FunctionPropertyNames<T> = { [K in keyof T]: T[K] extends AnyFunction ? K : never }[keyof T];

export interface MockFunctionOptions {
  /** After so many calls the original is back. */
  times?: number | undefined;
}

export interface MockMethodOptions extends MockFunctionOptions {
  getter?: boolean | undefined;
  setter?: boolean | undefined;
}

export type Mock<F extends AnyFunction> = F & { mock: MockFunctionContext<F> };

export interface MockFunctionCall<F extends AnyFunction> {
  arguments: Parameters<F>;
  error: unknown;
  result: ReturnType<F> | undefined;
  stack: Error;
  target: undefined;
  this: unknown;
}

type AnyCall = MockFunctionCall<AnyFunction>;

export class MockFunctionContext<F extends AnyFunction> {
  #calls: AnyCall[] = [];
  #original: unknown;
  #implementation: unknown;
  #onCall: Map<number, unknown> = new Map();
  #putBack: (() => void) | undefined;
  #times: number;

  constructor(original: unknown, implementation: unknown, times: number) {
    this.#original = original;
    this.#implementation = implementation;
    this.#times = times;
  }

  get calls(): MockFunctionCall<F>[] {
    return this.#calls.slice() as MockFunctionCall<F>[];
  }

  callCount(): number {
    return this.#calls.length;
  }

  mockImplementation(implementation: F): void {
    this.#implementation = functionNamed("implementation", implementation);
  }

  /** Only for one call: the next one, or the one with this number. */
  mockImplementationOnce(implementation: F, onCall?: number): void {
    this.#onCall.set(onCall ?? this.#calls.length, functionNamed("implementation", implementation));
  }

  resetCalls(): void {
    this.#calls = [];
  }

  restore(): void {
    this.#putBack?.();
    this.#putBack = undefined;
    this.#implementation = this.#original;
    this.#onCall.clear();
  }

  whenRestored(action: () => void): void {
    this.#putBack = action;
  }

  called(receiver: unknown, args: unknown[]): unknown {
    const call: AnyCall = {
      arguments: args,
      error: undefined,
      result: undefined,
      stack: new Error(),
      target: undefined,
      this: receiver,
    };
    try {
      call.result = callFunction(this.#nextImplementation(), receiver, args);
      return call.result;
    } catch (error) {
      call.error = error;
      throw error;
    } finally {
      this.#calls.push(call);
    }
  }

  #nextImplementation(): unknown {
    const number = this.#calls.length;
    const once = this.#onCall.get(number);
    const implementation = once ?? this.#implementation;
    this.#onCall.delete(number);
    if (number + 1 === this.#times) this.restore();
    return implementation;
  }
}

function functionNamed(name: string, value: unknown): unknown {
  if (typeof value === "function") return value;
  const message = wrongArgument(name, "of type function", value);
  throw new TypeError("ERR_INVALID_ARG_TYPE", message);
}

type AnyContext = MockFunctionContext<AnyFunction>;

function mockOf(context: AnyContext): unknown {
  const mocked = function (this: unknown, ...args: unknown[]): unknown {
    return context.called(this, args);
  };
  return Object.assign(mocked, { mock: context });
}

function timesOf(options: MockFunctionOptions | undefined): number {
  return options?.times ?? Infinity;
}

export class MockTracker {
  #contexts: AnyContext[] = [];
  readonly timers: MockTimers = new MockTimers();

  fn<F extends AnyFunction = NoOpFunction>(original?: F, options?: MockFunctionOptions): Mock<F>;
  fn<F extends AnyFunction = NoOpFunction, G extends AnyFunction = F>(
    original?: F,
    implementation?: G,
    options?: MockFunctionOptions,
  ): Mock<F | G>;
  fn(original?: unknown, second?: unknown, third?: MockFunctionOptions): unknown {
    const first = original === undefined ? () => undefined : functionNamed("original", original);
    const hasImplementation = typeof second === "function";
    const options = hasImplementation ? third : (second as MockFunctionOptions | undefined);
    return mockOf(this.#track(first, hasImplementation ? second : first, timesOf(options)));
  }

  method<T extends object, K extends FunctionPropertyNames<T>>(
    object: T,
    methodName: K,
    options?: MockMethodOptions,
  ): T[K] extends AnyFunction ? Mock<T[K]> : never;
  method<T extends object, K extends FunctionPropertyNames<T>, G extends AnyFunction>(
    object: T,
    methodName: K,
    implementation: G,
    options?: MockMethodOptions,
  ): T[K] extends AnyFunction ? Mock<T[K] | G> : never;
  method(
    object: object,
    methodName: unknown,
    third?: unknown,
    fourth?: MockMethodOptions,
  ): unknown {
    const key = methodName as string;
    const original = getProperty(object, key);
    if (typeof original !== "function") {
      const message = "The argument 'methodName' must be a method.";
      throw new TypeError("ERR_INVALID_ARG_VALUE", `${message} Received ${inspect(original)}`);
    }
    const hasImplementation = typeof third === "function";
    const options = hasImplementation ? fourth : (third as MockMethodOptions | undefined);
    const implementation = hasImplementation ? third : original;
    const context = this.#track(original, implementation, timesOf(options));
    const mocked = mockOf(context);
    const place = object as Record<string, unknown>;
    place[key] = mocked;
    context.whenRestored(() => {
      place[key] = original;
    });
    return mocked;
  }

  /** Mocks are what they replaced, but go on noting. */
  restoreAll(): void {
    for (const context of this.#contexts) context.restore();
  }

  reset(): void {
    this.restoreAll();
    this.timers.reset();
    this.#contexts = [];
  }

  #track(original: unknown, implementation: unknown, times: number): AnyContext {
    const context = new MockFunctionContext<AnyFunction>(original, implementation, times);
    this.#contexts.push(context);
    return context;
  }
}

let tracker: MockTracker | undefined;

/** The one that belongs to no test. */
export function sharedTracker(): MockTracker {
  tracker ??= new MockTracker();
  return tracker;
}

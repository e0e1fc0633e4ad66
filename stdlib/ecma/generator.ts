/**
 * ecma/generator.ts — the objects that generator functions return.
 *
 * The compiler turns a generator function's body into a coroutine: a function
 * object that remembers where it stopped, and goes on there when it is called
 * again. A Generator is the cursor over what the body yields; the states and the
 * modes below are those of the compiler (passes/split-coroutines.ts).
 */
import { coroutineEnd, coroutineState, unsafeCast } from "tsuk:intrinsics";
import { iteratorOf } from "./iterate.ts";
import { CursorIterator } from "./iterator.ts";

/** How a body goes on: the value of the `yield` is `sent`, or it throws or returns `given`. */
export const NEXT = 0;
export const THROW = 1;
export const RETURN = 2;

/** The states of a coroutine that are no place to go on at. */
const NOT_STARTED = 0;
const RUNNING = -1;

export type Resume<T, TReturn, TNext> = (
  mode: number,
  sent: TNext | undefined,
  given: unknown,
) => T | TReturn | undefined;

export class Generator<T, TReturn, TNext> extends CursorIterator<T> {
  #resume: Resume<T, TReturn, TNext>;
  #value: T | TReturn | undefined;

  constructor(resume: Resume<T, TReturn, TNext>) {
    super();
    this.#resume = resume;
  }

  override get [Symbol.toStringTag](): string {
    return "Generator";
  }

  /** Goes on to the next `yield`; false when the body has ended. */
  override advance(): boolean {
    if (!this.#isReady()) return false;
    this.#value = this.#resume(NEXT, undefined, undefined);
    return coroutineState(this.#resume) > 0;
  }

  override current(): T {
    return unsafeCast<T>(this.#value);
  }

  override close(): void {
    this.return();
  }

  override next(sent?: TNext): IteratorResult<T, TReturn> {
    if (!this.#isReady()) return this.#result(undefined, true);
    return this.#settled(this.#resume(NEXT, sent, undefined));
  }

  throw(error: unknown): IteratorResult<T, TReturn> {
    const isReady = this.#isReady();
    if (isReady && coroutineState(this.#resume) === NOT_STARTED) coroutineEnd(this.#resume);
    else if (isReady) return this.#settled(this.#resume(THROW, undefined, error));
    throw error;
  }

  /** What is given need not be a TReturn: `yield*` passes on what another generator was given. */
  return(value?: unknown): IteratorResult<T, TReturn> {
    const isReady = this.#isReady();
    if (isReady && coroutineState(this.#resume) === NOT_STARTED) coroutineEnd(this.#resume);
    else if (isReady) return this.#settled(this.#resume(RETURN, undefined, value));
    return this.#result(value, true);
  }

  /** Whether the body can go on; throws when it is what is running. */
  #isReady(): boolean {
    const state = coroutineState(this.#resume);
    if (state === RUNNING) throw new TypeError("Generator is already running");
    return state >= NOT_STARTED;
  }

  #settled(value: T | TReturn | undefined): IteratorResult<T, TReturn> {
    return this.#result(value, coroutineState(this.#resume) <= 0);
  }

  #result(value: unknown, done: boolean): IteratorResult<T, TReturn> {
    return unsafeCast<IteratorResult<T, TReturn>>({ value, done });
  }
}

export function makeGenerator<T, TReturn, TNext>(
  resume: Resume<T, TReturn, TNext>,
): Generator<T, TReturn, TNext> {
  return new Generator<T, TReturn, TNext>(resume);
}

interface Inner<T, TReturn, TNext> {
  next(sent?: TNext): IteratorResult<T, TReturn>;
  return?(value?: unknown): IteratorResult<T, TReturn>;
  throw?(error?: unknown): IteratorResult<T, TReturn>;
}

/** What `yield*` passes its resumptions on to. */
export class Delegate<T, TReturn, TNext> {
  #iterator: Inner<T, TReturn, TNext>;
  #result: IteratorResult<T, TReturn> | undefined;

  constructor(items: Iterable<T, TReturn, TNext>) {
    this.#iterator = unsafeCast<Inner<T, TReturn, TNext>>(iteratorOf<T>(items, ""));
  }

  /** Passes a resumption on; whether the iterator has ended. */
  resume(mode: number, sent: TNext | undefined, given: unknown): boolean {
    const result = this.#step(mode, sent, given);
    if (typeof result !== "object" || result === null) {
      throw new TypeError(`Iterator result ${String(result)} is not an object`);
    }
    this.#result = result;
    return result.done === true;
  }

  /** What the iterator yielded. */
  yielded(): T {
    return unsafeCast<T>(this.#result?.value);
  }

  /** What the iterator returned when it ended by itself. */
  returned(): TReturn {
    return unsafeCast<TReturn>(this.#result?.value);
  }

  /** What it gave when it was told to return: anything, whatever the types say. */
  gave(): unknown {
    return this.#result?.value;
  }

  #step(mode: number, sent: TNext | undefined, given: unknown): IteratorResult<T, TReturn> {
    const iterator = this.#iterator;
    if (mode === NEXT) return iterator.next(sent);
    if (mode === RETURN) {
      if (iterator.return === undefined) {
        return unsafeCast<IteratorResult<T, TReturn>>({ value: given, done: true });
      }
      return iterator.return(given);
    }
    if (iterator.throw !== undefined) return iterator.throw(given);
    if (iterator.return !== undefined) iterator.return();
    throw new TypeError("The iterator does not provide a 'throw' method.");
  }
}

export function makeDelegate<T, TReturn, TNext>(
  items: Iterable<T, TReturn, TNext>,
): Delegate<T, TReturn, TNext> {
  return new Delegate<T, TReturn, TNext>(items);
}

/**
 * ecma/async-iterate.ts — what `for await` walks: the asynchronous iterator of its operand, or
 * one that awaits what a synchronous iterator gives (ECMA-262, 27.1.6).
 */
import { isArray, unsafeCast, untracked } from "tsuk:intrinsics";
import { NEXT, RETURN } from "./generator.ts";
import { iteratorOf } from "./iterate.ts";

type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export function asyncIteratorOf<T>(items: AnyIterable<T>): AsyncIterator<T, unknown, undefined> {
  const value: unknown = untracked(items);
  const isObject = typeof value === "object" || typeof value === "function";
  const mayHave = isObject && value !== null && !isArray(value);
  if (mayHave && Symbol.asyncIterator in items) {
    const open = unsafeCast<MaybeAsyncIterable<T>>(items);
    const method = open[Symbol.asyncIterator];
    if (method !== undefined && method !== null) return method.call(open);
  }
  const plain = unsafeCast<Iterable<T | PromiseLike<T>>>(items);
  const iterator = iteratorOf<T | PromiseLike<T>>(plain, "");
  return new Awaiting<T>(iterator);
}

interface MaybeAsyncIterable<T> {
  [Symbol.asyncIterator]?: ((this: unknown) => AsyncIterator<T, unknown, undefined>) | null;
}

/** What a synchronous iterator is to asynchronous code: each value that it gives is awaited. */
class Awaiting<T> implements AsyncIterator<T, unknown, undefined> {
  #iterator: Iterator<T | PromiseLike<T>, unknown, unknown>;

  constructor(iterator: Iterator<T | PromiseLike<T>, unknown, undefined>) {
    this.#iterator = unsafeCast<Iterator<T | PromiseLike<T>, unknown, unknown>>(iterator);
  }

  async next(sent?: unknown): Promise<IteratorResult<T, unknown>> {
    const result = this.#iterator.next(sent);
    if (result.done === true) return { value: await result.value, done: true };
    const value: T = await result.value;
    return { value, done: false };
  }

  async return(given?: unknown): Promise<IteratorResult<T, unknown>> {
    if (this.#iterator.return === undefined) return { value: given, done: true };
    const result = this.#iterator.return(given);
    const value: unknown = await result.value;
    return unsafeCast<IteratorResult<T, unknown>>({ value, done: result.done === true });
  }

  async throw(error?: unknown): Promise<IteratorResult<T, unknown>> {
    if (this.#iterator.throw === undefined) throw error;
    const result = this.#iterator.throw(error);
    const value: unknown = await result.value;
    return unsafeCast<IteratorResult<T, unknown>>({ value, done: result.done === true });
  }
}

interface AsyncInner<T, TReturn, TNext> {
  next(sent?: TNext): AsyncResult<T, TReturn>;
  return?(value?: unknown): AsyncResult<T, TReturn>;
  throw?(error?: unknown): AsyncResult<T, TReturn>;
}

/** A result need not be a promise: it is awaited in any case. */
type AsyncResult<T, TReturn> = Promise<IteratorResult<T, TReturn>> | IteratorResult<T, TReturn>;

/** What `yield*` of an async generator passes its resumptions on to. */
export class AsyncDelegate<T, TReturn, TNext> {
  #iterator: AsyncInner<T, TReturn, TNext>;

  constructor(items: AnyIterable<T>) {
    this.#iterator = unsafeCast<AsyncInner<T, TReturn, TNext>>(asyncIteratorOf<T>(items));
  }

  resume(mode: number, sent: TNext | undefined, given: unknown): AsyncResult<T, TReturn> {
    const iterator = this.#iterator;
    if (mode === NEXT) return iterator.next(sent);
    if (mode === RETURN) {
      if (iterator.return !== undefined) return iterator.return(given);
      return endedWith<T, TReturn>(given);
    }
    if (iterator.throw !== undefined) return iterator.throw(given);
    return this.#refuse();
  }

  async #refuse(): Promise<IteratorResult<T, TReturn>> {
    await this.#iterator.return?.();
    throw new TypeError("The iterator does not provide a 'throw' method.");
  }
}

async function endedWith<T, TReturn>(given: unknown): Promise<IteratorResult<T, TReturn>> {
  const value: unknown = await given;
  return unsafeCast<IteratorResult<T, TReturn>>({ value, done: true });
}

export function makeAsyncDelegate<T, TReturn, TNext>(
  items: AnyIterable<T>,
): AsyncDelegate<T, TReturn, TNext> {
  return new AsyncDelegate<T, TReturn, TNext>(items);
}

export function isDone(result: IteratorResult<unknown, unknown>): boolean {
  const object: unknown = untracked(result);
  if ((typeof object !== "object" && typeof object !== "function") || object === null) {
    throw new TypeError(`Iterator result ${String(object)} is not an object`);
  }
  return result.done === true;
}

/** The value of a result of a delegate, as what it is known to be there. */
export function yieldedBy<V>(result: IteratorResult<unknown, unknown>): V {
  return unsafeCast<V>(result.value);
}

/**
 * ecma/async-iterate.ts — what `for await` walks: the asynchronous iterator of its operand, or
 * one that awaits what a synchronous iterator gives (ECMA-262, 27.1.6).
 */
import { hasProperty, isArray, unsafeCast, untracked } from "tsuk:intrinsics";
import { iteratorOf } from "./iterate.ts";

type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;

export function asyncIteratorOf<T>(items: AnyIterable<T>): AsyncIterator<T, unknown, undefined> {
  const value: unknown = untracked(items);
  const mayHave = typeof value === "object" && value !== null && !isArray(value);
  if (mayHave && hasProperty(value, Symbol.asyncIterator)) {
    return unsafeCast<AsyncIterable<T>>(items)[Symbol.asyncIterator]();
  }
  const iterator = iteratorOf<T | PromiseLike<T>>(unsafeCast<Iterable<T | PromiseLike<T>>>(items));
  return new Awaiting<T>(iterator);
}

class Awaiting<T> implements AsyncIterator<T, unknown, undefined> {
  #iterator: Iterator<T | PromiseLike<T>, unknown, undefined>;

  constructor(iterator: Iterator<T | PromiseLike<T>, unknown, undefined>) {
    this.#iterator = iterator;
  }

  async next(): Promise<IteratorResult<T, unknown>> {
    const result = this.#iterator.next();
    if (result.done === true) return { value: result.value, done: true };
    const value: T = await result.value;
    return { value, done: false };
  }

  async return(): Promise<IteratorResult<T, unknown>> {
    this.#iterator.return?.();
    return { value: undefined, done: true };
  }
}

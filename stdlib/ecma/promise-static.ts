/**
 * ecma/promise-static.ts — Promise.all and its kin (ECMA-262, 27.2.4).
 *
 * What the promises hold passes through unseen, as in promise.ts. The compiler hands in the array
 * for the results, which it makes as their static type has it (lower/promises.ts).
 */
import { setProperty, untracked } from "tsuk:intrinsics";
import { AggregateError, TypeError } from "./error.ts";
import { type Content, newPromise, type Promise, promiseOf } from "./promise.ts";

export function resolve(value: Content): Promise {
  return promiseOf(value);
}

export function reject(reason: Content): Promise {
  const promise = newPromise();
  promise.reject(reason);
  return promise;
}

/** What is waited for by one of the combinators. */
abstract class Combination {
  readonly promise: Promise = newPromise();
  #waiting: number = 1;
  #count: number = 0;

  /** Waits for all values; they are told apart by their places. */
  waitFor(values: Iterable<Content>): Promise {
    try {
      for (const value of values) {
        const place = this.#count++;
        this.#waiting++;
        this.begin(place);
        const settled = promiseOf(value);
        settled.then(
          () => this.#settled(place, settled),
          () => this.#settled(place, settled),
        );
      }
    } catch (error) {
      this.promise.settleRejected(untracked(error) as Content);
      return this.promise;
    }
    this.#countDown();
    return this.promise;
  }

  #settled(place: number, settled: Promise): void {
    if (this.take(place, settled)) this.#countDown();
  }

  #countDown(): void {
    this.#waiting--;
    if (this.#waiting === 0) this.finish();
  }

  /** A value has been met. */
  begin(_place: number): void {}

  /** A promise is settled; whether it counts towards the end. */
  abstract take(place: number, settled: Promise): boolean;

  /** All that count are there. */
  abstract finish(): void;
}

/** Results come in any order: the array is as long as it has to be before the first one comes. */
class Results {
  readonly array: Content;
  #length: number = 0;

  constructor(array: Content) {
    // Where the function is a value, nobody has made one.
    const made: unknown[] = [];
    this.array = array === undefined ? made : array;
  }

  put(place: number, value: Content): void {
    // The places before are filled for the time being with what their type admits: this value.
    while (this.#length < place) this.#set(this.#length++, value);
    if (place >= this.#length) this.#length = place + 1;
    this.#set(place, value);
  }

  #set(place: number, value: Content): void {
    setProperty(untracked(this.array), `${place}`, untracked(value));
  }
}

class All extends Combination {
  #results: Results;

  constructor(array: Content) {
    super();
    this.#results = new Results(array);
  }

  override take(place: number, settled: Promise): boolean {
    if (settled.isFulfilled) {
      this.#results.put(place, settled.result);
      return true;
    }
    this.promise.settleRejected(settled.result);
    return false;
  }

  override finish(): void {
    this.promise.settle(this.#results.array);
  }
}

/** What allSettled says of one promise. */
export type Outcome =
  | { status: "fulfilled"; value: Content }
  | { status: "rejected"; reason: Content };

export function outcomeOf({ isFulfilled, result }: Promise): Outcome {
  return isFulfilled
    ? { status: "fulfilled", value: result }
    : { status: "rejected", reason: result };
}

class AllSettled extends Combination {
  #results: Results;

  constructor(array: Content) {
    super();
    this.#results = new Results(array);
  }

  override take(place: number, settled: Promise): boolean {
    this.#results.put(place, outcomeOf(settled));
    return true;
  }

  override finish(): void {
    this.promise.settle(this.#results.array);
  }
}

class Any extends Combination {
  #errors: Content[] = [];

  override begin(_place: number): void {
    this.#errors.push(undefined);
  }

  override take(place: number, settled: Promise): boolean {
    if (settled.isFulfilled) {
      this.promise.settle(settled.result);
      return false;
    }
    this.#errors[place] = settled.result;
    return true;
  }

  override finish(): void {
    const errors = untracked(this.#errors) as unknown[];
    this.promise.settleRejected(new AggregateError(errors, "All promises were rejected"));
  }
}

class Race extends Combination {
  override take(_place: number, settled: Promise): boolean {
    if (settled.isFulfilled) this.promise.settle(settled.result);
    else this.promise.settleRejected(settled.result);
    return false;
  }

  /** A race without an end. */
  override finish(): void {}
}

/** @length 1 */
export function all(values: Iterable<Content>, results: Content): Promise {
  return new All(results).waitFor(values);
}

/** @length 1 */
export function allSettled(values: Iterable<Content>, results: Content): Promise {
  return new AllSettled(results).waitFor(values);
}

export function any(values: Iterable<Content>): Promise {
  return new Any().waitFor(values);
}

export function race(values: Iterable<Content>): Promise {
  return new Race().waitFor(values);
}

export function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (reason?: unknown) => void;
  const promise = new globalThis.Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** What the function gives or throws, as a promise. */
export function try_<T, U extends unknown[]>(
  callback: (...args: U) => T | PromiseLike<T>,
  ...args: U
): globalThis.Promise<T> {
  return new globalThis.Promise<T>((resolve) => resolve(callback(...args)));
}

// ------------------------------------------------------------ as values

/** There are promises of Promise alone: what would make others is refused, not mistaken. */
function requirePromise(self: unknown, name: string): void {
  if (self === globalThis.Promise) return;
  if ((typeof self !== "object" && typeof self !== "function") || self === null) {
    throw new TypeError(`${name} called on non-object`);
  }
  throw new TypeError(`${name} for another constructor is not supported`);
}

export function detached$resolve(this: unknown, value: Content): Promise {
  requirePromise(this, "PromiseResolve");
  return resolve(value);
}

export function detached$reject(this: unknown, reason: Content): Promise {
  requirePromise(this, "PromiseReject");
  return reject(reason);
}

/** @length 1 */
export function detached$all(this: unknown, values: Iterable<Content>): Promise {
  requirePromise(this, "Promise.all");
  return all(values, undefined);
}

/** @length 1 */
export function detached$allSettled(this: unknown, values: Iterable<Content>): Promise {
  requirePromise(this, "Promise.allSettled");
  return allSettled(values, undefined);
}

export function detached$any(this: unknown, values: Iterable<Content>): Promise {
  requirePromise(this, "Promise.any");
  return any(values);
}

export function detached$race(this: unknown, values: Iterable<Content>): Promise {
  requirePromise(this, "Promise.race");
  return race(values);
}

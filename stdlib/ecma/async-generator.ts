/**
 * ecma/async-generator.ts — the objects that async generator functions return (ECMA-262, 27.6).
 *
 * Requests wait in a queue; the body answers the first of them at a `yield` or when it ends, and
 * goes on with the next one without leaving if there is one. Its awaits are those of an async
 * function (promise.ts), its modes and states those of a generator (generator.ts).
 */
import { coroutineEnd, coroutineState, unsafeCast, untracked } from "tsuk:intrinsics";
import { NEXT, RETURN, THROW } from "./generator.ts";
import { type AsyncResume, type Content, Promise as Settleable } from "./promise.ts";

/** A call of next, throw or return that has not been answered. */
class Request<TNext> {
  readonly mode: number;
  readonly sent: TNext | undefined;
  readonly given: unknown;
  readonly answer: Settleable = new Settleable();

  constructor(mode: number, sent: TNext | undefined, given: unknown) {
    this.mode = mode;
    this.sent = sent;
    this.given = given;
  }
}

export class AsyncGenerator<T, TReturn, TNext> {
  #body!: AsyncResume;
  #requests: Request<TNext>[] = [];
  /** The body is running or awaiting, or what return() was given is awaited. */
  #isBusy: boolean = false;
  #hasEnded: boolean = false;

  /** The body, which knows its generator, comes after it. */
  begin(body: AsyncResume): void {
    this.#body = body;
  }

  get [Symbol.toStringTag](): string {
    return "AsyncGenerator";
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  next(sent?: TNext): Promise<IteratorResult<T, TReturn>> {
    return this.#request(NEXT, sent, undefined);
  }

  throw(error: unknown): Promise<IteratorResult<T, TReturn>> {
    return this.#request(THROW, undefined, error);
  }

  return(value?: unknown): Promise<IteratorResult<T, TReturn>> {
    return this.#request(RETURN, undefined, value);
  }

  #request(
    mode: number,
    sent: TNext | undefined,
    given: unknown,
  ): Promise<IteratorResult<T, TReturn>> {
    const request = new Request<TNext>(mode, sent, given);
    this.#requests.push(request);
    if (!this.#isBusy) this.#serve();
    return unsafeCast<Promise<IteratorResult<T, TReturn>>>(request.answer);
  }

  /** Lets the body go on for the first request, or answers what comes after its end. */
  #serve(): void {
    while (!this.#isBusy && this.#requests.length > 0) {
      const { mode, sent, given } = this.#requests[0];
      if (!this.#hasEnded && mode !== NEXT && coroutineState(this.#body) === 0) {
        coroutineEnd(this.#body);
        this.#hasEnded = true;
      }
      if (this.#hasEnded) {
        this.#answerEnded(mode, given);
      } else {
        this.#isBusy = true;
        this.#body(mode, untracked(sent), given);
      }
    }
  }

  #answerEnded(mode: number, given: unknown): void {
    if (mode === NEXT) {
      this.#resolve(undefined, true);
    } else if (mode === THROW) {
      this.#reject(given);
    } else {
      this.#isBusy = true;
      this.#awaitGiven(given);
    }
  }

  async #awaitGiven(given: unknown): Promise<void> {
    try {
      const value: unknown = await given;
      this.#isBusy = false;
      this.#resolve(value, true);
    } catch (error) {
      this.#isBusy = false;
      this.#reject(error);
    }
    this.#serve();
  }

  /** An object of the library's own is no thenable: it fulfills the promise at once. */
  #resolve(value: unknown, done: boolean): void {
    this.#requests.shift()?.answer.fulfill({ value, done });
  }

  #reject(reason: unknown): void {
    this.#requests.shift()?.answer.reject(unsafeCast<Content>(reason));
  }

  /** The body yields: whether the next request is there, so that it goes on with that at once. */
  yielded(value: T): boolean {
    this.#requests.shift()?.answer.fulfill({ value, done: false });
    if (this.#requests.length > 0) return true;
    this.#isBusy = false;
    return false;
  }

  /** Of the request that the body goes on with. */
  mode(): number {
    return this.#requests[0].mode;
  }

  sent(): TNext | undefined {
    return this.#requests[0].sent;
  }

  given(): unknown {
    return this.#requests[0].given;
  }

  returned(value: TReturn): void {
    this.#end();
    this.#requests.shift()?.answer.fulfill({ value, done: true });
    this.#serve();
  }

  failed(error: unknown): void {
    this.#end();
    this.#reject(error);
    this.#serve();
  }

  #end(): void {
    this.#isBusy = false;
    this.#hasEnded = true;
  }
}

export function makeAsyncGenerator<T, TReturn, TNext>(): AsyncGenerator<T, TReturn, TNext> {
  return new AsyncGenerator<T, TReturn, TNext>();
}

/**
 * ecma/promise.ts — promises (ECMA-262, 27.2), and what async functions are made of.
 *
 * Whatever waits for a promise is a reaction: a job of its own, which runs as a
 * microtask once the promise is settled. An async function's body is a coroutine
 * that resumes itself through one (see generator.ts for modes and states); its
 * promise is made first, and the body settles it when it ends.
 *
 * There is one Promise for all types of content. The compiler knows what each
 * promise holds and where that goes (lower/promise-flow.ts); here it passes
 * through unseen: as Content, and into callbacks by callFunction.
 */
import { callFunction, getProperty, unsafeCast, untracked } from "tsuk:intrinsics";
import { NEXT, THROW } from "./generator.ts";
import { addMicrotask, type Job } from "./jobs.ts";
import { noteRejection } from "./rejections.ts";

/** A value of any type that the compiler follows by other means. */
// biome-ignore lint/complexity/noBannedTypes: nothing may be known of it
export type Content = {} | null | undefined;

const PENDING = 0;
const FULFILLED = 1;
const REJECTED = 2;

/** @erased */
export class Promise<_T extends Content = Content> {
  #state: number = PENDING;
  /** What it is fulfilled with, or why it is rejected. */
  #result: Content = undefined;
  /** What waits for it, in order. Most promises have one reaction: it needs no array. */
  #reaction: Job | undefined = undefined;
  #others: Job[] | undefined = undefined;
  #isHandled: boolean = false;

  /** Without an executor: the library's own, which it settles itself. @length 1 */
  constructor(executor?: Content) {
    if (executor === undefined) return;
    if (typeof executor !== "function") {
      throw new TypeError(`Promise resolver ${String(executor)} is not a function`);
    }
    callWithResolvers(this, executor, undefined);
  }

  get [Symbol.toStringTag](): string {
    return "Promise";
  }

  get isPending(): boolean {
    return this.#state === PENDING;
  }

  get isFulfilled(): boolean {
    return this.#state === FULFILLED;
  }

  /** Of a settled promise: what it is fulfilled with, or why it is rejected. */
  get result(): Content {
    return this.#result;
  }

  get isHandled(): boolean {
    return this.#isHandled;
  }

  /** @length 2 */
  then(onFulfilled?: Content, onRejected?: Content): Promise {
    const result = new Promise();
    this.react(new ThenReaction(this, onFulfilled, onRejected, result));
    return result;
  }

  /** @length 1 */
  catch(onRejected?: Content): Promise {
    return this.then(undefined, onRejected);
  }

  /** @length 1 */
  finally(onFinally?: Content): Promise {
    if (typeof onFinally !== "function") return this.then(onFinally, onFinally);
    const result = new Promise();
    this.react(new FinallyReaction(this, onFinally, result));
    return result;
  }

  /** Runs the reaction, in a job of its own, when the promise is settled. */
  react(reaction: Job): void {
    this.#isHandled = true;
    if (this.#state !== PENDING) addMicrotask(reaction);
    else if (this.#reaction === undefined) this.#reaction = reaction;
    else if (this.#others === undefined) this.#others = [reaction];
    else this.#others.push(reaction);
  }

  fulfill(value: Content): void {
    this.#state = FULFILLED;
    this.#result = value;
    this.#runReactions();
  }

  reject(reason: Content): void {
    this.#state = REJECTED;
    this.#result = reason;
    if (!this.#isHandled) noteRejection(this);
    this.#runReactions();
  }

  /** As resolve and reject, where something else may have settled it before. */
  settle(value: Content): void {
    if (this.#state === PENDING) this.resolve(value);
  }

  settleRejected(reason: Content): void {
    if (this.#state === PENDING) this.reject(reason);
  }

  /** Fulfills it, or lets it follow what is given: ECMA-262, promise resolve functions. */
  resolve(value: Content): void {
    if ((typeof value !== "object" || value === null) && typeof value !== "function") {
      this.fulfill(value);
    } else if (value === this) {
      this.reject(new TypeError("Chaining cycle detected for promise #<Promise>"));
    } else if (isPromise(value)) {
      addMicrotask(new Adoption(asPromise(value), this));
    } else {
      this.#resolveObject(value);
    }
  }

  #resolveObject(value: Content): void {
    try {
      const then = getProperty(untracked(value), "then");
      if (typeof then === "function") addMicrotask(new ThenableJob(value, then as Content, this));
      else this.fulfill(value);
    } catch (error) {
      this.reject(untracked(error) as Content);
    }
  }

  #runReactions(): void {
    const first = this.#reaction;
    if (first === undefined) return;
    this.#reaction = undefined;
    addMicrotask(first);
    const others = this.#others;
    if (others === undefined) return;
    this.#others = undefined;
    for (let i = 0; i < others.length; i++) addMicrotask(others[i]);
  }
}

/** The two functions that an executor or a thenable gets: the first call of either counts. */
class Settling {
  #promise: Promise;
  #isDone: boolean = false;

  constructor(promise: Promise) {
    this.#promise = promise;
  }

  resolve(value: Content): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#promise.resolve(value);
  }

  reject(reason: Content): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#promise.reject(reason);
  }
}

/** Calls a function with the two functions of a promise; what it throws rejects the promise. */
function callWithResolvers(promise: Promise, callee: Content, receiver: Content): void {
  const settling = new Settling(promise);
  const resolve = (value: Content): void => settling.resolve(value);
  const reject = (reason: Content): void => settling.reject(reason);
  try {
    callFunction(untracked(callee), untracked(receiver), [untracked(resolve), untracked(reject)]);
  } catch (error) {
    settling.reject(untracked(error) as Content);
  }
}

// ------------------------------------------------------------ reactions

class ThenReaction implements Job {
  #source: Promise;
  #onFulfilled: Content;
  #onRejected: Content;
  #result: Promise;

  constructor(source: Promise, onFulfilled: Content, onRejected: Content, result: Promise) {
    this.#source = source;
    this.#onFulfilled = onFulfilled;
    this.#onRejected = onRejected;
    this.#result = result;
  }

  run(): void {
    const { isFulfilled, result } = this.#source;
    const handler = isFulfilled ? this.#onFulfilled : this.#onRejected;
    if (typeof handler !== "function") {
      if (isFulfilled) this.#result.resolve(result);
      else this.#result.reject(result);
      return;
    }
    let given: Content;
    try {
      given = callFunction(untracked(handler), undefined, [untracked(result)]) as Content;
    } catch (error) {
      this.#result.reject(untracked(error) as Content);
      return;
    }
    this.#result.resolve(given);
  }
}

class FinallyReaction implements Job {
  #source: Promise;
  #onFinally: Content;
  #result: Promise;

  constructor(source: Promise, onFinally: Content, result: Promise) {
    this.#source = source;
    this.#onFinally = onFinally;
    this.#result = result;
  }

  run(): void {
    let given: Content;
    try {
      given = callFunction(untracked(this.#onFinally), undefined, []) as Content;
    } catch (error) {
      this.#result.reject(untracked(error) as Content);
      return;
    }
    const waited = promiseOf(given);
    const same = new Promise();
    waited.react(new SameAgain(waited, this.#source, same));
    this.#result.resolve(same);
  }
}

/** After what finally() waited for: what the promise was settled with before. */
class SameAgain implements Job {
  #waited: Promise;
  #source: Promise;
  #target: Promise;

  constructor(waited: Promise, source: Promise, target: Promise) {
    this.#waited = waited;
    this.#source = source;
    this.#target = target;
  }

  run(): void {
    const settled = this.#waited.isFulfilled ? this.#source : this.#waited;
    if (settled.isFulfilled) this.#target.fulfill(settled.result);
    else this.#target.reject(settled.result);
  }
}

/** The job that lets a promise follow another one: it takes a turn, as `then` would. */
class Adoption implements Job {
  #source: Promise;
  #target: Promise;

  constructor(source: Promise, target: Promise) {
    this.#source = source;
    this.#target = target;
  }

  run(): void {
    this.#source.react(new Following(this.#source, this.#target));
  }
}

class Following implements Job {
  #source: Promise;
  #target: Promise;

  constructor(source: Promise, target: Promise) {
    this.#source = source;
    this.#target = target;
  }

  run(): void {
    if (this.#source.isFulfilled) this.#target.resolve(this.#source.result);
    else this.#target.reject(this.#source.result);
  }
}

class ThenableJob implements Job {
  #thenable: Content;
  /** The method, which was looked up when the promise was resolved. */
  #method: Content;
  #target: Promise;

  constructor(thenable: Content, method: Content, target: Promise) {
    this.#thenable = thenable;
    this.#method = method;
    this.#target = target;
  }

  run(): void {
    callWithResolvers(this.#target, this.#method, this.#thenable);
  }
}

// ------------------------------------------------------------ async functions

/** An async function's body: how it goes on, what it was waiting for, what it throws. */
export type AsyncResume = (mode: number, sent: unknown, given: unknown) => void;

class Continuation implements Job {
  #source: Promise;
  #resume: AsyncResume;

  constructor(source: Promise, resume: AsyncResume) {
    this.#source = source;
    this.#resume = resume;
  }

  run(): void {
    const { isFulfilled, result } = this.#source;
    if (isFulfilled) this.#resume(NEXT, untracked(result), undefined);
    else this.#resume(THROW, undefined, untracked(result));
  }
}

export function newPromise(): Promise {
  return new Promise();
}

export function startAsync(resume: AsyncResume): void {
  resume(NEXT, undefined, undefined);
}

export function resolveAsync(promise: Promise, value: Content): void {
  promise.resolve(value);
}

export function rejectAsync(promise: Promise, reason: Content): void {
  promise.reject(reason);
}

/** Resumes the body when the promise is settled; with a value that is none, after a turn. */
export function awaitValue(value: Content, resume: AsyncResume): void {
  const promise = promiseOf(value);
  promise.react(new Continuation(promise, resume));
}

/** The promise itself, or one that follows the value: PromiseResolve of ECMA-262. */
export function promiseOf(value: Content): Promise {
  if (isPromise(value)) return asPromise(value);
  const promise = new Promise();
  promise.resolve(value);
  return promise;
}

function isPromise(value: Content): boolean {
  const given: unknown = untracked(value);
  return given instanceof Promise;
}

function asPromise(value: Content): Promise {
  return unsafeCast<Promise>(untracked(value));
}

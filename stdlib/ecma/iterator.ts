/**
 * ecma/iterator.ts — Iterator (ECMA-262, 27.1), its helpers, and what the built-in iterators share.
 *
 * A cursor walks a collection without a result object a step: `advance` moves to the next element,
 * `current` is that element. The iterator protocol that programs see is `next` on top of it. The
 * helpers are cursors over cursors, so that a chain of them makes no results either.
 */
import { isArray, unsafeCast } from "tsuk:intrinsics";

/** What formatting needs of any built-in iterator, whatever it yields. */
export abstract class BuiltInIterator {
  /** "keys", "values", "entries" for the iterators of Map and Set; "" for the others. */
  get yields(): string {
    return "";
  }

  /** What the iterators of Map and Set have not visited yet; entries as key and value in turn. */
  remaining(): unknown[] {
    return [];
  }

  abstract get [Symbol.toStringTag](): string;
}

/** Iterators as helpers walk them. @inside */
export interface Source<T> {
  advance(): boolean;
  current(): T;
  close(): void;
}

/** What programs give as iterators. */
interface Steps<T> {
  next(): IteratorResult<T, unknown>;
  return?(): IteratorResult<T, unknown>;
}

/** Programs extend it; all built-in iterators do. */
export abstract class Iterator<T> extends BuiltInIterator {
  abstract next(): IteratorResult<T, unknown>;

  [Symbol.iterator](): this {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "Iterator";
  }

  [Symbol.dispose](): void {
    unsafeCast<Steps<T>>(this).return?.();
  }

  map<U>(callback: (value: T, index: number) => U): Mapped<T, U> {
    return new Mapped<T, U>(sourceFor<T>(this, callback), callback);
  }

  filter<S = T>(predicate: (value: T, index: number) => unknown): Filtered<T, S> {
    return new Filtered<T, S>(sourceFor<T>(this, predicate), predicate);
  }

  take(limit: number): Taken<T> {
    return new Taken<T>(sourceOf<T>(this), countOf<T>(this, limit));
  }

  drop(count: number): Dropped<T> {
    return new Dropped<T>(sourceOf<T>(this), countOf<T>(this, count));
  }

  flatMap<U>(callback: (value: T, index: number) => Steps<U> | Iterable<U>): Flattened<T, U> {
    return new Flattened<T, U>(sourceFor<T>(this, callback), callback);
  }

  reduce<U = T>(
    callback: (previous: U, value: T, index: number) => U,
    ...initial: readonly U[]
  ): U {
    const source = sourceFor<T>(this, callback);
    let index = 0;
    let result: U;
    if (initial.length > 0) {
      result = initial[0];
    } else {
      if (!source.advance()) throw new TypeError("Reduce of a done iterator with no initial value");
      result = unsafeCast<U>(source.current());
      index = 1;
    }
    for (; source.advance(); index++) {
      const value = source.current();
      try {
        result = callback(result, value, index);
      } catch (error) {
        closeQuietly(source);
        throw error;
      }
    }
    return result;
  }

  toArray(): T[] {
    const list: T[] = [];
    const source = sourceOf<T>(this);
    while (source.advance()) list.push(source.current());
    return list;
  }

  forEach(callback: (value: T, index: number) => void): void {
    const source = sourceFor<T>(this, callback);
    for (let index = 0; source.advance(); index++) {
      const value = source.current();
      try {
        callback(value, index);
      } catch (error) {
        closeQuietly(source);
        throw error;
      }
    }
  }

  some(predicate: (value: T, index: number) => unknown): boolean {
    return advanceTo(sourceFor<T>(this, predicate), predicate, true);
  }

  every(predicate: (value: T, index: number) => unknown): boolean {
    return !advanceTo(sourceFor<T>(this, predicate), predicate, false);
  }

  find<S = T>(predicate: (value: T, index: number) => unknown): S | undefined {
    const source = sourceFor<T>(this, predicate);
    for (let index = 0; source.advance(); index++) {
      const value = source.current();
      if (holds(source, predicate, value, index)) {
        source.close();
        return unsafeCast<S>(value);
      }
    }
    return undefined;
  }

  static from<T>(items: Steps<T> | Iterable<T>): Iterator<T> {
    const iterator = iteratorIn<T>(items, "Iterator.from", true);
    if (iterator instanceof Iterator) return unsafeCast<Iterator<T>>(iterator);
    return new Wrapped<T>(iterator);
  }
}

// ------------------------------------------------------------ cursors

/** Of a type of its own: `value` is not all that is unknown to those who read results. */
function ended(): IteratorReturnResult<undefined> {
  return { value: undefined, done: true };
}

export abstract class CursorIterator<T> extends Iterator<T> {
  /** Move to the next element; false at the end, and ever after. */
  abstract advance(): boolean;
  /** The element that the last advance() moved to. */
  abstract current(): T;

  /** No more elements are wanted. */
  close(): void {}

  override next(): IteratorResult<T, unknown> {
    if (this.advance()) return { value: this.current(), done: false };
    return ended();
  }
}

/** An iterator of the program's, as a cursor. @inside */
class Protocol<T> implements Source<T> {
  #iterator: Steps<T>;
  #result: IteratorResult<T, unknown> | undefined = undefined;

  constructor(iterator: Steps<T>) {
    this.#iterator = iterator;
  }

  advance(): boolean {
    const result = this.#iterator.next();
    if (typeof result !== "object" || result === null) {
      throw new TypeError(`Iterator result ${String(result)} is not an object`);
    }
    this.#result = result;
    return !result.done;
  }

  current(): T {
    return unsafeCast<T>(this.#result?.value);
  }

  close(): void {
    this.#iterator.return?.();
  }
}

export function sourceOf<T>(iterator: Steps<T>): Source<T> {
  if (iterator instanceof CursorIterator) return unsafeCast<Source<T>>(iterator);
  return new Protocol<T>(iterator);
}

/** The source of a helper that calls `callback`. */
function sourceFor<T>(iterator: Iterator<T>, callback: unknown): Source<T> {
  const source = sourceOf<T>(iterator);
  if (typeof callback === "function") return source;
  closeQuietly(source);
  throw new TypeError(`${String(callback)} is not a function`);
}

/** What take() and drop() count to. */
function countOf<T>(iterator: Iterator<T>, given: unknown): number {
  const count = Math.trunc(Number(given));
  if (count >= 0) return count;
  closeQuietly(sourceOf<T>(iterator));
  throw new RangeError(`${String(given)} must be positive`);
}

/** Closes after an exception, which stays the one that is thrown. */
function closeQuietly<T>(source: Source<T>): void {
  try {
    source.close();
  } catch {}
}

function holds<T>(
  source: Source<T>,
  predicate: (value: T, index: number) => unknown,
  value: T,
  index: number,
): boolean {
  try {
    return Boolean(predicate(value, index));
  } catch (error) {
    closeQuietly(source);
    throw error;
  }
}

/** Advances until `predicate` says what is wanted; whether it did. */
function advanceTo<T>(
  source: Source<T>,
  predicate: (value: T, index: number) => unknown,
  wanted: boolean,
): boolean {
  for (let index = 0; source.advance(); index++) {
    if (holds(source, predicate, source.current(), index) !== wanted) continue;
    source.close();
    return true;
  }
  return false;
}

/** The iterator of an iterable, or what is an iterator itself. */
function iteratorIn<T>(items: unknown, caller: string, takesStrings: boolean): Steps<T> {
  const isObject = (typeof items === "object" && items !== null) || typeof items === "function";
  if (!isObject && !(takesStrings && typeof items === "string")) {
    throw new TypeError(`${caller} called on non-object`);
  }
  if (typeof items === "string" || isArray(items) || Symbol.iterator in unsafeCast<object>(items)) {
    return unsafeCast<Steps<T>>(unsafeCast<Iterable<T>>(items)[Symbol.iterator]());
  }
  return unsafeCast<Steps<T>>(items);
}

// ------------------------------------------------------------ helpers

const SUSPENDED = 0;
const RUNNING = 1;
const ENDED = 2;

/** What the helpers return: it closes its source when it is told to return. */
abstract class Helper<T, U> extends CursorIterator<U> {
  protected readonly source: Source<T>;
  /** The place of the element that the source is at. */
  protected index: number = -1;
  #state: number = SUSPENDED;

  constructor(source: Source<T>) {
    super();
    this.source = source;
  }

  /** Moves the source on; false at the end. */
  protected abstract step(): boolean;

  override advance(): boolean {
    if (this.#state !== SUSPENDED) {
      if (this.#state === RUNNING) throw new TypeError("Generator is already running");
      return false;
    }
    this.#state = RUNNING;
    let hasElement = false;
    try {
      hasElement = this.step();
    } finally {
      this.#state = hasElement ? SUSPENDED : ENDED;
    }
    return hasElement;
  }

  return(): IteratorResult<U, undefined> {
    this.close();
    return ended();
  }

  override close(): void {
    if (this.#state === RUNNING) throw new TypeError("Generator is already running");
    if (this.#state === ENDED) return;
    this.#state = ENDED;
    this.closeSource();
  }

  protected closeSource(): void {
    this.source.close();
  }

  override get [Symbol.toStringTag](): string {
    return "Iterator Helper";
  }
}

class Mapped<T, U> extends Helper<T, U> {
  #callback: (value: T, index: number) => U;
  #value: U | undefined = undefined;

  constructor(source: Source<T>, callback: (value: T, index: number) => U) {
    super(source);
    this.#callback = callback;
  }

  protected override step(): boolean {
    const { source } = this;
    if (!source.advance()) return false;
    const value = source.current();
    this.index++;
    try {
      this.#value = this.#callback(value, this.index);
    } catch (error) {
      closeQuietly(source);
      throw error;
    }
    return true;
  }

  override current(): U {
    return unsafeCast<U>(this.#value);
  }
}

class Filtered<T, S> extends Helper<T, S> {
  #predicate: (value: T, index: number) => unknown;
  #value: T | undefined = undefined;

  constructor(source: Source<T>, predicate: (value: T, index: number) => unknown) {
    super(source);
    this.#predicate = predicate;
  }

  protected override step(): boolean {
    const { source } = this;
    while (source.advance()) {
      const value = source.current();
      this.index++;
      if (!holds(source, this.#predicate, value, this.index)) continue;
      this.#value = value;
      return true;
    }
    return false;
  }

  override current(): S {
    return unsafeCast<S>(this.#value);
  }
}

class Taken<T> extends Helper<T, T> {
  #left: number;

  constructor(source: Source<T>, limit: number) {
    super(source);
    this.#left = limit;
  }

  protected override step(): boolean {
    if (this.#left > 0) {
      this.#left--;
      return this.source.advance();
    }
    this.source.close();
    return false;
  }

  override current(): T {
    return this.source.current();
  }
}

class Dropped<T> extends Helper<T, T> {
  #left: number;

  constructor(source: Source<T>, count: number) {
    super(source);
    this.#left = count;
  }

  protected override step(): boolean {
    const { source } = this;
    for (; this.#left > 0; this.#left--) {
      if (!source.advance()) return false;
    }
    return source.advance();
  }

  override current(): T {
    return this.source.current();
  }
}

class Flattened<T, U> extends Helper<T, U> {
  #callback: (value: T, index: number) => Steps<U> | Iterable<U>;
  /** What the element that the source is at was made into, while there is more of it. */
  #inner: Source<U> | undefined = undefined;

  constructor(source: Source<T>, callback: (value: T, index: number) => Steps<U> | Iterable<U>) {
    super(source);
    this.#callback = callback;
  }

  protected override step(): boolean {
    const { source } = this;
    for (;;) {
      if (this.#inner === undefined) {
        if (!source.advance()) return false;
        const value = source.current();
        this.index++;
        try {
          const mapped = this.#callback(value, this.index);
          this.#inner = sourceOf<U>(iteratorIn<U>(mapped, "Iterator.prototype.flatMap", false));
        } catch (error) {
          closeQuietly(source);
          throw error;
        }
      }
      try {
        if (this.#inner.advance()) return true;
      } catch (error) {
        closeQuietly(source);
        throw error;
      }
      this.#inner = undefined;
    }
  }

  override current(): U {
    const inner = this.#inner;
    if (inner === undefined) throw new TypeError("no element");
    return inner.current();
  }

  protected override closeSource(): void {
    const inner = this.#inner;
    this.#inner = undefined;
    try {
      if (inner !== undefined) inner.close();
    } catch (error) {
      closeQuietly(this.source);
      throw error;
    }
    this.source.close();
  }
}

/** What Iterator.from makes of an iterator that is none of these classes. */
class Wrapped<T> extends Iterator<T> {
  #iterator: Steps<T>;

  constructor(iterator: Steps<T>) {
    super();
    this.#iterator = iterator;
  }

  override next(): IteratorResult<T, unknown> {
    return this.#iterator.next();
  }

  return(): IteratorResult<T, unknown> {
    const iterator = this.#iterator;
    if (iterator.return === undefined) return ended();
    return iterator.return();
  }
}

/** All elements of an iterable, in a new array. */
export function listOf<T>(items: Iterable<T>): T[] {
  const list: T[] = [];
  for (const item of items) list.push(item);
  return list;
}

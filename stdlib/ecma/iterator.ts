/**
 * ecma/iterator.ts — what the built-in iterators share.
 *
 * A cursor walks a collection without a result object a step: `advance` moves
 * to the next element, `current` is that element. The iterator protocol that
 * programs see is `next` on top of it.
 */

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

export abstract class CursorIterator<T> extends BuiltInIterator {
  /** Move to the next element; false at the end, and ever after. */
  abstract advance(): boolean;
  /** The element that the last advance() moved to. */
  abstract current(): T;

  next(): IteratorResult<T, undefined> {
    if (this.advance()) return { value: this.current(), done: false };
    return { value: undefined, done: true };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** All elements of an iterable, in a new array. */
export function listOf<T>(items: Iterable<T>): T[] {
  const list: T[] = [];
  for (const item of items) list.push(item);
  return list;
}

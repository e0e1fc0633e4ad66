/**
 * ecma/array-iterator.ts — the iterators of arrays: values(), keys(), entries().
 *
 * They look at the array's length at every step, and end for good once they
 * have passed it.
 */
import { CursorIterator } from "./iterator.ts";

export abstract class ArrayIterator<T> extends CursorIterator<T> {
  override get [Symbol.toStringTag](): string {
    return "Array Iterator";
  }
}

export class ArrayValues<T> extends ArrayIterator<T> {
  #items: readonly T[];
  #index: number = -1;
  #ended: boolean = false;

  constructor(items: readonly T[]) {
    super();
    this.#items = items;
  }

  advance(): boolean {
    if (this.#ended) return false;
    this.#index++;
    if (this.#index < this.#items.length) return true;
    this.#ended = true;
    return false;
  }

  current(): T {
    return this.#items[this.#index];
  }
}

export class ArrayKeys<T> extends ArrayIterator<number> {
  #items: readonly T[];
  #index: number = -1;
  #ended: boolean = false;

  constructor(items: readonly T[]) {
    super();
    this.#items = items;
  }

  advance(): boolean {
    if (this.#ended) return false;
    this.#index++;
    if (this.#index < this.#items.length) return true;
    this.#ended = true;
    return false;
  }

  current(): number {
    return this.#index;
  }
}

export class ArrayEntries<T> extends ArrayIterator<[number, T]> {
  #items: readonly T[];
  #index: number = -1;
  #ended: boolean = false;

  constructor(items: readonly T[]) {
    super();
    this.#items = items;
  }

  advance(): boolean {
    if (this.#ended) return false;
    this.#index++;
    if (this.#index < this.#items.length) return true;
    this.#ended = true;
    return false;
  }

  current(): [number, T] {
    return [this.#index, this.#items[this.#index]];
  }
}

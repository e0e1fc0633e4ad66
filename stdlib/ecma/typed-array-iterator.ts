/**
 * ecma/typed-array-iterator.ts — the iterators of typed arrays: values(), keys(), entries().
 *
 * As those of arrays, they look at the length at every step, and end for good once they have passed it.
 */
import { viewIsAttached, viewLength } from "tsuk:intrinsics";
import { ArrayIterator } from "./array-iterator.ts";
import { detached, type View } from "./view.ts";

/** A typed array. @inside */
interface Elements<T> extends View {
  element(index: number): T;
}

abstract class ElementIterator<T, R> extends ArrayIterator<R> {
  protected readonly items: Elements<T>;
  protected index: number = -1;
  #ended: boolean = false;

  constructor(items: Elements<T>) {
    super();
    this.items = items;
  }

  advance(): boolean {
    if (this.#ended) return false;
    if (!viewIsAttached(this.items)) throw detached("Array Iterator.prototype.next");
    this.index++;
    if (this.index < viewLength(this.items)) return true;
    this.#ended = true;
    return false;
  }
}

export class TypedArrayValues<T> extends ElementIterator<T, T> {
  current(): T {
    return this.items.element(this.index);
  }
}

export class TypedArrayKeys<T> extends ElementIterator<T, number> {
  current(): number {
    return this.index;
  }
}

export class TypedArrayEntries<T> extends ElementIterator<T, [number, T]> {
  current(): [number, T] {
    return [this.index, this.items.element(this.index)];
  }
}

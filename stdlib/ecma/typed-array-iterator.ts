/**
 * ecma/typed-array-iterator.ts — the iterators of typed arrays: values(), keys(), entries().
 *
 * As those of arrays, they look at the length at every step, and end for good once they have passed it.
 */
import { viewGet, viewIsAttached, viewLength } from "tsuk:intrinsics";
import { ArrayIterator } from "./array-iterator.ts";
import { detached, type View } from "./view.ts";

abstract class ElementIterator<T> extends ArrayIterator<T> {
  protected readonly items: View;
  protected index: number = -1;
  #ended: boolean = false;

  constructor(items: View) {
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

export class TypedArrayValues extends ElementIterator<number> {
  current(): number {
    return viewGet(this.items, this.index);
  }
}

export class TypedArrayKeys extends ElementIterator<number> {
  current(): number {
    return this.index;
  }
}

export class TypedArrayEntries extends ElementIterator<[number, number]> {
  current(): [number, number] {
    return [this.index, viewGet(this.items, this.index)];
  }
}

/**
 * ecma/array-class.ts — what classes that extend Array extend. Its objects are arrays whose header
 * names their class; their methods are the functions of ecma/array.ts.
 */
import { arraySetLength, unsafeCast } from "tsuk:intrinsics";

export class Array<T> {
  /** One number is a length. */
  constructor(...items: (T | number)[]) {
    const self = unsafeCast<T[]>(this);
    const first = items.length === 1 ? items[0] : undefined;
    if (typeof first === "number") {
      arraySetLength(self, first);
    } else {
      for (let i = 0; i < items.length; i++) self.push(unsafeCast<T>(items[i]));
    }
  }
}

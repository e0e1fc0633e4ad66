/**
 * ecma/symbol.ts — Symbol.prototype.
 */
import { stringOfValue, symbolDescription } from "tsuk:intrinsics";

export function get$description(self: symbol): string | undefined {
  return symbolDescription(self);
}

export function toString(self: symbol): string {
  return stringOfValue(self);
}

export function valueOf(self: symbol): symbol {
  return self;
}

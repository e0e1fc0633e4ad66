/**
 * ecma/symbol-static.ts — Symbol(), Symbol.for, Symbol.keyFor. The well-known
 * symbols are constants of the compiler's.
 */
import { symbolFor, symbolKeyFor, symbolNew, toString } from "tsuk:intrinsics";

export function call(description?: string | number): symbol {
  return symbolNew(description === undefined ? undefined : toString(description));
}

export function for_(key: string): symbol {
  return symbolFor(key);
}

export function keyFor(value: symbol): string | undefined {
  return symbolKeyFor(value);
}

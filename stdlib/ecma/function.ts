/**
 * ecma/function.ts — Function.prototype.
 */
import {
  bindFunction,
  callFunction,
  functionFlags,
  functionLength,
  functionName,
  unsafeCast,
} from "tsuk:intrinsics";

/** @length 1 */
export function call(self: unknown, thisArg?: unknown, ...args: unknown[]): unknown {
  return callFunction(self, thisArg, args);
}

/** @length 2 */
export function apply(self: unknown, thisArg?: unknown, args?: readonly unknown[] | null): unknown {
  return callFunction(self, thisArg, args === undefined || args === null ? [] : args);
}

/** @length 1 */
export function bind<F>(self: F, thisArg?: unknown, ...args: unknown[]): unknown {
  return bindFunction(self, thisArg, args);
}

export function get$name(self: unknown): string {
  return functionName(self);
}

export function get$length(self: unknown): number {
  return functionLength(self);
}

/** The source is not part of the program. */
export function toString(self: unknown): string {
  const name = functionName(self);
  if ((functionFlags(self) & 17) === 1) return `class ${name} { [compiled code] }`;
  return `function ${name}() { [native code] }`;
}

export function valueOf<F>(self: F): F {
  return unsafeCast<F>(self);
}

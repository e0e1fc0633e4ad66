/**
 * ecma/boolean-static.ts — Boolean(x).
 */

export function call(value: unknown): boolean {
  return !!value;
}

export function call$0(): boolean {
  return false;
}

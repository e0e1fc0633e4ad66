/**
 * ecma/boolean.ts — Boolean.prototype and Boolean(x).
 */

export function toString(self: boolean): string {
  return self ? "true" : "false";
}

export function valueOf(self: boolean): boolean {
  return self;
}

/**
 * ecma/string-regexp.ts — the methods of String that take a regular expression. The compiler comes
 * here when the static type of the pattern says that it is one.
 */
import { TypeError } from "./error.ts";
import type { RegExp, RegExpStringIterator } from "./regexp.ts";
import { type Replacer, replaceMatches } from "./regexp-replace.ts";

export function match(self: string, pattern: RegExp): RegExpMatchArray | null {
  return pattern[Symbol.match](self);
}

export function matchAll(self: string, pattern: RegExp): RegExpStringIterator {
  if (!pattern.global) {
    throw new TypeError("String.prototype.matchAll called with a non-global RegExp argument");
  }
  return pattern[Symbol.matchAll](self);
}

export function search(self: string, pattern: RegExp): number {
  return pattern[Symbol.search](self);
}

export function replace(self: string, pattern: RegExp, replacement: string | Replacer): string {
  return replaceMatches(pattern, self, replacement);
}

export function replaceAll(self: string, pattern: RegExp, replacement: string | Replacer): string {
  if (!pattern.global)
    throw new TypeError("String.prototype.replaceAll called with a non-global RegExp argument");
  return replaceMatches(pattern, self, replacement);
}

/** @length 2 */
export function split(self: string, separator: RegExp, limit?: number): string[] {
  return separator[Symbol.split](self, limit);
}

/**
 * ecma/string-pattern.ts — the methods of String whose pattern may be a text or a regular
 * expression, or is a text that they make one of.
 */
import type { RegExp, RegExpStringIterator } from "./regexp.ts";
import { ofText } from "./regexp-dynamic.ts";
import type { Replacer } from "./regexp-replace.ts";
import * as text from "./string.ts";
import * as expression from "./string-regexp.ts";

export function match(self: string, pattern?: string | RegExp): RegExpMatchArray | null {
  if (pattern === undefined) return ofText("", "")[Symbol.match](self);
  if (typeof pattern === "string") return ofText(pattern, "")[Symbol.match](self);
  return expression.match(self, pattern);
}

export function matchAll(self: string, pattern: string | RegExp): RegExpStringIterator {
  if (typeof pattern === "string") return ofText(pattern, "g")[Symbol.matchAll](self);
  return expression.matchAll(self, pattern);
}

export function search(self: string, pattern: string | RegExp): number {
  if (typeof pattern === "string") return ofText(pattern, "")[Symbol.search](self);
  return expression.search(self, pattern);
}

export function replace(
  self: string,
  pattern: string | RegExp,
  replacement: string | Replacer,
): string {
  if (typeof pattern === "string") return text.replace(self, pattern, replacement);
  return expression.replace(self, pattern, replacement);
}

export function replaceAll(
  self: string,
  pattern: string | RegExp,
  replacement: string | Replacer,
): string {
  if (typeof pattern === "string") return text.replaceAll(self, pattern, replacement);
  return expression.replaceAll(self, pattern, replacement);
}

export function split(self: string, separator?: string | RegExp, limit?: number): string[] {
  if (separator === undefined || typeof separator === "string") {
    return text.split(self, separator, limit);
  }
  return expression.split(self, separator, limit);
}

/**
 * ecma/regexp-escape.ts — RegExp.escape (ECMA-262 2025, 22.2.5.1): a pattern that matches a text as it is.
 */
import { TypeError } from "./error.ts";

const SYNTAX = "^$\\.*+?()[]{}|/";
const PUNCTUATION = ",-=<>#&!%:;@~'`\"";
const CONTROLS = "tnvfr";

export function escapeText(text: unknown): string {
  if (typeof text !== "string") throw new TypeError("Input argument must be a string");
  let pattern = "";
  for (const character of text) {
    pattern += pattern === "" && isAlphanumeric(character) ? inHex(character) : escaped(character);
  }
  return pattern;
}

/** At the start it could belong to what stands before. */
function isAlphanumeric(character: string): boolean {
  return /^[0-9A-Za-z]$/.test(character);
}

function escaped(character: string): string {
  if (SYNTAX.includes(character)) return `\\${character}`;
  const unit = character.charCodeAt(0);
  if (unit >= 0x09 && unit <= 0x0d) return `\\${CONTROLS.charAt(unit - 0x09)}`;
  const isLone = character.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
  if (PUNCTUATION.includes(character) || isLone || /^\s$/.test(character)) return inHex(character);
  return character;
}

function inHex(character: string): string {
  const unit = character.charCodeAt(0);
  const digits = unit.toString(16);
  return unit <= 0xff ? `\\x${digits.padStart(2, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

/**
 * web/console-text.ts — the part of console that programs without objects link.
 *
 * Writes lines, and turns primitives into the text that console.log shows.
 * web/console.ts stands above it and adds objects, format specifiers and groups.
 */
import { f64ToString, hostWrite, primitiveToString } from "tsuk:intrinsics";

export const STDOUT = 1;
export const STDERR = 2;

/** What console.group does to every line; set only by programs that have groups. */
let decorate: ((text: string) => string) | undefined;

export function setDecoration(change: ((text: string) => string) | undefined): void {
  decorate = change;
}

/** A line on an output, indented by the groups that are open. */
export function writeLine(handle: number, text: string): void {
  const line = decorate === undefined ? text : decorate(text);
  hostWrite(handle, `${line}\n`);
}

export function logStrings(text: string): void {
  writeLine(STDOUT, text);
}

export function errorStrings(text: string): void {
  writeLine(STDERR, text);
}

/** A number as console shows it: with its sign when it is -0. */
export function numberText(value: number): string {
  if (value === 0) return 1 / value < 0 ? "-0" : "0";
  return f64ToString(value);
}

/** A primitive other than a symbol as console shows it on its own. */
export function primitiveText(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "bigint") return `${primitiveToString(value)}n`;
  return primitiveToString(value);
}

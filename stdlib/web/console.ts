/**
 * web/console.ts — console, with the formatting of Node.
 *
 * Each method is a function. What programs without objects need is in
 * web/console-text.ts; the functions named after it here are what the compiler
 * calls where it knows the arguments' types.
 */
import {
  hostEnvironment,
  hostIsTerminal,
  hostMonotonic,
  primitiveToString,
  stringPadStart,
  stringReplaceAll,
  stringSlice,
  stringSplit,
  toString,
} from "tsuk:intrinsics";
import { Error } from "../ecma/error.ts";
import { formatValues, joinValues } from "../ecma/format.ts";
import { inspect } from "../ecma/inspect.ts";
import type { InspectOptions } from "../ecma/inspect-context.ts";
import { Map } from "../ecma/map.ts";
import { tableText } from "./console-table.ts";
import { STDERR, STDOUT, setDecoration, writeLine } from "./console-text.ts";
import { emitWarning } from "./warning.ts";

// ------------------------------------------------------------ the compiler's entries

/** Anything, when the first argument certainly holds no specifiers. */
export function logValues(...args: unknown[]): void {
  writeLine(STDOUT, joinValues(optionsFor(STDOUT), args));
}

export function errorValues(...args: unknown[]): void {
  writeLine(STDERR, joinValues(optionsFor(STDERR), args));
}

// ------------------------------------------------------------ console's own

/** Colours, if the output is a terminal that wants them. */
function optionsFor(handle: number): InspectOptions {
  if (!hostIsTerminal(handle)) return {};
  const wanted =
    hostEnvironment("NO_COLOR") === undefined &&
    hostEnvironment("NODE_DISABLE_COLORS") === undefined &&
    hostEnvironment("TERM") !== "dumb";
  return wanted ? { colors: true } : {};
}

export function log(...args: unknown[]): void {
  writeLine(STDOUT, formatValues(optionsFor(STDOUT), args));
}

export function info(...args: unknown[]): void {
  writeLine(STDOUT, formatValues(optionsFor(STDOUT), args));
}

export function debug(...args: unknown[]): void {
  writeLine(STDOUT, formatValues(optionsFor(STDOUT), args));
}

export function dirxml(...args: unknown[]): void {
  writeLine(STDOUT, formatValues(optionsFor(STDOUT), args));
}

export function error(...args: unknown[]): void {
  writeLine(STDERR, formatValues(optionsFor(STDERR), args));
}

export function warn(...args: unknown[]): void {
  writeLine(STDERR, formatValues(optionsFor(STDERR), args));
}

export function dir(value?: unknown, options?: InspectOptions): void {
  const all: InspectOptions = { customInspect: false, ...optionsFor(STDOUT), ...options };
  writeLine(STDOUT, inspect(value, all));
}

export function trace(...args: unknown[]): void {
  const message = formatValues(optionsFor(STDERR), args);
  const stack = new Error().stack ?? "";
  const frames = stringSlice(stack, "Error".length, stack.length);
  writeLine(STDERR, `Trace${message === "" ? "" : `: ${message}`}${frames}`);
}

export function assert(condition?: boolean, ...args: unknown[]): void {
  if (condition) return;
  if (args.length === 0) {
    writeLine(STDERR, "Assertion failed");
    return;
  }
  args[0] = `Assertion failed: ${toString(args[0])}`;
  writeLine(STDERR, formatValues(optionsFor(STDERR), args));
}

export function clear(): void {
  if (hostIsTerminal(STDOUT) && hostEnvironment("TERM") !== "dumb") {
    writeLine(STDOUT, "\u001b[1;1H\u001b[0J");
  }
}

// ------------------------------------------------------------ groups

let margin = "";

function indented(text: string): string {
  return margin + stringReplaceAll(text, "\n", `\n${margin}`);
}

export function group(...args: unknown[]): void {
  if (args.length > 0) log(...args);
  margin += "  ";
  setDecoration(indented);
}

export function groupCollapsed(...args: unknown[]): void {
  group(...args);
}

export function groupEnd(): void {
  margin = stringSlice(margin, 0, margin.length < 2 ? 0 : margin.length - 2);
  if (margin === "") setDecoration(undefined);
}

// ------------------------------------------------------------ counters and timers

let counts: Map<string, number> | undefined;

export function count(label?: string): void {
  const name = label === undefined ? "default" : primitiveToString(label);
  if (counts === undefined) counts = new Map<string, number>();
  const value = (counts.get(name) ?? 0) + 1;
  counts.set(name, value);
  writeLine(STDOUT, `${name}: ${value}`);
}

export function countReset(label?: string): void {
  const name = label === undefined ? "default" : primitiveToString(label);
  if (counts === undefined || !counts.delete(name)) warning(`Count for '${name}' does not exist`);
}

let timers: Map<string, number> | undefined;

export function time(label?: string): void {
  const name = label === undefined ? "default" : primitiveToString(label);
  if (timers === undefined) timers = new Map<string, number>();
  if (timers.has(name)) warning(`Label '${name}' already exists for console.time()`);
  else timers.set(name, hostMonotonic());
}

export function timeLog(label?: string, ...args: unknown[]): void {
  const name = label === undefined ? "default" : primitiveToString(label);
  const elapsed = elapsedText(name, "timeLog");
  if (elapsed === undefined) return;
  const text = `${name}: ${elapsed}`;
  writeLine(STDOUT, args.length === 0 ? text : `${text} ${joinValues(optionsFor(STDOUT), args)}`);
}

export function timeEnd(label?: string): void {
  const name = label === undefined ? "default" : primitiveToString(label);
  const elapsed = elapsedText(name, "timeEnd");
  if (elapsed === undefined) return;
  writeLine(STDOUT, `${name}: ${elapsed}`);
  timers?.delete(name);
}

function elapsedText(name: string, method: string): string | undefined {
  const start = timers === undefined ? undefined : timers.get(name);
  if (start === undefined) {
    warning(`No such label '${name}' for console.${method}()`);
    return undefined;
  }
  return durationText(hostMonotonic() - start);
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** 1.5ms, 2.000s, 1:02.345 (m:ss.mmm), 1:00:00.000 (h:mm:ss.mmm). */
export function durationText(duration: number): string {
  if (duration < SECOND) return `${Number(duration.toFixed(3))}ms`;
  if (duration < MINUTE) return `${(duration / SECOND).toFixed(3)}s`;
  const hours = Math.floor(duration / HOUR);
  const rest = duration % HOUR;
  const minutes = Math.floor(rest / MINUTE);
  const parts = stringSplit(((rest % MINUTE) / SECOND).toFixed(3), ".", 2);
  const seconds = stringPadStart(parts[0], 2, "0");
  if (hours > 0) {
    return `${hours}:${stringPadStart(`${minutes}`, 2, "0")}:${seconds}.${parts[1]} (h:mm:ss.mmm)`;
  }
  return `${minutes}:${seconds}.${parts[1]} (m:ss.mmm)`;
}

/** What Node says through process.emitWarning. */
function warning(text: string): void {
  emitWarning("Warning", text);
}

// ------------------------------------------------------------ tables

export function table(data?: unknown, columns?: readonly string[]): void {
  const text = tableText(optionsFor(STDOUT), data, columns);
  if (text === undefined) log(data);
  else writeLine(STDOUT, text);
}

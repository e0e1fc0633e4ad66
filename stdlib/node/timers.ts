/**
 * node/timers.ts — the module node:timers: the global functions under its own name.
 */
import {
  setImmediate as startImmediate,
  setInterval as startInterval,
  setTimeout as startTimeout,
} from "../web/timers.ts";

export { clearImmediate, clearInterval, clearTimeout } from "../web/timers.ts";

// A parameter that takes undefined may be left out: `setTimeout(resolve, 5)`.

export function setTimeout<A extends unknown[]>(
  callback: (...args: A) => void,
  delay?: number,
  ...args: A
): NodeJS.Timeout;
export function setTimeout(callback: (nothing: void) => void, delay?: number): NodeJS.Timeout;
export function setTimeout(
  callback: (...args: never) => void,
  delay?: number,
  ...args: unknown[]
): NodeJS.Timeout {
  return startTimeout(callback, delay, ...args) as NodeJS.Timeout;
}

export function setInterval<A extends unknown[]>(
  callback: (...args: A) => void,
  delay?: number,
  ...args: A
): NodeJS.Timeout;
export function setInterval(callback: (nothing: void) => void, delay?: number): NodeJS.Timeout;
export function setInterval(
  callback: (...args: never) => void,
  delay?: number,
  ...args: unknown[]
): NodeJS.Timeout {
  return startInterval(callback, delay, ...args) as NodeJS.Timeout;
}

export function setImmediate<A extends unknown[]>(
  callback: (...args: A) => void,
  ...args: A
): NodeJS.Immediate;
export function setImmediate(callback: (nothing: void) => void): NodeJS.Immediate;
export function setImmediate(
  callback: (...args: never) => void,
  ...args: unknown[]
): NodeJS.Immediate {
  return startImmediate(callback, ...args) as NodeJS.Immediate;
}

export * as promises from "./timers/promises.ts";
export * as default from "./timers.ts";

/**
 * ecma/rejections.ts — promises that were rejected while nothing waited for them.
 * When the microtasks are done and still nothing does, the program ends, as under Node.
 */
import { describe, hostExit, hostWrite, untracked } from "tsuk:intrinsics";
import { Error } from "./error.ts";
import type { Promise } from "./promise.ts";

let rejections: Promise[] | undefined;

export function noteRejection(promise: Promise): void {
  if (rejections === undefined) rejections = [promise];
  else rejections.push(promise);
}

/** Who is told of them; true: that is enough. */
let onUnhandled: ((reason: unknown, promise: Promise) => boolean) | undefined;
/** The last one that became an exception. */
let thrownReason: unknown;

export function setOnUnhandled(action: (reason: unknown, promise: Promise) => boolean): void {
  onUnhandled = action;
}

/** Whether an exception that nobody caught is the reason of a rejection. */
export function isRejection(error: unknown): boolean {
  return error === thrownReason;
}

/** Ends the program with the first rejection that is still unhandled. Called when no job is left. */
export function checkRejections(): void {
  const noted = rejections;
  if (noted === undefined) return;
  rejections = undefined;
  for (let i = 0; i < noted.length; i++) {
    const promise = noted[i];
    if (promise.isHandled) continue;
    const reason = untracked(promise.result);
    if (onUnhandled === undefined || !onUnhandled(reason, promise)) failWith(reason);
  }
}

function failWith(reason: unknown): void {
  if (reason instanceof Error) {
    thrownReason = reason;
    throw reason;
  }
  hostWrite(
    2,
    "[UnhandledPromiseRejection: This error originated either by throwing inside of an async " +
      "function without a catch block, or by rejecting a promise which was not handled with " +
      `.catch(). The promise rejected with the reason "${describe(reason)}".] {\n` +
      "  code: 'ERR_UNHANDLED_REJECTION'\n}\n",
  );
  hostExit(1);
}
